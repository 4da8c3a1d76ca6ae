/// A line that one of two lists has and the other has not.
public struct ChangedLine: Equatable, Sendable {
  public var text: String
  /// Whether it is the second list's.
  public var isAdded: Bool

  public init(_ text: String, isAdded: Bool) {
    self.text = text
    self.isAdded = isAdded
  }

  /// As `diff` writes it.
  public var marked: String { (isAdded ? "+ " : "- ") + text }
}

/// A moment of the lab, as somebody names it.
public enum LabMoment: Equatable, Sendable {
  case start
  case now
  /// Before the last change.
  case lastChange
  /// After an event of the transcript, by its number.
  case event(Int)
  /// When a checkpoint had passed.
  case checkpoint(String)
}

/// What one moment of the account has and another has not.
public struct AccountComparison: Equatable, Sendable {
  public var from: LabMoment
  public var to: LabMoment
  public var lines: [ChangedLine]

  public init(from: LabMoment, to: LabMoment, lines: [ChangedLine]) {
    self.from = from
    self.to = to
    self.lines = lines
  }
}
