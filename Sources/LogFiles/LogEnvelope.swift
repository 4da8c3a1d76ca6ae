/// The arrays in which AWS's tools hand records out, and how their elements look: an application's own
/// document may have an array of the same name.
enum LogEnvelope {
  static let arrays: Set<String> = ["events", "logEvents", "results", "Records", "records"]

  /// Whether an element, without space in it or with, is what such an array holds.
  static func holds(_ element: ArraySlice<UInt8>, array: String) -> Bool {
    switch array {
    case "results": element.first == UInt8(ascii: "[")
    case "events", "logEvents":
      has("message", element)
        && ["timestamp", "ingestionTime", "eventId", "id"].contains { has($0, element) }
    default:
      ["data", "eventVersion", "eventSource", "eventID"].contains { has($0, element) }
    }
  }

  /// Whether a document without elements is an answer of the CLI all the same.
  static func isAnswer(_ document: ArraySlice<UInt8>) -> Bool {
    ["searchedLogStreams", "nextForwardToken", "statistics"].contains { has($0, document) }
  }

  static func has(_ member: String, _ text: ArraySlice<UInt8>) -> Bool {
    let sought = Array("\"\(member)\"".utf8)
    guard text.count >= sought.count else { return false }
    for start in text.startIndex...(text.endIndex - sought.count) where text[start] == 0x22 {
      if text[start..<(start + sought.count)].elementsEqual(sought) { return true }
    }
    return false
  }
}
