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
