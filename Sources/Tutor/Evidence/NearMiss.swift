/// Something that was done and almost counts.
public struct NearMiss: Equatable, Sendable {
  public enum Deed: Equatable, Sendable {
    case ping(PacketExchange)
    case connection(NamedResource)
    /// A call, by the name of the operation, and what it was about: a stream, a table.
    case call(operation: String, subject: NamedResource?)
    case query(String)
  }

  /// What keeps it from counting.
  public enum Difference: Equatable, Sendable {
    case sender(expected: NamedResource?)
    case destination(expected: String)
    /// Whether it was answered, which it should not have been, or the reverse.
    case outcome(isAnswered: Bool)
    /// AWS refused the call with this code.
    case refused(code: String)
    /// The answer went into a variable or a file, or left out what it is about.
    case notShown
    /// The answer had nothing in it.
    case empty
    /// The query gave so many rows, and not what is asked for.
    case otherAnswer(rows: Int)
    /// The call was about something else.
    case otherSubject
  }

  /// The number of the input, as the transcript counts.
  public var event: Int
  public var deed: Deed
  public var differences: [Difference]

  public init(event: Int, deed: Deed, differences: [Difference]) {
    self.event = event
    self.deed = deed
    self.differences = differences
  }
}
