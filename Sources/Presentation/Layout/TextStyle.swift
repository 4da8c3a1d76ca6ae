/// What a piece of text means; how it looks is for whoever shows it to say.
///
/// A style is never the only sign of anything: every screen reads the same without it.
public enum TextStyle: String, Sendable, CaseIterable {
  case plain
  case heading
  case emphasis
  case faint
  case passed
  case lost
  case warning
  /// Something to type or to copy.
  case command
  /// Where the learner is: the part of the prompt that changes.
  case place
}
