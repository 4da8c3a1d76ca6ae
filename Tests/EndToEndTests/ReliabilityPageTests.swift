import ProgramTesting
import SystemCalls
import Testing

/// docs/reliability.md promises nothing without a test: each row of its first table names some, and
/// all of them exist.
@Suite struct ReliabilityPageTests {
  private static let promises: [(promise: String, tests: [String])] = {
    let page = textOfFile("\(Places.repository)/docs/reliability.md")
    let rows = page.split(separator: "\n").drop { !$0.hasPrefix("| | promise |") }.dropFirst(2)
    return rows.prefix { $0.hasPrefix("|") }.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let tests = cells[3].split(separator: "`").map(String.init)
      return (cells[2], tests.filter { $0.contains { $0.isLetter } })
    }
  }()

  private static let sources: String = {
    let tests = "\(Places.repository)/Tests"
    return Folder.files(in: [tests], depth: 4) { $0.hasSuffix(".swift") }.map(textOfFile).joined()
  }()

  @Test func `every promise names its tests, and they exist`() {
    #expect(Self.promises.count > 20)
    for (promise, tests) in Self.promises {
      #expect(!tests.isEmpty, "\(promise)")
      for test in tests { #expect(Self.sources.contains("func `\(test)`"), "\(test)") }
    }
  }

  /// What is promised elsewhere on the page would have no test.
  @Test func `all promises stand in the table`() {
    let page = textOfFile("\(Places.repository)/docs/reliability.md")
    let section = page.split(separator: "\n").drop { $0 != "## The promise" }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }
    let prose = section.filter { !$0.hasPrefix("|") }
    #expect(prose.count == 2, "\(prose)")
  }
}
