import AWSModel
import AWSServices
import Documents

/// Asks an account the calls of ``DescriptionCalls`` and writes down what it answers.
struct AccountDescription {
  private var cloud: Cloud
  private var output = CanonicalBytes()
  /// Calls that the account refused: none, unless the list is wrong.
  private(set) var refusals: [AWSError] = []

  /// - Parameter cloud: a copy, on which nothing that is asked can leave a trace.
  init(of cloud: Cloud) { self.cloud = cloud }

  var bytes: [UInt8] { output.bytes }

  mutating func ask(_ call: DescriptionCall, _ parameters: Members = [:]) {
    var parameters = parameters
    for (name, value) in call.parameters { parameters[name] = value }
    let request = Request(call.service, call.operation, parameters)
    output.write(call.operation)
    var next: Request? = request
    while let page = next {
      let answer: Members
      do throws(AWSError) {
        answer = try cloud.handle(page)
      } catch {
        refusals.append(error)
        output.write(error.code)
        return
      }
      output.write(answer)
      for branch in call.branches {
        for element in answer[branch.list]?.array ?? [] {
          let parameters = branch.request(for: element, after: parameters)
          for call in branch.calls { ask(call, parameters) }
        }
      }
      next = Self.request(after: answer, request)
    }
  }

  /// IAM pages by `Marker`, the other services by a next token.
  private static func request(after answer: Members, _ request: Request) -> Request? {
    for (token, parameter) in [
      ("Marker", "Marker"), ("NextToken", "NextToken"), ("nextToken", "nextToken"),
    ] {
      guard let value = answer[token], !value.isNull else { continue }
      var next = request
      next.parameters[parameter] = value
      return next
    }
    return nil
  }
}
