import LabSession
import Languages
import Testing
import Tutor

@testable import Presentation

/// What is read most fits a terminal of 80 columns and 24 rows, its prompt included.
@Suite struct ScreenHeightTests {
  private static let lines = ["help", "wizard", "task", "hint", "quiz", "progress"]

  @Test(arguments: ["en", "de"])
  func `every step's first screens fit without scrolling`(tag: String) throws {
    let language = try PlayedLab.language(tag)
    let steps = try PlayedLab.solutionSteps().count
    for step in 0..<steps {
      var lab = try PlayedLab(steps: step, language: tag)
      for line in Self.lines {
        let shown = lab.told(line).flatMap { Layout(columns: 80, language: language).lines(of: $0) }
        let rows = shown.reduce(0) { $0 + max(1, ($1.width + 79) / 80) }
        #expect(rows <= 23, "\(line) in step \(step + 1) takes \(rows) rows")
      }
    }
  }

  @Test(arguments: ["en", "de"])
  func `the meaning of a term stands in one column, however long the terms are`(tag: String) throws
  {
    let language = try PlayedLab.language(tag)
    var lab = try PlayedLab(language: tag)
    for columns in [60, 72, 80, 96, 132] {
      for message in lab.told("help all") {
        let lines = Layout(columns: columns, language: language).lines(of: message).map(\.plain)
        let begin = try #require(lines.firstIndex { $0.hasPrefix("  help ") })
        let column = try #require(
          lines[begin...].filter { $0.hasPrefix("   ") }
            .map { $0.prefix { $0 == " " }.count }.first)
        for line in lines[begin...] where line.hasPrefix("   ") {
          #expect(line.prefix { $0 == " " }.count == column, "\(columns): \(line)")
        }
      }
    }
  }
}
