import AWSCommandLine
import AWSModel
import CloudSimulator
import Documents

/// Asks the cloud what a lesson wants to know, in the words of the AWS CLI.
struct AWSReader: Sendable {
  private let commandLine: AWSCommandLineInterface
  /// Requests by command: the same few are asked after every input.
  private var requests: [String: Request?] = [:]

  init(region: String) {
    commandLine = AWSCommandLineInterface(
      operations: OperationRegistry.descriptions, region: region)
  }

  /// The response's members, `nil` when the command can't be read or AWS refuses it.
  ///
  /// - Parameter command: without the leading `aws`.
  mutating func response(to command: String, from cloud: Cloud) -> Members? {
    guard let request = request(for: command) else { return nil }
    var copy = cloud
    return try? copy.handle(request)
  }

  private mutating func request(for command: String) -> Request? {
    if let known = requests[command] { return known }
    // Commands with ids filled in would pile up over a long session.
    if requests.count > 2_000 { requests.removeAll() }
    var request: Request?
    if case .call(let call) = try? commandLine.invocation(for: TutorLine.words(of: command)) {
      request = call.request
    }
    requests[command] = request
    return request
  }
}
