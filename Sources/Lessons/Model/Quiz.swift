/// A question with answers to choose from, each with what to say to whoever chose it.
///
/// Either one answer is right, or the lab itself decides: a prediction, to be made before something
/// is tried. It gives no points by itself; an author who wants some asks for `lab: quizzes` in a
/// checkpoint.
public struct Quiz: Equatable, Sendable {
  public struct Option: Equatable, Sendable {
    public var text: String
    public var reply: String
    public var isRight: Bool
    /// A name of the lesson that has a value, not empty, once the lab has decided for this answer.
    public var decidedBy: String?
  }

  public var id: String
  /// The step in which it is asked.
  public var step: String
  public var ask: String
  public var options: [Option]

  public var isPrediction: Bool { options.contains { $0.decidedBy != nil } }
}
