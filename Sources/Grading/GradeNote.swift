import Foundations
import LabSession

/// Something about a graded file that an instructor should know and that no points tell.
public enum GradeNote: Equatable, Sendable {
  /// Re-execution differs from the record; the score in the line is that of the inputs.
  case differs(String)
  /// Another version recorded it; so many outputs and times differ in wording.
  case otherVersion(program: String, wordings: Int)
  /// Nobody closed the session.
  case notEnded
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
    case .fasterThanTyping(let pace):
      "played faster than anybody types: \(pace.characters) characters in "
        + "\(GivenNumber(clamping: pace.seconds.rounded(.up)).value) s, so pasted or from a script"
    case .sameSession(let file): "the same session as \(file): same seed, start and inputs"
    }
  }
}

extension GradeBook {
  /// What is to be said of each graded file, in the order of the files.
  public var notes: [(file: String, note: GradeNote)] {
    var firstFiles: [String: String] = [:]
    return grades.flatMap { grade -> [(file: String, note: GradeNote)] in
      var notes: [GradeNote] = []
      switch grade.verdict {
      case .identical: break
      case .equivalent(let differences):
        notes.append(.otherVersion(program: grade.program, wordings: differences.count))
      case .different(let difference): notes.append(.differs(difference.description))
      }
      if !grade.ended { notes.append(.notEnded) }
      if let pace = grade.pace, pace.isFasterThanTyping { notes.append(.fasterThanTyping(pace)) }
      let session = grade.session.description
      if let first = firstFiles[session] {
        notes.append(.sameSession(as: first))
      } else {
        firstFiles[session] = grade.file
      }
      return notes.map { (grade.file, $0) }
    }
  }
}
