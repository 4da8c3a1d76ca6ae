/// What a piece of text means; the sixteen-colour codes are readable on light and dark screens.
public enum Style: Sendable, CaseIterable {
  case plain
  case heading
  case faint
  case passed
  case lost
  case warning
  case command
  /// Where the learner is: the part of the prompt that changes.
  case place

  /// The parameters of an SGR sequence.
  var code: String {
    switch self {
    case .plain: "0"
    case .heading: "1"
    case .faint: "90"
    case .passed: "32"
    case .lost: "31"
    case .warning: "33"
    case .command: "36"
    case .place: "1;34"
    }
  }
}
