import ProgramTesting
import Testing

/// What can be asked of files beside a query.
@Suite struct InsightsOptionsTests {
  static let records =
    InsightsOverFilesTests.line("10.0.0.1", bytes: 100, start: 1_700_000_000)
    + InsightsOverFilesTests.line("10.0.0.2", bytes: 50, start: 1_700_003_600)

  @Test(arguments: [
    (["--output", "jsonl"], #"{"srcAddr":"10.0.0.1","b":"100"}"#),
    (["--output", "jsonl", "--typed"], #"{"srcAddr":"10.0.0.1","b":100}"#),
    (["--output", "csv", "--start", "1700000000"], "10.0.0.1,100"),
    (["--output", "csv", "--end", "2023-11-14 22:13:20"], "10.0.0.1,100"),
    (["--output", "csv", "--start", "2023-11-14T22:13:21Z"], "10.0.0.2,50"),
    (["--output", "csv", "--start", "-1h"], ""),
  ])
  func `rows are lines of JSON, typed on wish, and only of a time`(
    arguments: [String], row: String
  ) throws {
    let query = "stats sum(bytes) as b by srcAddr | sort b desc | limit 1"
    let run = try Places.run(arguments: ["insights", query, "-"] + arguments, input: Self.records)
    #expect(run.status == 0)
    let lines = run.standardOutput.split { $0.isNewline }.filter { $0 != "srcAddr,b" }
    #expect(lines.joined() == row, "\(run.standardError)")
  }

  @Test func `a table gives names, and a query comes from a file of any length`() throws {
    let table = try Places.newFile("cidr,team\n10.0.0.0/24,all\n10.0.0.2/32,two\n".utf8)
    let list = (0..<2_000).map { "'10.1.\($0 / 256).\($0 % 256)'" }.joined(separator: ", ")
    let query = """
      # a blocklist
      filter srcAddr not in [\(list)]
      | cidrlookup t cidr as srcAddr OUTPUT team
      | stats count(*) as n by team
      | sort team
      """
    #expect(query.count > 10_000)
    let file = try Places.newFile(query.utf8)
    let run = try Places.run(
      "insights", "--table", "t=\(table)", "--query-file", file, "-", "--output", "csv",
      input: Self.records)
    #expect(run.standardOutput == "team,n\r\nall,1\r\ntwo,1\r\n", "\(run.standardError)")
    let inline = try Places.run("insights", query, "-", input: Self.records)
    #expect(inline.status == 64)
  }

  @Test(arguments: ["top-talkers", "unanswered", "rejected-by-group", "port-scan"])
  func `a sample is explained and runs`(name: String) throws {
    let file = try Places.newFile(Self.records.utf8)
    let run = try Places.run("insights", "--sample", name, file)
    #expect(run.status == 0)
    #expect(run.standardError.contains("| sort") && run.standardError.contains(" records scanned"))
    #expect(try Places.run("insights", "--sample", "no-\(name)", file).status == 64)
  }

  @Test func `files of S3 that were written at another time are not opened`() throws {
    let folder = try Places.newFolder()
    for day in ["20231114", "20231120"] {
      let name = "123456789012_vpcflowlogs_eu-west-1_fl-0abc_\(day)T2215Z_1f2e.log"
      try Places.write(Self.records, to: "\(folder)/\(name)")
    }
    let run = try Places.run(
      "insights", "stats count(*) as n", folder, "--start", "2023-11-14", "--end", "2023-11-15",
      "--output", "csv")
    #expect(run.standardOutput == "n\r\n2\r\n")
    #expect(run.standardError.contains("1 of 2 files passed over"))
  }

  @Test func `what is cut, capped, or no record is told`() throws {
    let lines = (0..<10_001).map { InsightsOverFilesTests.line("10.0.0.1", bytes: $0) }
    let cut = try Places.run("insights", "fields bytes", "--output", "csv", input: lines.joined())
    #expect(cut.standardError.contains("cut at 10000 rows"))
    #expect(cut.standardError.contains("10000 of 10001 matched"))
    let asked = try Places.run(
      "insights", "fields bytes | limit 10000", "--output", "csv", input: lines.joined())
    #expect(!asked.standardError.contains("cut at"))
    let capped = try Places.run("insights", "stats count(*) by bin(300s)", input: Self.records)
    #expect(capped.standardError.contains("300s counts as 60s, as in the service; write 5m"))
    let text = try Places.run(
      "insights", "stats count(*)", input: Self.records + "# a remark\n")
    #expect(text.standardError.contains("1 of 3 lines is no record"))
    #expect(text.standardError.contains("the first is line 3"))
    let dashes = try Places.run(
      "insights", "filter srcAddr = '-' | stats count(*) as n by srcAddr",
      input: "2 1 eni-1 - - - - - - - 1700000000 1700000060 - NODATA\n")
    #expect(dashes.standardError.hasPrefix("1 of 1 matched"))
  }

  @Test func `a pipe is followed to its end`() throws {
    let file = try Places.newFile(Self.records.utf8)
    let run = try Places.shell(
      "cat '\(file)' | timeout 20 \"$VPCLAB\" insights --follow 'stats sum(bytes) as b' --output csv"
    )
    #expect(run.standardOutput.hasSuffix("b\r\n150\r\n"), "\(run.standardError)")
  }

  @Test func `a file in the place of the query is noticed`() throws {
    let file = try Places.newFile(Self.records.utf8)
    let run = try Places.run("insights", file)
    #expect(run.status == 64)
    #expect(run.standardError.contains("help: it is a file; the query comes first"))
  }
}
