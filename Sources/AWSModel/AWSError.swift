/// An error that a service answers, with AWS's own code and words.
public struct AWSError: Error, Equatable, Sendable {
  /// For example `InvalidVpcID.NotFound` (ERR-04).
  public var code: String
  public var message: String
  /// What the simulator adds for the learner, on a line of its own after AWS's words.
  public var advice: String?

  public init(_ code: String, _ message: String, advice: String? = nil) {
    self.code = code
    self.message = message
    self.advice = advice
  }
}
