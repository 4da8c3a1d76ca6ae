public import Foundations
public import LabSession
import LabShell
public import Lessons
import NetworkModel
import Presentation
public import Tutor

/// The reference lesson, played by a test.
public struct Rehearsal: Sendable {
  public var lab: Lab

  public init(seed: UInt64 = 7) throws {
    lab = Lab(lesson: try Self.lesson.get().lesson, seed: seed, startedAt: Self.start)
  }

  public static let start = Instant(seconds: 1_767_603_600)

  public static let lesson = Result {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
    return try LessonLibrary(searchPath: [repository + "/Lessons"]).lesson("vpc-flow-logs")
  }

  /// The lines of the reference solution, by step; each step begins with a line `# Step N`.
  public static func solutionSteps() throws -> [[String]] {
    try lesson.get().lesson.solution.split(separator: "# Step ").dropFirst().map { part in
      // The rest of the marker's line is a title.
      Script.inputs(of: "# " + part).map(\.text)
    }
  }

  @discardableResult
  public mutating func type(_ line: String) -> Response { lab.apply(.command(line)) }

  /// Types a script; `changing` may put another line, several or none in a line's place.
  public mutating func play(_ lines: [String], changing: (String) -> [String] = { [$0] }) {
    for line in lines.flatMap(changing) { type(line) }
  }

  /// What a line prints on standard output.
  public mutating func printed(_ line: String) -> String {
    type(line).messages.map { output in
      if case .printed(.standardOutput(let text)) = output { text } else { "" }
    }.joined()
  }

  /// What the tutor says to a line.
  public mutating func told(_ line: String) -> String { Self.told(type(line)) }

  public static func told(_ response: Response) -> String {
    response.messages.compactMap { message in
      if case .printed = message {
        nil
      } else {
        PlainText.text(of: message, in: Layout(columns: 10_000))
      }
    }.joined()
  }

  public func status(_ checkpoint: String) -> CheckpointProgress.Status? {
    lab.state.tutor[checkpoint: checkpoint]?.status
  }

  /// In the order of the lesson.
  public var passed: [String] {
    lab.state.tutor.checkpoints.filter { $0.status == .passed }.map(\.id)
  }
}
