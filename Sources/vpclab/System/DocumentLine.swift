import Documents
import SystemCalls

/// One end of a line on which processes of ours exchange documents.
struct DocumentLine {
  private static let limits = JSONValue.JSONLimits(bytes: 64 << 20, depth: 40)

  let descriptor: Int32

  /// Whether the other end is there to take it; nothing is an empty frame.
  func send(_ document: JSONValue?) -> Bool {
    let bytes = document.map { Array($0.json(.line, ascii: true).utf8) } ?? []
    return (try? MessageFrame.write([bytes], to: descriptor)) != nil
  }

  /// `nil` when the other end has gone; no document in an empty frame.
  func receive() -> (document: JSONValue?, isEmpty: Bool)? {
    guard let bytes = MessageFrame.read(from: descriptor) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return (try? JSONValue(parsingJSON: text, limits: Self.limits), bytes.isEmpty)
  }
}
