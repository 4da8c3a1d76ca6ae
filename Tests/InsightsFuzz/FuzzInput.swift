import LogsInsights

/// What the fuzzer's bytes stand for: the text of a query up to the first zero, after it lines that
/// become records beside the usual ones.
struct FuzzInput {
  let query: String
  let lines: [UInt8]

  init(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    query = String(decoding: parts.first ?? [], as: UTF8.self)
    lines = parts.count > 1 ? Array(parts[1]) : []
  }

  /// 2026-03-02 00:00:00 UTC.
  static let start = 1_772_409_600_000

  /// One of each kind that the language treats differently, and then the fuzzer's own.
  var records: [LogRecord] {
    let own = lines.split(separator: UInt8(ascii: "\n")).prefix(50).map {
      String(decoding: $0, as: UTF8.self)
    }
    return (Self.messages + own).enumerated().map { index, message in
      LogRecord(
        timestamp: Self.start + index * 45_000, message: message, stream: "s\(index % 3)",
        log: "123456789012:flow-logs", ordinal: index)
    }
  }

  /// The same lines end to end.
  var file: [UInt8] {
    Self.messages.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } + lines
  }

  /// The file in pieces of whole lines, one, two and three at a time.
  var pieces: [ArraySlice<UInt8>] {
    let file = file
    var pieces: [ArraySlice<UInt8>] = []
    var (start, lines) = (0, 0)
    for (place, byte) in file.enumerated() where byte == UInt8(ascii: "\n") {
      lines += 1
      guard lines > pieces.count % 3 else { continue }
      pieces.append(file[start...place])
      (start, lines) = (place + 1, 0)
    }
    return pieces + (start < file.count ? [file[start...]] : [])
  }

  private static let messages = [
    "2 123456789012 eni-0aaa 10.0.0.5 10.0.1.9 49152 443 6 10 4000 1772409600 1772409660 ACCEPT OK",
    "2 123456789012 eni-0bbb 203.0.113.12 10.0.1.9 40000 22 6 1 40 1772409910 1772409970 REJECT OK",
    "2 123456789012 eni-0aaa - - - - - - - 1772409900 1772409960 - NODATA",
    #"{"a":{"b":[1,"x",{"c":null}]},"n":-1.5e9,"s":"text","flag":true,"list":[3,1,2]}"#,
    "level=error msg=\"it failed\" took=12ms ERROR 17 of 20",
    "", "one,two,\"three, four\"", "naïve 😀 \u{1B}[31m",
  ]
}
