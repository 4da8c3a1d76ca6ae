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

  public mutating func step(after answer: Result<JSONObject, AWSError>) -> Step {
    attempts += 1
    let acceptor = waiter.acceptors.first { Self.matches($0, answer) }
    if let acceptor {
      let reason = Self.reason(acceptor)
      switch acceptor.state {
      case .success: return .succeeded
      case .failure:
        return .failed(failure("Waiter encountered a terminal failure state: \(reason)"))
      case .retry: lastMatch = reason
      }
    } else if case .failure(let error) = answer {
      if let unreached = CommandLineError(unreached: error) { return .failed(unreached) }
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
    _ acceptor: Waiter.Acceptor, _ answer: Result<JSONObject, AWSError>
  ) -> Bool {
    switch (acceptor.matcher, answer) {
    case (.status, .success): return acceptor.expected == 200
    case (.error, .failure(let error)): return acceptor.expected == .string(error.code)
    case (.path, .success(let response)):
      return value(of: acceptor.argument, in: response) == acceptor.expected
    case (.pathAll, .success(let response)):
      guard let elements = value(of: acceptor.argument, in: response).array else { return false }
      return !elements.isEmpty && elements.allSatisfy { $0 == acceptor.expected }
    case (.pathAny, .success(let response)):
      let elements = value(of: acceptor.argument, in: response).array
      return elements?.contains(acceptor.expected) ?? false
    case (.status, .failure), (.error, .success), (.path, .failure), (.pathAll, .failure),
      (.pathAny, .failure):
      return false
    }
  }

  /// The paths are the waiters' own; what cannot be evaluated does not match.
  private static func value(of path: String, in response: JSONObject) -> JSONValue {
    (try? JMESPathExpression(parsing: path).evaluate(.object(response))) ?? .null
  }

  private static func reason(_ acceptor: Waiter.Acceptor) -> String {
    let (path, expected) = (acceptor.argument, acceptor.expected.pythonText)
    return switch acceptor.matcher {
    case .path: "For expression \"\(path)\" we matched expected path: \"\(expected)\""
    case .pathAll:
      "For expression \"\(path)\" all members matched expected path: \"\(expected)\""
    case .pathAny:
      "For expression \"\(path)\" we matched expected path: \"\(expected)\" at least once"
    case .status: "Matched expected HTTP status code: \(expected)"
    case .error: "Matched expected service error code: \(expected)"
    }
  }
}
