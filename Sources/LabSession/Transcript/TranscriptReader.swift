import Documents

/// Reads transcript bytes line by line.
///
/// The file may come from anyone, so nothing in it is trusted and nothing in it can crash us.
public enum TranscriptReader {
  /// What to do with bytes after the last line break.
  public enum Tail: Sendable {
    /// A crash may have torn the last line: leave it out and say so.
    case cut
    /// Whoever hands in half a line handed in a damaged file.
    case refuse
  }

  public static func read(_ bytes: [UInt8], tail: Tail = .refuse) throws(TranscriptError)
    -> Transcript
  {
    let (transcript, error) = readLongestPrefix(bytes)
    if let error { throw error }
    guard let transcript else { throw TranscriptError(.notATranscript, line: 1) }
    if transcript.hasTornTail && tail == .refuse {
      throw TranscriptError(.tornTail, line: transcript.validator.lines + 1)
    }
    return transcript
  }

  /// The whole lines up to the first one that can't be trusted, and why it can't.
  ///
  /// A line that merely is not complete is no damage here: `Transcript.hasTornTail` tells of it.
  public static func readLongestPrefix(_ bytes: [UInt8]) -> (Transcript?, TranscriptError?) {
    guard !bytes.isEmpty else { return (nil, TranscriptError(.empty, line: 1)) }
    var validator = TranscriptValidator()
    var header: TranscriptHeader?
    var events: [TranscriptEvent] = []
    var damage: TranscriptError?
    var start = 0
    while damage == nil, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      do throws(TranscriptError) {
        switch try validator.accept(bytes[start..<end]) {
        case .header(let first): header = first
        case .event(let event): events.append(event)
        }
        start = end + 1
      } catch {
        damage = error
      }
    }
    guard let header else {
      // A damaged header leaves nothing to keep.
      return (nil, damage ?? TranscriptError(.notATranscript, line: 1))
    }
    let transcript = Transcript(
      header: header, events: events, wholeBytes: start,
      hasTornTail: damage == nil && start < bytes.count, validator: validator)
    return (transcript, damage)
  }
}

/// Takes members of a transcript line, or says which one is wrong.
struct TranscriptFields {
  let members: JSONObject
  let line: Int

  func string(_ name: String) throws(TranscriptError) -> String {
    guard let text = members[name]?.string else { throw wrong(name, "a text") }
    return text
  }

