import Documents

/// The one rule for who writes a line and who reads it: what a transcript may go on with.
///
/// A journal asks it before a line goes to disk, and a reader asks it for each line of a file, so
/// that nothing is acknowledged which is refused later. The line may come from anyone: nothing in
/// it is trusted, and nothing in it can crash us.
public struct TranscriptValidator: Equatable, Sendable {
  /// A line that may stand where it stands.
  public enum Line: Equatable, Sendable {
    case header(TranscriptHeader)
    case event(TranscriptEvent)
  }

  private(set) var chain = HashChain()
  /// Lines so far, the header included.
  public private(set) var lines = 0
  /// Bytes of those lines with their line breaks.
  public private(set) var bytes = 0
  /// Whether the last line closes the session.
  public private(set) var endsInOrder = false

  public init() {}

  /// How much more may be recorded before only the line that closes the session has room.
  public var room: TranscriptRoom {
    TranscriptRoom(
      events: TranscriptLimits.events - TranscriptLimits.eventsOfEnding - (lines - 1),
      bytes: TranscriptLimits.bytes - TranscriptLimits.bytesOfEnding - bytes)
  }

  /// Whether a line of so many bytes may be written; reading asks for less.
  ///
  /// - Parameter isEnding: whether it closes the session: room is kept for that.
  public func hasRoom(for count: Int, isEnding: Bool) -> Bool {
    guard lines > 0 else { return true }
    return isEnding
      ? lines <= TranscriptLimits.events && bytes + count <= TranscriptLimits.bytes
      : room.events >= 1 && room.bytes >= count
  }

  /// Adds a line, given without its line break; when it throws, nothing has changed.
  @discardableResult
  public mutating func accept(_ line: some Collection<UInt8>) throws(TranscriptError) -> Line {
    let number = lines + 1
    guard bytes + line.count < TranscriptLimits.bytes else {
      throw TranscriptError(.tooLarge(limit: "\(TranscriptLimits.bytes >> 20) MiB"), line: number)
    }
    var next = self
    let accepted = try next.parse(Array(line), number: number)
    next.lines = number
    next.bytes += line.count + 1
    next.endsInOrder = accepted.isEnding
    self = next
    return accepted
  }

  private mutating func parse(_ line: [UInt8], number: Int) throws(TranscriptError) -> Line {
    let members = try members(of: line, number: number)
    if number == 1 { return .header(try TranscriptHeader(members, line: number)) }
    guard number - 1 <= TranscriptLimits.events else {
      throw TranscriptError(.tooLarge(limit: "\(TranscriptLimits.events) events"), line: number)
    }
    let event = try TranscriptEvent(members, line: number)
    guard event.number == number - 1 else {
      throw TranscriptError(.malformed("it is numbered \(event.number)"), line: number)
    }
    return .event(event)
  }

  /// The line as an object without its hash, once form and hash are found to be right.
  private mutating func members(
    of bytes: [UInt8], number: Int
  ) throws(TranscriptError) -> JSONObject {
    guard bytes.count <= TranscriptLimits.bytesPerLine else {
      throw TranscriptError(
        .tooLarge(limit: "\(TranscriptLimits.bytesPerLine >> 10) KiB"), line: number)
    }
    guard bytes.last != UInt8(ascii: "\r") else {
      throw TranscriptError(.carriageReturns, line: number)
    }
    guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      throw wrong("it has bytes that are not printable ASCII", number)
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
      throw wrong("no JSON at column \(error.column): \(error.reason)", number)
    }
    guard case .object(var members) = value, let hash = members["h"]?.string,
      bytes.count > suffixLength
    else { throw wrong("it has no hash", number) }
    if number == 1 && members["k"] != "head" { throw TranscriptError(.notATranscript, line: 1) }
    let hashed = Array(bytes.dropLast(suffixLength)) + [UInt8(ascii: "}")]
    let expected = chain.extend(with: hashed)
    guard text.hasSuffix(",\"h\":\"\(expected)\"}"), hash == expected.description else {
      throw TranscriptError(.altered, line: number)
    }
    members["h"] = nil
    return members
  }

  /// A first line without form makes the file no transcript at all.
  private func wrong(_ what: String, _ number: Int) -> TranscriptError {
    TranscriptError(number == 1 ? .notATranscript : .malformed(what), line: number)
  }
}

extension TranscriptValidator.Line {
  fileprivate var isEnding: Bool {
    if case .event(let event) = self, case .end = event.kind { true } else { false }
  }
}

/// How much more a session may record.
public struct TranscriptRoom: Equatable, Sendable {
  public var events: Int
  public var bytes: Int

  /// From 0 to 100, of whichever is nearer to its end.
  public var percent: Int {
    max(0, min(events * 100 / TranscriptLimits.events, bytes * 100 / TranscriptLimits.bytes))
  }
}

/// What a transcript may be at most; checked before any work is done (docs/reliability.md).
public enum TranscriptLimits {
  public static let bytes = 8 << 20
  public static let bytesPerLine = 64 << 10
  /// More than a session has work for (`Lab.stepsOfAnInput`), so that its file is not full before.
  public static let events = 25_000
  /// Events and bytes that no input may take, so that every session can be closed.
  public static let eventsOfEnding = 1
  public static let bytesOfEnding = 1 << 10
  /// Nesting of a form's values.
  public static let depth = 32
  /// Seconds by the wall clock that a session can have taken: 31 years. Whatever lies outside is
  /// taken for no clock at all.
  public static let wallClock = 0...1e9
  /// Seconds since 1970 at which simulated time may begin: years 1970 to 2999, room for every honest
  /// clock, and no arithmetic can overflow.
  public static let start = 0...32_503_680_000
  /// Windows that a session can have at once.
  public static let windows = 1...9
  /// Packets that one event may let a ping send.
  public static let packets = 1...100_000
}

/// How many packets of a followed ping go into one event of the transcript.
///
/// One at first, so that replies are seen as they come. A ping that nobody ends must not fill the
/// file: the longer it has run, the more packets an event has.
public struct FollowingPace: Sendable {
  private static let packetsAtOneSize = 200
  private static let mostPackets = 40

  private var shown = 0

  public init() {}

  public mutating func nextPackets() -> Int {
    let packets = min(1 + shown / Self.packetsAtOneSize, Self.mostPackets)
    shown += packets
    return packets
  }
}
