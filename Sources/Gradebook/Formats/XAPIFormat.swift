import Documents
import Foundations
import Grading

/// Statements of the Experience API (xAPI 1.0.3), an array that a learning record store takes as it
/// is: one for the lesson, one for each checkpoint.
///
/// Ids are made from what they identify, so that a file that is graded twice is one record. When it
/// was is not said: a session's clock is the learner's own.
public struct XAPIFormat: GradebookFormat {
  public static let name = "xapi"
  public static let summary = "xAPI statements for a learning record store"

  /// Nobody's address, as RFC 2606 promises, so that these ids can mean nothing else.
  private static let base = "https://vpclab.invalid"
  private static let vocabulary = "http://adlnet.gov/expapi"

  private var isEmpty = true

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String { "[" }

  public mutating func text(of row: GradebookRow) -> String {
    guard let grade = row.grade, grade.content.isVerified else { return "" }
    let actor = Self.actor(row, grade)
    let statements =
      [Self.lesson(grade, actor)] + grade.checkpoints.map { Self.checkpoint($0, grade, actor) }
    let text = statements.map { "\n" + $0.json(.compact, ascii: true) }.joined(separator: ",")
    defer { isEmpty = false }
    return (isEmpty ? "" : ",") + text
  }

  public func ending(_ ending: GradebookEnding) -> String { "\n]\n" }

  private static func actor(_ row: GradebookRow, _ grade: Grade) -> JSONValue {
    var members: JSONObject = ["objectType": "Agent"]
    let name = row.owner
    if !name.isEmpty { members["name"] = .string(name) }
    if let email = row.student?.email, !email.isEmpty {
      members["mbox"] = .string("mailto:\(email)")
    } else {
      let account = row.student?.key ?? (name.isEmpty ? grade.receipt : name)
      members["account"] = ["homePage": .string("\(base)/learners"), "name": .string(account)]
    }
    return .object(members)
  }

  private static func activity(_ path: String, _ title: String, _ type: String) -> JSONValue {
    [
      "objectType": "Activity", "id": .string("\(base)/lessons/\(path)"),
      "definition": [
        "name": ["en-US": .string(title)], "type": .string("\(vocabulary)/activities/\(type)"),
      ],
    ]
  }

  private static func verb(_ word: String) -> JSONValue {
    [
      "id": .string("\(vocabulary)/verbs/\(word)"), "display": ["en-US": .string(word)],
    ]
  }

  private static func context(_ grade: Grade, parent: Bool) -> JSONValue {
    var members: JSONObject = [
      "registration": .string(uuid("session \(grade.session) \(grade.receipt)")),
      "revision": .string("\(grade.lessonVersion)"),
      "platform": .string("vpclab \(grade.program)"), "language": "en",
    ]
    if parent {
      members["contextActivities"] = [
        "parent": [["id": .string("\(base)/lessons/\(grade.lesson)")]]
      ]
    }
    return .object(members)
  }

  private static func score(_ points: Int, of maximum: Int) -> JSONValue {
    var members: JSONObject = [
      "raw": .integer(points), "min": 0, "max": .integer(maximum),
    ]
    if maximum > 0 {
      let scaled = (Double(points) / Double(maximum) * 10_000).rounded() / 10_000
      members["scaled"] = .number(scaled)
    }
    return .object(members)
  }

  private static func lesson(_ grade: Grade, _ actor: JSONValue) -> JSONValue {
    var result: JSONObject = [
      "score": score(grade.score, of: grade.maxScore), "completion": .boolean(grade.completed),
    ]
    if let seconds = grade.pace?.seconds, seconds >= 0 {
      result["duration"] = .string("PT\(GradebookNumber.text(seconds, digits: 2))S")
    }
    return [
      "id": .string(uuid("\(grade.receipt) \(grade.lesson)")), "actor": actor,
      "verb": verb(grade.completed ? "completed" : "attempted"),
      "object": activity(grade.lesson, grade.lesson, "lesson"), "result": .object(result),
      "context": context(grade, parent: false),
    ]
  }

  private static func checkpoint(
    _ checkpoint: Grade.Checkpoint, _ grade: Grade, _ actor: JSONValue
  ) -> JSONValue {
    let isSuccess = checkpoint.passed && checkpoint.work != .skipped
    return [
      "id": .string(uuid("\(grade.receipt) \(grade.lesson) \(checkpoint.id)")), "actor": actor,
      "verb": verb(isSuccess ? "passed" : "failed"),
      "object": activity(
        "\(grade.lesson)/checkpoints/\(checkpoint.id)", checkpoint.title, "objective"),
      "result": [
        "score": score(checkpoint.points, of: checkpoint.maxPoints),
        "success": .boolean(isSuccess), "response": .string(checkpoint.sentence),
      ],
      "context": context(grade, parent: true),
    ]
  }

  /// A name-based UUID (RFC 9562, version 5) in the namespace of our addresses.
  static func uuid(_ name: String) -> String {
    // The namespace for URLs that the standard gives.
    let namespace: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    var bytes = Array(MessageDigest.sha1(namespace + Array("\(base)/\(name)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }
}
