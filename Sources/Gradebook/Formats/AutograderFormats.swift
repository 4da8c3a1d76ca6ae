import Documents
import Foundations
import Grading

/// Gradescope's `results.json`: a test for each checkpoint, in the lesson's sequence.
public struct GradescopeFormat: GradebookFormat {
  public static let name = "gradescope"
  public static let summary = "Gradescope: results.json of an autograder"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    let document: JSONValue =
      switch row.entry {
      case .grade(let grade): Self.document(of: grade, notes: row.notes)
      case .failure(let failure):
        [
          "score": 0,
          "output": .string("not graded (\(failure.code.rawValue)): \(failure.message)"),
          "output_format": "text", "visibility": "visible",
        ]
      }
    return document.json(.indented, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }

  private static func document(of grade: Grade, notes: [GradeNote]) -> JSONValue {
    let isVerified = grade.content.isVerified
    var tests: [JSONValue] = []
    for (number, step) in grade.steps.enumerated() {
      let checkpoints = grade.checkpoints.filter { $0.step == step.id }
      for (index, checkpoint) in checkpoints.enumerated() {
        tests.append([
          "number": .string("\(number + 1).\(index + 1)"), "name": .string(checkpoint.title),
          "name_format": "text", "score": .integer(isVerified ? checkpoint.points : 0),
          "max_score": .integer(checkpoint.maxPoints),
          "status": checkpoint.passed && isVerified ? "passed" : "failed",
          "output": .string(checkpoint.sentence), "output_format": "text",
          "tags": [.string(step.id)], "visibility": "visible",
        ])
      }
    }
    let lines =
      ["\(grade.lesson) version \(grade.lessonVersion), receipt \(grade.receipt)"]
      + notes.map(\.text)
      + (isVerified ? [] : ["the record differs from what its inputs give, so it has no points"])
    return [
      "score": .integer(isVerified ? grade.score : 0),
      "output": .string(lines.joined(separator: "\n")), "output_format": "text",
      "visibility": "visible", "tests": .array(tests),
      "extra_data": [
        "lesson": .string(grade.lesson), "lesson_version": .integer(grade.lessonVersion),
        "receipt": .string(grade.receipt), "verdict": .string(grade.content.code),
      ],
    ]
  }
}

extension Grade.Checkpoint {
  /// What became of it, in a sentence or two.
  var sentence: String {
    switch (passed, work) {
    case (true, .earned) where hints > 0:
      "passed, with \(hints) \(hints == 1 ? "hint" : "hints") for \(helpCost) of \(maxPoints) points"
    case (true, .earned): "passed"
    case (true, .solved): "passed by 'solve', which costs \(helpCost) of \(maxPoints) points"
    case (true, .skipped): "skipped, without points"
    case (false, _): reason.isEmpty ? "open" : reason
    }
  }
}

/// The JSON that check50 prints: each check passed, failed with its cause, or not judged.
public struct Check50Format: GradebookFormat {
  public static let name = "check50"
  public static let summary = "the JSON that check50 prints"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    let document: JSONValue =
      switch row.entry {
      case .grade(let grade):
        [
          "slug": .string(grade.lesson), "version": .string("\(grade.lessonVersion)"),
          "results": .array(grade.checkpoints.map { Self.result(of: $0, in: grade) }),
        ]
      case .failure(let failure):
        [
          "slug": .string(failure.file), "version": "1",
          "error": [
            "type": .string(failure.code.rawValue), "value": .string(failure.message),
            "traceback": [], "data": [:],
          ],
        ]
      }
    return document.json(.indented, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }

  private static func result(of checkpoint: Grade.Checkpoint, in grade: Grade) -> JSONValue {
    let isVerified = grade.content.isVerified
    let cause: JSONValue =
      checkpoint.passed
      ? .null
      : ["rationale": .string(checkpoint.sentence), "help": .string(checkpoint.title)]
    return [
      "name": .string(checkpoint.id), "description": .string(checkpoint.title),
      // What follows from no inputs is neither passed nor failed.
      "passed": isVerified ? .boolean(checkpoint.passed) : .null,
      "log": [], "cause": cause,
      "data": [
        "points": .integer(isVerified ? checkpoint.points : 0),
        "max_points": .integer(checkpoint.maxPoints),
      ],
      "dependency": .null,
    ]
  }
}

