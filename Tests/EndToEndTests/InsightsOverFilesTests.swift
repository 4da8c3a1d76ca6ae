import ProgramTesting
import SystemCalls
import Testing

/// Somebody with flow logs on disk and no console.
@Suite struct InsightsOverFilesTests {
  static func line(_ source: String, bytes: Int, start: Int = 1_700_000_000) -> String {
    "2 123456789012 eni-1 \(source) 10.0.0.2 80 443 6 10 \(bytes) \(start) \(start + 60) ACCEPT OK\n"
  }

  static let top = "stats sum(bytes) as b by srcAddr | sort b desc"

  /// A folder with a plain file, a gzip file of a custom format in a folder, a hidden file, and what
  /// an export task leaves behind.
  static func folder() throws -> String {
    let folder = try Places.newFolder()
    try Places.write(line("10.0.0.1", bytes: 100) + line("10.0.0.3", bytes: 7), to: "\(folder)/a")
    #expect(mkdir("\(folder)/deep", 0o755) == 0)
    let custom = "vpc-id bytes srcaddr start\nvpc-1 900 10.0.0.3 1700000400\n"
    try Places.write(custom, to: "\(folder)/deep/b")
    try Places.write(line("10.0.0.9", bytes: 9), to: "\(folder)/.hidden")
    try Places.write("Permission Check Successful", to: "\(folder)/deep/aws-logs-write-test")
    let packing = try Places.shell("gzip '\(folder)/deep/b'")
    #expect(packing.status == 0)
    return folder
  }

  @Test func `a folder is read whole, and a table and a summary are printed`() throws {
    let run = try Places.run("insights", Self.top, try Self.folder())
    #expect(run.status == 0)
    #expect(
      run.standardOutput == """
        srcAddr     b
        10.0.0.3  907
        10.0.0.1  100

        """)
    #expect(run.standardError == "2 of 3 matched, 3 records scanned (199 B)\n")
  }

  @Test func `standard input is read without a file, and its format may be given`() throws {
    let run = try Places.run(
      "insights", Self.top, "--format", "${bytes} ${srcaddr}", "--output", "csv",
      input: "5 10.0.0.1\n6 10.0.0.1\n")
    #expect(run.standardOutput == "srcAddr,b\r\n10.0.0.1,11\r\n")
  }

  @Test func `JSON has results, statistics and errors`() throws {
    let run = try Places.run(
      "insights", Self.top, "-", "/nonexistent.log", "--output", "json",
      input: Self.line("10.0.0.1", bytes: 100))
    #expect(run.status == 6)
    for part in [#""b": "100""#, #""recordsScanned": 1"#, #""file": "/nonexistent.log""#] {
      #expect(run.standardOutput.contains(part))
    }
  }

  @Test func `a chart of bins is in the order of time`() throws {
    let run = try Places.run(
      "insights", "stats sum(bytes) as b by bin(5m) | sort b desc", try Self.folder(), "--output",
      "chart")
    let lines = run.standardOutput.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines[3].contains("|0"))
    #expect(lines[1].hasPrefix("2023-11-14 22:10:00  107  █"))
    #expect(lines[2].hasPrefix("2023-11-14 22:20:00  900  ██"))
  }

  @Test func `labels of several keys stand in columns`() throws {
    let run = try Places.run(
      "insights", "stats sum(bytes) as b by srcAddr, action | sort b desc", "--output", "chart",
      input: Self.line("10.0.0.1", bytes: 7) + Self.line("10.0.100.200", bytes: 90))
    let lines = run.standardOutput.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines[1].hasPrefix("10.0.100.200  ACCEPT  90  █"))
    #expect(lines[2].hasPrefix("10.0.0.1      ACCEPT   7  █"))
  }

  @Test func `a query inside another runs first, over the same files`() throws {
    let query = """
      filter srcAddr in (stats sum(bytes) as b by srcAddr | filter b > 200 | fields srcAddr) \
      | stats count(*) as n by srcAddr
      """
    let run = try Places.run("insights", query, try Self.folder())
    #expect(run.standardOutput == "srcAddr   n\n10.0.0.3  2\n")
    let piped = try Places.run("insights", query, input: Self.line("10.0.0.1", bytes: 900))
    #expect(piped.status == 64)
    #expect(piped.standardError.contains("standard input can be read only once"))
    let missing = try Places.run("insights", query, "/nonexistent.log")
    #expect(missing.status == 6)
    #expect(
      missing.standardError == "vpclab: cannot read /nonexistent.log: No such file or directory\n")
  }

  @Test func `a bad query is refused with its place and a suggestion`() throws {
    let run = try Places.run("insights", "stats sun(bytes)", "-")
    #expect(run.status == 64)
    #expect(run.standardError.contains("^"))
    #expect(run.standardError.contains("did you mean `sum`?"))
  }

  @Test(arguments: [
    ("/nonexistent.log", "No such file"), ("FOLDER/parquet", "Parquet"),
    ("FOLDER/cut.gz", "ends in the middle"), ("FOLDER/long", "longer than 64 KiB"),
  ])
  func `one bad file is reported and does not stop the others`(
    file: String, says: String
  ) throws {
    let folder = try Places.newFolder()
    try Places.write("PAR1....", to: "\(folder)/parquet")
    try Places.write([31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203], to: "\(folder)/cut.gz")
    try Places.write(String(repeating: "x", count: 70_000), to: "\(folder)/long")
    let path = file.hasPrefix("FOLDER") ? folder + file.dropFirst(6) : file
    let run = try Places.run(
      "insights", "stats count(*) as n", path, "-", input: Self.line("10.0.0.1", bytes: 100))
    #expect(run.status == 6)
    #expect(run.standardError.contains("cannot read \(path): "))
    #expect(run.standardError.contains(says))
    #expect(run.standardOutput == "n\n1\n")

    let alone = try Places.run("insights", "stats count(*) as n", path)
    #expect(alone.status == 6)
    #expect(alone.standardOutput == "")
  }

  @Test func `no cell of a CSV file begins a formula`() throws {
    let run = try Places.run(
      "insights", "parse @message '[*]' as v | display v", "--output", "csv",
      input: "[=1+1]\n[ @a]\n[+1,2]\n[-5]\n[-]\n[a\"b]\n[＝1]\n[\"\u{301},]\n")
    #expect(
      run.standardOutput
        == ["v", "'=1+1", "' @a", "\"'+1,2\"", "-5", "-", "\"a\"\"b\"", "'＝1", "\"\"\"\u{301},\""]
        .map { $0 + "\r\n" }
        .joined())
  }

  @Test func `a message cannot command the terminal`() throws {
    let run = try Places.run(
      "insights", "display @message", input: "\u{1B}]0;owned\u{7} text\n")
    #expect(run.standardOutput == "@message\n\\x1b]0;owned\\x07 text\n")
  }

  @Test func `a reader that goes early is no error`() throws {
    let folder = try Places.newFolder()
    let lines = (0..<3_000).map { Self.line("10.0.0.\($0)", bytes: $0) }
    try Places.write(lines.joined(), to: "\(folder)/a")
    let run = try Places.shell(
      "{ \"$VPCLAB\" insights 'display @message | limit 10000' '\(folder)/a'; echo $? >&2; } "
        + "| head -n 1")
    #expect(run.standardError.hasSuffix("0\n"))
    #expect(!run.standardError.contains("cannot be written"))
  }
}
