/// `${name}`, `${name.Member}` or `${name.Member:-default}` in a lesson's text.
///
/// The form is the shell's, so that an author needs to learn nothing. `$NAME` and `$(…)` are left
/// alone: they belong to the shell of the learner. A text value stands for itself, any other value as
/// compact JSON, so that a list can stand between the back-quotes of a JMESPath literal; null is no
/// value.
public struct Placeholder: Equatable, Sendable {
  /// The lesson's name, or a word that the place defines, such as `found`.
  public var name: String
  /// What follows the name's first dot: a path of members.
  public var members: [String]
  /// What stands there when the name has no value.
  public var defaultText: String?
}
