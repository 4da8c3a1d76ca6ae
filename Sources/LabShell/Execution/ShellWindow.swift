/// What one window on the learner's computer has for itself.
public struct ShellWindow: Equatable, Sendable {
  /// The number of the window in which a lab begins.
  public static let first = 1

  var session: ShellSession
  var login: Login?
  var foreground: Job?
  /// Of the learner's own computer.
  var workingDirectory: String
}
