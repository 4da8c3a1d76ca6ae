import FoundationEssentials
import Testing

@testable import LogFiles

@Suite struct LogFileSearchTests {
  @Test(
    arguments: [
      (
        "AWSLogs/1/vpcflowlogs/eu-west-1/2026/03/02/"
          + "123456789012_vpcflowlogs_eu-west-1_fl-0abc_20260302T1435Z_1f2e.log.gz",
        "2026-03-02T14:35:00Z"
      ),
      ("1_vpcflowlogs_us-east-1_fl-0_19700101T0000Z_0.log.gz", "1970-01-01T00:00:00Z"),
      ("1_vpcflowlogs_us-east-1_fl-0_20240229T2359Z_0.parquet", "2024-02-29T23:59:00Z"),
      ("1_transitgatewayflowlogs_us-east-1_tgw-0_20261231T0005Z_0.log", "2026-12-31T00:05:00Z"),
      ("1_elasticloadbalancing_us-east-1_fl-0_20240229T2359Z_0.log", nil),
      ("1_vpcflowlogs_us-east-1_fl-0_20241329T2359Z_0.log", nil),
      ("1_vpcflowlogs_us-east-1_fl-0_2024022T2359Z_0.log", nil),
      ("1_vpcflowlogs_us-east-1_fl-0_20240229_2359Z_0.log", nil), ("flow.log", nil), ("", nil),
    ] as [(String, String?)])
  func `the time in a file's name`(path: String, time: String?) throws {
    let minutes = try time.map {
      Int(try Date($0, strategy: .iso8601).timeIntervalSince1970) / 60
    }
    #expect(LogFileDate.minutes(path) == minutes)
  }

  @Test func `a folder gives its files in order, but not what AWS puts beside logs`() throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.path + "/vpclab-\(UUID().uuidString)"
    defer { try? manager.removeItem(atPath: folder) }
    let names = [
      "b/2.log", "b/10.log", "a/1.log", "a/.hidden", ".hidden/1.log", "aws-logs-write-test",
      "c/aws-logs-write-test", "z.log",
    ]
    for name in names {
      let path = "\(folder)/\(name)"
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      try manager.createDirectory(atPath: "/\(parent)", withIntermediateDirectories: true)
      try Data("x\n".utf8).write(to: URL(filePath: path))
    }
    let found = LogFileSearch.files(in: [folder]).map { $0.path.dropFirst(folder.count + 1) }
    #expect(found == ["a/1.log", "b/10.log", "b/2.log", "z.log"])
    // What is named is taken, whatever its name.
    let named = ["\(folder)/a/.hidden", "\(folder)/z.log"]
    #expect(LogFileSearch.files(in: named).map(\.path) == named)
  }

  @Test func `sizes and kinds of files`() throws {
    let file = try TemporaryFile(text: "12345")
    #expect(LogFile(path: file.path).size == 5)
    #expect(!LogFile(path: file.path).comesOnce)
    #expect(LogFile(path: "-").comesOnce)
    #expect(LogFile(path: "/dev/null").size == nil)
    #expect(LogFile(path: "/no/such/file").size == nil)
  }
}

/// A file that grows gives whole lines only.
@Suite struct FollowedFileTests {
  private func text(_ file: FollowedFile) throws -> String {
    String(decoding: try file.next(within: 0) ?? Array("<end>".utf8), as: UTF8.self)
  }

  @Test func `lines come when they are whole`() throws {
    let temporary = try TemporaryFile(text: "a\nb")
    let file = try FollowedFile(LogFile(path: temporary.path))
    #expect(try text(file) == "a\n")
    #expect(try text(file) == "")
    try temporary.append("c\nd\ne")
    #expect(try text(file) == "bc\nd\n")
    try temporary.append("\n")
    #expect(try text(file) == "e\n")
    #expect(try text(file) == "")
  }

  @Test func `a line that never ends is left out, what follows it is not`() throws {
    let temporary = try TemporaryFile(text: "a\n")
    let file = try FollowedFile(LogFile(path: temporary.path))
    #expect(try text(file) == "a\n")
    try temporary.append(String(repeating: "x", count: 200_000))
    for _ in 0..<5 { #expect(try text(file) == "") }
    #expect(file.hasLeftLineOut)
    try temporary.append("y\nb\n")
    #expect(try text(file) == "b\n")
  }

  @Test(arguments: LogFileTests.packings)
  func `packed files cannot be followed`(packing: Packing, bytes: [UInt8]) throws {
    let temporary = try TemporaryFile(bytes)
    let error = #expect(throws: LogFileError.self) {
      try FollowedFile(LogFile(path: temporary.path))
    }
    #expect(error == .noText("\(packing.rawValue) data, which cannot be followed"))
  }
}
