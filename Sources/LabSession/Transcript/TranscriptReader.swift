import Documents

/// Reads transcript bytes, checking limits, form and chain line by line.
///
/// The file may come from anyone, so nothing in it is trusted and nothing in it can crash us.
public struct TranscriptReader: Sendable {
  /// What to do with bytes after the last line break.
  public enum Tail: Sendable {
    /// A crash may have torn the last line: leave it out and say so.
    case cut
    /// Whoever hands in half a line handed in a damaged file.
    case refuse
  }

  private let tail: Tail
  private var chain = HashChain()
  private var events: [TranscriptEvent] = []
  private var line = 0

  private init(tail: Tail) { self.tail = tail }

  public static func read(_ bytes: [UInt8], tail: Tail = .refuse) throws(TranscriptError)
    -> Transcript
  {
    var reader = TranscriptReader(tail: tail)
    return try reader.transcript(from: bytes)
  }

  /// The whole lines up to the first one that can't be trusted, and why it can't.
  public static func readLongestPrefix(_ bytes: [UInt8]) -> (Transcript?, TranscriptError?) {
    do {
      return (try read(bytes, tail: .cut), nil)
    } catch {
      // A damaged header leaves nothing to keep.
      guard error.line > 1 else { return (nil, error) }
      var end = 0
      var remaining = error.line - 1
      for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        remaining -= 1
        if remaining == 0 {
          end = offset + 1
          break
        }
      }
      return (try? read(Array(bytes[..<end]), tail: .cut), error)
    }
  }

  private mutating func transcript(from bytes: [UInt8]) throws(TranscriptError) -> Transcript {
    guard !bytes.isEmpty else { throw TranscriptError(.empty, line: 1) }
    guard bytes.count <= TranscriptLimits.bytes else {
      throw TranscriptError(.tooLarge(limit: "\(TranscriptLimits.bytes >> 20) MiB"), line: 1)
    }
    var header: TranscriptHeader?
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      line += 1
      let members = try self.members(of: bytes[start..<end])
      if header == nil {
        header = try TranscriptHeader(members, line: line)
      } else {
        try add(members)
      }
      start = end + 1
    }
    if start < bytes.count && tail == .refuse {
      throw TranscriptError(header == nil ? .notATranscript : .tornTail, line: line + 1)
    }
    guard let header else { throw TranscriptError(.notATranscript, line: 1) }
    return Transcript(
      header: header, events: events, wholeBytes: start, hasTornTail: start < bytes.count,
      chain: chain)
  }

  private mutating func add(_ members: JSONObject) throws(TranscriptError) {
    guard events.count < TranscriptLimits.events else {
      throw TranscriptError(.tooLarge(limit: "\(TranscriptLimits.events) events"), line: line)
    }
    let event = try TranscriptEvent(members, line: line)
    guard event.number == line - 1 else {
      throw TranscriptError(.malformed("it is numbered \(event.number)"), line: line)
    }
    events.append(event)
  }

  /// The line as an object without its hash, once form and hash are found to be right.
  private mutating func members(of bytes: ArraySlice<UInt8>) throws(TranscriptError) -> JSONObject {
    guard bytes.count <= TranscriptLimits.bytesPerLine else {
      throw TranscriptError(
        .tooLarge(limit: "\(TranscriptLimits.bytesPerLine >> 10) KiB"), line: line)
    }
    guard bytes.last != UInt8(ascii: "\r") else {
      throw TranscriptError(.carriageReturns, line: line)
    }
    guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      throw TranscriptError(
        line == 1 ? .notATranscript : .malformed("it has bytes that are not printable ASCII"),
        line: line)
    }
    // `…,"h":"64 digits"}`
    let suffixLength = ",\"h\":\"".utf8.count + 64 + "\"}".utf8.count
    let text = String(decoding: bytes, as: UTF8.self)
    let value: JSONValue
    do {
      value = try JSONValue(
        parsingJSON: text,
        limits: JSONValue.JSONLimits(
          bytes: TranscriptLimits.bytesPerLine, depth: TranscriptLimits.depth))
    } catch {
      throw TranscriptError(
        line == 1
          ? .notATranscript : .malformed("no JSON at column \(error.column): \(error.reason)"),
        line: line)
    }
    guard case .object(var members) = value, let hash = members["h"]?.string,
      bytes.count > suffixLength
    else {
      throw TranscriptError(
        line == 1 ? .notATranscript : .malformed("it has no hash"), line: line)
    }
    if line == 1 && members["k"] != "head" { throw TranscriptError(.notATranscript, line: 1) }
    let hashed = Array(bytes.dropLast(suffixLength)) + [UInt8(ascii: "}")]
    let expected = chain.extend(with: hashed)
    guard text.hasSuffix(",\"h\":\"\(expected)\"}"), hash == expected.description else {
      throw TranscriptError(.altered, line: line)
    }
    members["h"] = nil
    return members
  }
}
