import LabSession

/// A transcript as it came through browsers, mail and editors.
enum SubmittedTranscript {
  /// The transcript, and what had to be undone so that the chain of hashes holds, in the words that
  /// docs/grading.md uses.
  static func read(
    _ bytes: [UInt8], file: String
  ) throws(GradingFailure) -> (Transcript, normalized: [String]) {
    let hasHeader = beginsAsTranscript(bytes)
    guard hasHeader || file.lowercased().contains(".jsonl") else {
      throw GradingFailure(
        file: file, code: .notATranscript, message: "it does not begin as a transcript does")
    }
    do throws(TranscriptError) {
      return (try TranscriptReader.read(bytes), [])
    } catch {
      // A first line that is no header is not mended by anything below: a file of zeros costs one look.
      if hasHeader, let mended = mended(bytes) { return mended }
      throw failure(error, file: file)
    }
  }

  /// Whether somebody may have handed it in as a transcript, whatever its name is now.
  private static func beginsAsTranscript(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(4096).lazy.filter { !blanks.contains($0) }
    return beginning.starts(with: Array(#"{"k":"head""#.utf8))
  }

  /// Blanks, line breaks, the zeros of UTF-16, and marks of byte order.
  private static let blanks: Set<UInt8> = [
    0x20, 0x09, 0x0A, 0x0D, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF,
  ]

  /// Undoes what says nothing, as long as the chain proves what was there before.
  private static func mended(_ bytes: [UInt8]) -> (Transcript, normalized: [String])? {
    var bytes = bytes
    var words: [String] = []
    if let narrow = narrowed(bytes) {
      bytes = narrow
      words.append("UTF-16")
    }
    if bytes.last != lineBreak, let whole = completed(bytes) {
      bytes = whole
      words.append("line break lost at the end")
    }
    if let mended = TranscriptMending.mend(bytes) {
      bytes = mended.bytes
      words += mended.mendings.map(\.words)
      // A CR and a lost line break hide each other.
      if bytes.last != lineBreak, let whole = completed(bytes) {
        bytes = whole
        words.append("line break lost at the end")
      }
    }
    guard case (let transcript?, nil) = TranscriptReader.readLongestPrefix(bytes) else {
      return nil
    }
    if transcript.hasTornTail { words.append("half a line at the end left out") }
    return words.isEmpty ? nil : (transcript, words)
  }

  private static let lineBreak = UInt8(ascii: "\n")

  /// With a line break behind the last line, if that one is whole.
  private static func completed(_ bytes: [UInt8]) -> [UInt8]? {
    let last = bytes.lastIndex { $0 != 0x20 && $0 != 0x0D && $0 != 0x00 }
    let whole = Array(bytes.prefix((last ?? -1) + 1)) + [lineBreak]
    let before = TranscriptReader.readLongestPrefix(bytes).0?.validator.lines ?? 0
    guard let mended = TranscriptMending.mend(whole)?.bytes ?? whole as [UInt8]?,
      case (let transcript?, nil) = TranscriptReader.readLongestPrefix(mended),
      transcript.validator.lines > before
    else { return nil }
    return whole
  }

  /// UTF-16 as Windows' shells write it, back to bytes.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (low, high) =
        isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      guard high == 0 else { return nil }
      narrow.append(low)
      index += 2
    }
    return narrow
  }

  private static func failure(_ error: TranscriptError, file: String) -> GradingFailure {
    let code: GradingFailure.Code =
      switch error.reason {
      case .tooLarge: .tooLarge
      case .unsupported: .unsupported
      case .empty, .notATranscript, .altered, .malformed, .carriageReturns, .tornTail: .damaged
      }
    return GradingFailure(file: file, code: code, message: error.description)
  }
}

extension TranscriptMending {
  fileprivate var words: String {
    switch self {
    case .byteOrderMark: "byte order mark"
    case .carriageReturns: "CR LF"
    case .blankLines: "blank lines"
    case .repeatedLines: "repeated lines"
    }
  }
}
