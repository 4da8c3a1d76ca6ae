/// Whether text is one JSON document over many lines, or several on one, as the AWS CLI prints them,
/// subscriptions deliver them and Firehose puts them end to end. A file of JSON lines is none: its
/// lines are read as they are.
enum DocumentForm {
  /// Tells by the first bytes of a file.
  static func isDocument(_ beginning: [UInt8]) -> Bool {
    var place = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    skipSpace(beginning, &place)
    guard place < beginning.count else { return false }
    switch beginning[place] {
    case UInt8(ascii: "["):
      // A line of text may begin with a bracket, too.
      place += 1
      skipSpace(beginning, &place)
      return place < beginning.count
        && (beginning[place] == UInt8(ascii: "{") || beginning[place] == UInt8(ascii: "["))
    case UInt8(ascii: "{"): return object(beginning, place)
    default: return false
    }
  }

  private static func object(_ bytes: [UInt8], _ start: Int) -> Bool {
    var depth = 0
    var string: Int?
    var name = ""
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if let begin = string {
        if byte == UInt8(ascii: "\\") {
          place += 1
        } else if byte == UInt8(ascii: "\"") {
          if depth == 1 { name = String(decoding: bytes[(begin + 1)..<place], as: UTF8.self) }
          string = nil
        } else if byte == UInt8(ascii: "\n") {
          return false
        }
        place += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): string = place
      case UInt8(ascii: "\n"): return true
      case UInt8(ascii: "["):
        if depth == 1, LogEnvelope.arrays.contains(name) {
          var element = place + 1
          skipSpace(bytes, &element)
          if LogEnvelope.holds(bytes[element...].prefix(1_024), array: name) { return true }
        }
        depth += 1
      case UInt8(ascii: "{"):
        if depth == 1, name == "awslogs" { return true }
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          let document = bytes[start...place]
          place += 1
          skipBlanks(bytes, &place)
          if LogEnvelope.isAnswer(document) { return true }
          return place < bytes.count && bytes[place] == UInt8(ascii: "{")
        }
      default: break
      }
      place += 1
    }
    return true
  }

  private static func skipSpace(_ bytes: [UInt8], _ place: inout Int) {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private static func skipBlanks(_ bytes: [UInt8], _ place: inout Int) {
    while place < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[place]) { place += 1 }
  }
}

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
