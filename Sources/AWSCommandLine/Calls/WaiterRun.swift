public import AWSModel
public import Documents
import JMESPath

/// A waiter at work: ask `request`, show it the answer, and do what it says next.
public struct WaiterRun: Sendable {
  public let request: Request
  let waiter: Waiter
  private var attempts = 0
  private var lastMatch: String?

  /// What follows an answer.
  public enum Step: Equatable, Sendable {
    case succeeded
    /// Let that many simulated seconds pass and ask again.
    case again(afterSeconds: Int)
    case failed(CommandLineError)
  }

  init(_ waiter: Waiter, _ request: Request) {
    self.waiter = waiter
    self.request = request
  }

  public mutating func step(after answer: Result<Members, AWSError>) -> Step {
    attempts += 1
    let acceptor = waiter.acceptors.first { Self.matches($0.matcher, answer) }
    if let acceptor {
      let reason = Self.reason(acceptor.matcher)
      switch acceptor.state {
      case .success: return .succeeded
      case .failure:
        return .failed(failure("Waiter encountered a terminal failure state: \(reason)"))
      case .retry: lastMatch = reason
      }
    } else if case .failure(let error) = answer {
      return .failed(failure("An error occurred (\(error.code)): \(error.message)"))
    }
    guard attempts < waiter.maximumAttempts else {
      let previous = lastMatch.map { " Previously accepted state: \($0)" } ?? ""
      return .failed(failure("Max attempts exceeded\(previous.isEmpty ? "" : ".")\(previous)"))
    }
    return .again(afterSeconds: waiter.delay)
  }

  private func failure(_ reason: String) -> CommandLineError {
    .general("Waiter \(waiter.name) failed: \(reason)")
  }

  private static func matches(
    _ matcher: Waiter.Acceptor.Matcher, _ answer: Result<Members, AWSError>
  ) -> Bool {
    switch (matcher, answer) {
    case (.success, .success): return true
    case (.error(let code), .failure(let error)): return error.code == code
    case (.path(let path, let expected), .success(let response)):
      return value(of: path, in: response) == expected
    case (.pathAll(let path, let expected), .success(let response)):
      guard let elements = value(of: path, in: response).array else { return false }
      return !elements.isEmpty && elements.allSatisfy { $0 == expected }
    case (.pathAny(let path, let expected), .success(let response)):
      return value(of: path, in: response).array?.contains(expected) ?? false
    case (.success, .failure), (.error, .success), (.path, .failure), (.pathAll, .failure),
      (.pathAny, .failure):
      return false
    }
  }

  /// The paths are the waiters' own; what cannot be evaluated does not match.
  private static func value(of path: String, in response: Members) -> Value {
    (try? JMESPathExpression(parsing: path).evaluate(.object(response))) ?? .null
  }

  private static func reason(_ matcher: Waiter.Acceptor.Matcher) -> String {
    switch matcher {
    case .path(let path, let expected):
      "For expression \"\(path)\" we matched expected path: \"\(expected.pythonText)\""
    case .pathAll(let path, let expected):
      "For expression \"\(path)\" all members matched expected path: \"\(expected.pythonText)\""
    case .pathAny(let path, let expected):
      "For expression \"\(path)\" we matched expected path: \"\(expected.pythonText)\" "
        + "at least once"
    case .success: "Matched expected HTTP status code: 200"
    case .error(let code): "Matched expected service error code: \(code)"
    }
  }
}
