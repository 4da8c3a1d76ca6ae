import ProgramTesting
import Testing

/// A folder as flow logs come from S3: many gzip files. Each thread unpacks some of its own, and the
/// result is the same as for plain files read by one.
@Suite struct InsightsOverPackedFilesTests {
  static let queries = [
    "stats sum(bytes) as b, count(*) by srcAddr | sort b desc, srcAddr | limit 5",
    "stats count(*) by bin(5m)",
    "fields srcAddr, bytes | sort bytes desc | limit 9",
    "fields @timestamp, bytes | limit 20",
    "fields srcAddr | dedup srcAddr",
    "parse @message '10.0.*.* ' as third, fourth | filter third = 1 | dedup fourth | limit 7",
    "filter bytes > 9900 | limit any 4",
  ]

  /// The same files twice, in the folders `plain` and `packed`: most of a few lines, one of several
  /// gzip members, one of another format, and one that is longer than a piece.
  static func folder() throws -> String {
    let folder = try Places.newFolder()
    var number = 0
    for file in 0..<30 {
      var text = file == 4 ? "version bytes srcaddr start end log-status\n" : ""
      for _ in 0..<(file == 7 ? 9_000 : file * file % 50) {
        number += 1
        let source = "10.0.\(number % 3).\(number * 7 % 11)"
        let (bytes, start) = (number * 7_919 % 10_007, 1_700_000_000 + number)
        text +=
          file == 4
          ? "5 \(bytes) \(source) \(start) \(start + 60) OK\n"
          : InsightsOverFilesTests.line(source, bytes: bytes, start: start)
      }
      try Places.write(text, to: "\(folder)/f\(file / 10)\(file % 10)")
    }
    let done = try Places.shell(
      """
      cd '\(folder)' && mkdir plain packed && cp f* plain && mv f* packed && gzip packed/f* &&
      gzip < plain/f09 >> packed/f09.gz && cat plain/f09 plain/f09 > twice && mv twice plain/f09
      """)
    #expect(done.status == 0)
    return folder
  }

  @Test func `any number of threads finds in packed files what one finds in plain ones`() throws {
    let folder = try Self.folder()
    for query in Self.queries {
      let expected = try Places.run("insights", query, "\(folder)/plain", "--jobs", "1")
      #expect(expected.status == 0)
      for jobs in ["1", "2", "5"] {
        let found = try Places.run("insights", query, "\(folder)/packed", "--jobs", jobs)
        #expect(found.standardOutput == expected.standardOutput, "\(query), \(jobs) jobs")
        // How much is read before a query is satisfied depends on the threads.
        if query.contains("limit any") { continue }
        #expect(found.standardError == expected.standardError, "\(query), \(jobs) jobs")
      }
    }
  }

  @Test func `damaged files are named in their order, and what stands before counts`() throws {
    let folder = try Self.folder()
    let done = try Places.shell(
      """
      cd '\(folder)/packed' && head -c 60000 f07.gz > cut && mv cut f07.gz &&
      echo garbage >> f02.gz && echo > f20.gz
      """)
    #expect(done.status == 0)
    let one = try Places.run("insights", Self.queries[0], "\(folder)/packed", "--jobs", "1")
    let three = try Places.run("insights", Self.queries[0], "\(folder)/packed", "--jobs", "3")
    for run in [one, three] {
      #expect(run.status == 6)
      let told = run.standardError.split(separator: "\n").filter { $0.contains("cannot read") }
      #expect(told.map { $0.contains("f02.gz") } == [true, false])
      #expect(told.last?.contains("f07.gz") == true)
    }
    #expect(one.standardOutput == three.standardOutput)
    #expect(one.standardError == three.standardError)
  }
}
