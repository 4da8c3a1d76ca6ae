import Documents
import Grading

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
