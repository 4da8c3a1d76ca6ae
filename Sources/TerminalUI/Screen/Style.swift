/// What a piece of text means.
///
/// Text keeps the screen's own colour or, of the sixteen, magenta, the only one that is about as
/// readable on white as on black (4.5:1 with xterm's values). Green, yellow and red are backgrounds of
/// short marks, which are readable on any screen.
public enum Style: Sendable, CaseIterable {
  case plain
  case heading
  case emphasis
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
    case .heading, .emphasis: "1"
    case .faint: "90"
    case .passed: "30;42"
    case .lost: "97;41"
    case .warning: "30;43"
    case .command: "35"
    case .place: "1;35"
    }
  }
}
