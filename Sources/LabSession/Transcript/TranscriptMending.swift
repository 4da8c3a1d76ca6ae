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
    var (lines, mendings) = unwrapped(bytes)
    var validator = TranscriptValidator()
    // What follows the last line break is no line yet.
    let tail = lines.popLast() ?? []
    var whole = 0
    while whole < lines.count, (try? validator.accept(lines[whole])) != nil { whole += 1 }
    guard whole > 0 else { return nil }
    let known = Set(lines[..<whole])
    for line in lines[whole...] {
      if line.allSatisfy({ isBlank($0) }) {
        add(.blankLines, to: &mendings)
      } else if known.contains(line) {
        add(.repeatedLines, to: &mendings)
      } else {
        return nil
      }
    }
    guard !mendings.isEmpty else { return nil }
    let mended = lines[..<whole].flatMap { $0 + [UInt8(ascii: "\n")] }
    // Behind lines that were taken away, half a line is one more of the kind.
    return (whole < lines.count ? mended : mended + tail, mendings)
  }

  /// The header of a file that may have gone through any of it, damaged further on or cut off.
  public static func header(of bytes: [UInt8]) -> TranscriptHeader? {
    longestPrefix(of: bytes)?.0.header
  }

  /// The longest part that can be trusted, once what says nothing is taken away.
  public static func longestPrefix(of bytes: [UInt8]) -> (Transcript, bytes: [UInt8])? {
    let unwrapped = unwrapped(bytes).lines.joined(separator: [UInt8(ascii: "\n")])
    let (transcript, _) = TranscriptReader.readLongestPrefix(Array(unwrapped))
    return transcript.map { ($0, Array(unwrapped.prefix($0.wholeBytes))) }
  }

  /// The lines without a mark in front and without CR behind.
  private static func unwrapped(
    _ bytes: [UInt8]
  ) -> (lines: [[UInt8]], mendings: [TranscriptMending]) {
    var mendings: [TranscriptMending] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest = rest.dropFirst(3)
      add(.byteOrderMark, to: &mendings)
    }
    let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      line in
      guard line.last == UInt8(ascii: "\r") else { return Array(line) }
      add(.carriageReturns, to: &mendings)
      return Array(line.dropLast())
    }
    return (lines, mendings)
  }

  private static func add(_ mending: TranscriptMending, to mendings: inout [TranscriptMending]) {
    if !mendings.contains(mending) { mendings.append(mending) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0
  }
}
