import Foundations

/// Something about a graded file that an instructor should know and that no points tell.
public enum GradeNote: Equatable, Sendable {
  /// Re-execution differs from the record; the score in the line is that of the inputs.
  case differs(String)
  /// Another version recorded it; so many outputs and times differ in wording.
  case otherVersion(program: String, wordings: Int)
  /// It asked for more work than any lesson needs, and got none after that.
  case workIsSpent
  /// Nobody closed the session.
  case notEnded
  /// The file was changed on its way, in nothing that counts.
  case normalized([String])
  case fasterThanTyping(Pace)
  /// The very same session was handed in before, under this file's name.
  case sameSession(as: String)
  /// The course system took it in from one student, and the session carries the name of another.
  case carriesNameOf(String, handedInBy: String)
  /// The student has an enrolment token, and the session was not begun with it.
  case otherToken
  /// Several of the roster may have handed it in.
  case ambiguousName([String])
  /// It came after the due date, by the course system's clock.
  case late(days: Int, percent: Int)
  /// Nobody of the roster is called so.
  case notEnrolled

  /// The sentence for it, which docs/grading.md explains.
  public var text: String {
    switch self {
    case .differs(let difference): "content not verified: \(difference)"
    case .otherVersion(let program, let wordings):
      "recorded by vpclab \(program); equivalent, \(wordings) \(wordings == 1 ? "difference" : "differences") of wording or time"
    case .workIsSpent:
      "all its steps are spent (vpclab limits): the commands after that were refused"
    case .notEnded: "not ended: events may be missing at the end"
    case .normalized(let what): "normalized: \(what.joined(separator: ", "))"
    case .fasterThanTyping(let pace):
      "played faster than anybody types: \(pace.characters) characters in "
        + "\(GivenNumber(clamping: pace.seconds.rounded(.up)).value) s, so pasted or from a script"
    case .carriesNameOf(let name, let student):
      "handed in by \(student), and the session carries the name of \(name)"
    case .otherToken: "not begun with the student's enrolment token"
    case .ambiguousName(let names):
      "several of the roster may have handed it in: \(names.joined(separator: ", "))"
    case .late(let days, let percent):
      "late: \(days) \(days == 1 ? "day" : "days") begun, which costs \(percent) percent"
    case .notEnrolled: "nobody of the roster goes by this name"
    case .sameSession(let file): "the same session as \(file): same seed, start and inputs"
    }
  }
}

extension GradeNote {
  /// Whether it helps the learner, too. The others are observations for the instructor, which say
  /// nothing without a conversation.
  public var isForLearner: Bool {
    switch self {
    case .differs, .otherVersion, .workIsSpent, .notEnded, .normalized, .late: true
    case .fasterThanTyping, .sameSession, .carriesNameOf, .otherToken, .ambiguousName, .notEnrolled:
      false
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
    if isWorkSpent { notes.append(.workIsSpent) }
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
