/// A word that completes what was typed.
public struct Candidate: Equatable, Sendable {
  public var text: String
  /// A few words beside it: an operation's documentation, a resource's name tag.
  public var remark: String

  public init(_ text: String, _ remark: String = "") {
    self.text = text
    self.remark = remark
  }
}