/// Classroom 50's `result.json` (`classroom50/result/v1`), which GitHub Classroom's classes moved to.
///
/// Who and what is graded comes from the runner's environment, never from the hand-in.
public struct Classroom50Format: GradebookFormat {
  public static let name = "classroom50"
  public static let summary = "Classroom 50: result.json of an autograder"
  public static let isOfOneHandIn = true

  private let settings: GradebookSettings

  public init(_ settings: GradebookSettings) { self.settings = settings }

  public func text(of row: GradebookRow) -> String {
    let isVerified = row.grade?.content.isVerified ?? false
    let tests = (row.grade?.checkpoints ?? []).map { checkpoint -> JSONValue in
      [
        "test-name": .string(checkpoint.title.isEmpty ? checkpoint.id : checkpoint.title),
        "passed": .boolean(checkpoint.passed && isVerified),
        "score": .integer(isVerified ? checkpoint.points : 0),
        "max-score": .integer(checkpoint.maxPoints), "message": .string(checkpoint.sentence),
      ]
    }
    let tag = given("SUBMISSION_TAG", else: "submit/local")
    let commit = given("COMMIT_URL", else: "local")
    var owner = given("OWNER", else: "")
    if owner.isEmpty { owner = given("USERNAME", else: "local") }
    let document: JSONValue = [
      "schema": "classroom50/result/v1", "classroom": .string(given("CLASSROOM", else: "local")),
      "assignment": .string(given("ASSIGNMENT", else: assignment(of: row.grade))),
      "assignment_type": .string(
        given("ASSIGNMENT_TYPE", else: "individual") == "group" ? "group" : "individual"),
      "owner": .string(owner),
      "submission": .string(tag.hasPrefix("submit/") ? tag : "submit/\(tag)"),
      "commit": .string(commit), "release": .string(given("RELEASE_URL", else: commit)),
      "review": .string(given("REVIEW_URL", else: commit)),
      "datetime": .string(Self.instant(inTag: tag)),
      "score": .integer(isVerified ? row.grade?.score ?? 0 : 0),
      "max-score": .integer(row.grade?.maxScore ?? 0), "tests": .array(tests),
    ]
    return document.json(.indented, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }

  private func assignment(of grade: Grade?) -> String {
    settings.assignment.isEmpty ? grade?.lesson ?? "vpclab" : settings.assignment
  }

  private func given(_ name: String, else otherwise: String) -> String {
    guard let value = settings.environment[name], !value.isEmpty else { return otherwise }
    return value
  }

  /// The tag begins with when it was made, in whatever separators; the runner puts its own instant
  /// over this one.
  private static func instant(inTag tag: String) -> String {
    let digits = tag.dropFirst("submit/".count).filter { $0.isASCII && $0.isNumber }.prefix(14)
      .map(String.init)
    guard digits.count == 14 else { return "1970-01-01T00:00:00Z" }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map { digits[$0].joined() }
    guard parts[3] < "24", parts[4] < "60", parts[5] < "60" else { return "1970-01-01T00:00:00Z" }
    return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
  }
}

/// The breakdown of points that OK's client prints and its autograders read.
public struct OKFormat: GradebookFormat {
  public static let name = "ok"
  public static let summary = "OK: the breakdown of points that its autograder reads"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    var lines = [String(repeating: "-", count: 69), "Point breakdown"]
    var total = 0
    if let grade = row.grade, grade.content.isVerified {
      lines += grade.checkpoints.map { "    \($0.id): \($0.points).0/\($0.maxPoints)" }
      total = grade.score
    }
    lines += ["", "Score:", "    Total: \(total).0"]
    return lines.map { $0 + "\n" }.joined()
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }
}
