import Foundations

/// Something about a graded file that an instructor should know and that no points tell.
public enum GradeNote: Equatable, Sendable {
  /// Re-execution differs from the record; the score in the line is that of the inputs.
  case differs(String)
  /// Another version recorded it; so many outputs and times differ in wording.
  case otherVersion(program: String, wordings: Int)
  /// Nobody closed the session.
  case notEnded
  /// The file was changed on its way, in nothing that counts.
  case normalized([String])
  case fasterThanTyping(Pace)
  /// The very same session was handed in before, under this file's name.
  case sameSession(as: String)

  /// The sentence for it, which docs/grading.md explains.
  public var text: String {
    switch self {
    case .differs(let difference): "content not verified: \(difference)"
    case .otherVersion(let program, let wordings):
      "recorded by vpclab \(program); equivalent, \(wordings) \(wordings == 1 ? "difference" : "differences") of wording or time"
    case .notEnded: "not ended: events may be missing at the end"
    case .normalized(let what): "normalized: \(what.joined(separator: ", "))"
    case .fasterThanTyping(let pace):
      "played faster than anybody types: \(pace.characters) characters in "
        + "\(GivenNumber(clamping: pace.seconds.rounded(.up)).value) s, so pasted or from a script"
    case .sameSession(let file): "the same session as \(file): same seed, start and inputs"
    }
  }
}

extension Grade {
  /// What is to be said of the file alone.
  public var notes: [GradeNote] {
    var notes: [GradeNote] = []
    switch content {
    case .identical: break
    case .equivalent(let differences):
      notes.append(.otherVersion(program: program, wordings: differences))
    case .different(_, let text): notes.append(.differs(text))
    }
    if !ended { notes.append(.notEnded) }
    if !normalized.isEmpty { notes.append(.normalized(normalized)) }
    if let pace, pace.isFasterThanTyping { notes.append(.fasterThanTyping(pace)) }
    return notes
  }
}

/// Knows the sessions of a batch again, in a few bytes each.
public struct SessionRegister: Sendable {
  private var firstFiles: [String: String] = [:]

  public init() {}

  /// The file that had the same session before, if there was one.
  public mutating func first(of grade: Grade) -> String? {
    // 64 bits of a digest tell a million sessions apart.
    let key = String(grade.session.prefix(16))
    if let first = firstFiles[key] { return first }
    firstFiles[key] = grade.file
    return nil
  }
}
