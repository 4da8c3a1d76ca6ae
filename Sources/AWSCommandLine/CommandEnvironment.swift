/// What a command sees of the world around it.
public struct CommandEnvironment {
  /// Columns of the terminal; `nil` when standard output is none, which counts as 80.
  public var terminalWidth: Int?
  /// Simulated time in milliseconds since 1970, for `logs tail --since`.
  public var now: Int
  /// Environment variables: `AWS_REGION`, `AWS_DEFAULT_REGION`, `AWS_DEFAULT_OUTPUT`,
  /// `AWS_PROFILE` and `AWS_ENDPOINT_URL`.
  public var variable: (String) -> String?
  /// The contents of a file of the session's home directory, for `file://` and `fileb://`.
  public var file: (String) -> String?

  public init(
    terminalWidth: Int? = nil, now: Int = 0,
    variable: @escaping (String) -> String? = { _ in nil },
    file: @escaping (String) -> String? = { _ in nil }
  ) {
    self.terminalWidth = terminalWidth
    self.now = now
    self.variable = variable
    self.file = file
  }
}
