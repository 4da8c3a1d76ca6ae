import AWSModel
import DataPlane
import Documents
import NetworkModel

/// A call that carried a client token, and what it was answered: the same again does nothing more
/// (ERR-20).
struct AnsweredToken: Equatable, Sendable {
  let operation: String
  let token: String
  let parameters: JSONObject
  let response: JSONObject
}

extension Cloud {
  /// The tokens that are remembered; AWS forgets them after a day or more.
  private static let mostTokens = 128

  /// Carries out a call, unless one with its token has been carried out before.
  mutating func performOnce(
    _ request: Request, _ operation: any Operation.Type
  ) throws(AWSError) -> JSONObject {
    guard let token = request.string("ClientToken"), !token.isEmpty, !operation.isLookup else {
      return try operation.perform(request, on: &self)
    }
    let name = request.operation
    if let earlier = answeredTokens.first(where: { $0.token == token && $0.operation == name }) {
      guard earlier.parameters == request.parameters else {
        throw AWSError(
          "IdempotentParameterMismatch",
          "The client token you have provided is associated with a resource that was created with "
            + "different parameters.",
          advice: "--client-token \(token) was used for another call; leave it out or take another."
        )
      }
      return earlier.response
    }
    let response = try operation.perform(request, on: &self)
    answeredTokens.append(
      AnsweredToken(
        operation: name, token: token, parameters: request.parameters, response: response))
    if answeredTokens.count > Self.mostTokens { answeredTokens.removeFirst() }
    return response
  }
}
