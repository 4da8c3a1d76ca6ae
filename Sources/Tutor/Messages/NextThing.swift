/// What comes next in a lesson, and how to find out more.
public struct NextThing: Equatable, Sendable {
  /// The title of the first open checkpoint of the step in view; `nil` when all have passed.
  public var checkpoint: String?
  /// What is missing, where it can be said without a guess.
  public var missing: Statement?
  /// The step's forms.
  public var forms: [String]
}