  func integer(_ name: String) throws(TranscriptError) -> Int {
    guard let number = members[name]?.integer else { throw wrong(name, "a whole number") }
    return number
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(TranscriptError) -> Int {
    let number = try integer(name)
    guard range.contains(number) else {
      throw wrong(name, "from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func boolean(_ name: String) throws(TranscriptError) -> Bool {
    guard let flag = members[name]?.boolean else { throw wrong(name, "true or false") }
    return flag
  }

  func digest(_ name: String) throws(TranscriptError) -> Digest {
    guard let text = members[name]?.string, text.hasPrefix("sha256:"),
      let digest = Digest(hexadecimal: text.dropFirst("sha256:".count))
    else { throw wrong(name, "a SHA-256 digest") }
    return digest
  }

  func wrong(_ name: String, _ expected: String) -> TranscriptError {
    TranscriptError(.malformed("its \"\(name)\" is not \(expected)"), line: line)
  }
}

/// Why a file is no whole transcript, and where it stops being one.
public struct TranscriptError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case empty
    /// The first line is no header.
    case notATranscript
    case tooLarge(limit: String)
    /// The chain does not hold: a byte of this line or of one before it was changed.
    case altered
    case malformed(String)
    /// Recorded by a later program; not the learner's mistake.
    case unsupported(String)
    /// Lines that end in CR LF, as some editors and mail programs make them.
    case carriageReturns
    /// Bytes after the last line break.
    case tornTail
  }

  public var reason: Reason
  /// Counts from 1.
  public var line: Int
  /// The event's number, 0 for the header.
  public var event: Int { line - 1 }

  public init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

extension TranscriptError: CustomStringConvertible {
  /// What is wrong, without where.
  public var reasonText: String {
    switch reason {
    case .malformed(let what), .unsupported(let what): what
    case .tooLarge(let limit): "larger than \(limit)"
    case .altered: "the line does not fit the chain of hashes"
    case .empty, .notATranscript, .carriageReturns, .tornTail: description
    }
  }

  public var description: String {
    let place = event == 0 ? "header (line 1)" : "event \(event) (line \(line))"
    switch reason {
    case .empty: return "the file is empty"
    case .notATranscript: return "this is no vpclab transcript: line 1 is not a header"
    case .tooLarge(let limit): return "\(place): larger than \(limit)"
    case .altered:
      return "\(place): altered: the line does not fit the chain of hashes; "
        + "use the file as vpclab wrote it"
    case .malformed(let what): return "\(place): damaged: \(what)"
    case .unsupported(let what): return "\(place): not supported: \(what)"
    case .carriageReturns:
      return "\(place): the lines end in CR LF, so the file was converted on its way; "
        + "use it as vpclab wrote it"
    case .tornTail:
      return "\(place): the last line is not complete: the file was cut off while it was written "
        + "or copied; copy it again, or go on with it (vpclab sessions resume ID)"
    }
  }
}

/// What happened to a file on its way that left every line of it provable.
///
/// Editors, mail programs and crashes add bytes to a transcript that say nothing. Where the chain of
/// hashes holds without them, it proves what was there before.
public enum TranscriptMending: Hashable, Sendable {
  /// Three bytes in front of the first line, by which some editors mark UTF-8.
  case byteOrderMark
  /// Lines that end in CR LF.
  case carriageReturns
  /// Lines at the end that hold nothing but blanks.
  case blankLines
  /// Lines at the end that stand in the file already, as a block has that was written twice.
  case repeatedLines

  /// The bytes as vpclab wrote them and what was taken away; `nil` when the chain does not hold
  /// without it either.
  public static func mend(_ bytes: [UInt8]) -> (bytes: [UInt8], mendings: [TranscriptMending])? {
    var (clean, mendings) = unwrapped(bytes)
    guard let prefix = TranscriptReader.readLongestPrefix(clean).0 else { return nil }
    var rest = clean[prefix.wholeBytes...]
    guard rest.contains(lineBreak) else {
      // Half a line is cut by whoever opens the file.
      return mendings.isEmpty ? nil : (clean, mendings)
    }
    let known = Set(clean[..<prefix.wholeBytes].split(separator: lineBreak))
    // What follows the last line break is half a line more of the kind.
    var count = 0
    while let end = rest.firstIndex(of: lineBreak) {
      count += 1
      guard count <= TranscriptLimits.events else { return nil }
      let line = rest[..<end]
      if line.allSatisfy({ isBlank($0) }) {
        add(.blankLines, to: &mendings)
      } else if known.contains(line) {
        add(.repeatedLines, to: &mendings)
      } else {
        return nil
      }
      rest = rest[(end + 1)...]
    }
    clean.removeLast(clean.count - prefix.wholeBytes)
    return (clean, mendings)
  }

  /// The header of a file that may have gone through any of it, damaged further on or cut off.
  public static func header(of bytes: [UInt8]) -> TranscriptHeader? {
    longestPrefix(of: bytes)?.0.header
  }

  /// The longest part that can be trusted, once what says nothing is taken away.
  public static func longestPrefix(of bytes: [UInt8]) -> (Transcript, bytes: [UInt8])? {
    let clean = unwrapped(bytes).bytes
    let (transcript, _) = TranscriptReader.readLongestPrefix(clean)
    return transcript.map { ($0, Array(clean.prefix($0.wholeBytes))) }
  }

  private static let lineBreak = UInt8(ascii: "\n")

  /// The bytes without a mark in front and without CR behind lines.
  private static func unwrapped(
    _ bytes: [UInt8]
  ) -> (bytes: [UInt8], mendings: [TranscriptMending]) {
    var mendings: [TranscriptMending] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest = rest.dropFirst(3)
      add(.byteOrderMark, to: &mendings)
    }
    guard rest.contains(UInt8(ascii: "\r")) else { return (Array(rest), mendings) }
    var clean: [UInt8] = []
    clean.reserveCapacity(rest.count)
    for byte in rest {
      if byte == lineBreak, clean.last == UInt8(ascii: "\r") {
        clean.removeLast()
        add(.carriageReturns, to: &mendings)
      }
      clean.append(byte)
    }
    return (clean, mendings)
  }

  private static func add(_ mending: TranscriptMending, to mendings: inout [TranscriptMending]) {
    if !mendings.contains(mending) { mendings.append(mending) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0
  }
}
