import Foundations
import Testing

@testable import Lessons

/// A lesson that is broken in any one of its lines: whoever wrote it reads where, and what is wrong.
@Suite struct BrokenFieldTests {
  private static let lines = SampleLesson.yaml.split(
    separator: "\n", omittingEmptySubsequences: false
  ).map(String.init)

  /// What somebody may have left where a value should be.
  private static let values = [
    "", "[]", "{}", "[a, b]", "{ a: 1 }", "''", "-1", "1.5", "99999999999999999999", "~", "true",
    "'${'", "'${}'", "'${nobody.Here}'", "../x", "a\u{301}", "\"\\u0000\"", "|\n", "- a", "'",
  ]

  /// Reads and lints a lesson; what is said of it, `nil` where nothing is.
  private static func complaint(_ yaml: String) -> String? {
    let lint = LessonLint(
      operations: ["CreateVpc"], regions: ["us-west-2"], commandProblem: { _ in nil },
      expressionProblem: { _ in nil })
    do {
      let source = try LessonSource(SampleLesson.files(yaml: yaml))
      return lint.findings(in: source).first.map { String(describing: $0) }
    } catch {
      return error.description
    }
  }

  @Test(arguments: lines.indices)
  func `a line that is left out, or has another value, is named with its place`(index: Int) {
    let line = Self.lines[index]
    var broken = [(Self.lines[..<index] + Self.lines[(index + 1)...]).joined(separator: "\n")]
    if let colon = line.firstRange(of: ": ") {
      broken += Self.values.map { value in
        (Self.lines[..<index] + [line[..<colon.upperBound] + value] + Self.lines[(index + 1)...])
          .joined(separator: "\n")
      }
    }
    for yaml in broken {
      guard let complaint = Self.complaint(yaml) else { continue }
      let place =
        /(lesson\.yaml|write-up\.md|solution\.sh|1-first\.md)(:[1-9][0-9]*:[1-9][0-9]*)?: error: .+/
      let first = complaint.split(separator: "\n").first ?? ""
      #expect(first.wholeMatch(of: place) != nil, "\(complaint)\nof\n\(yaml)")
      // A place is one that the file has.
      let number = first.split(separator: ":").dropFirst().first.flatMap { Int($0) }
      let count = yaml.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(number.map { $0 <= count } ?? true, "\(complaint)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `lines in any sequence end in a lesson or in words`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "lessons")
    for _ in 0..<20 {
      var lines = Self.lines
      for _ in 0..<random.integer(in: 1...4) {
        lines.swapAt(
          random.integer(in: 0...lines.count - 1), random.integer(in: 0...lines.count - 1))
      }
      let complaint = Self.complaint(lines.joined(separator: "\n"))
      #expect(complaint?.contains(": error: ") ?? true, "seed \(seed): \(complaint ?? "")")
    }
  }
}
