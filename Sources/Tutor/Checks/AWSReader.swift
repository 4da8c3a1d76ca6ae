import AWSCommandLine
import AWSModel
import CloudSimulator
import Documents

/// Asks the cloud what a lesson wants to know, in the words of the AWS CLI.
///
/// The same few questions are asked after every input, and most inputs change little, so answers are
/// kept until something changes that they may depend on.
struct AWSReader: Sendable {
  private let commandLine: AWSCommandLineInterface
  /// Requests by command, `nil` for one that can't be read.
  private var requests: [String: Request?] = [:]
  /// The cloud that the answers are of.
  private var cloud: Cloud?
  private var answers: [Service: [String: Value?]] = [:]

  /// Commands with ids filled in would pile up over a long session.
  private static let mostRequests = 2_000

  init(region: String) {
    commandLine = AWSCommandLineInterface(
      operations: OperationRegistry.descriptions, region: region)
  }

  /// The questions that follow are about this cloud.
  mutating func turn(to cloud: Cloud) {
    for service in Service.allCases
    where self.cloud.map({ cloud.answersLike($0, in: service) }) != true {
      answers[service] = nil
    }
    self.cloud = cloud
  }

  /// The response, `nil` when the command can't be read or AWS refuses it.
  ///
  /// - Parameter command: without the leading `aws`.
  mutating func response(to command: String) -> Value? {
    guard let request = request(for: command) else { return nil }
    if let known = answers[request.service]?[command] { return known }
    guard var copy = cloud else { return nil }
    let answer = (try? copy.handle(request)).map { Value.object($0) }
    if !Cloud.readsClock.contains(request.operation) {
      answers[request.service, default: [:]][command] = .some(answer)
    }
    return answer
  }

  private mutating func request(for command: String) -> Request? {
    if let known = requests[command] { return known }
    if requests.count > Self.mostRequests { requests.removeAll() }
    var request: Request?
    if case .call(let call) = try? commandLine.invocation(for: TutorLine.words(of: command)) {
      request = call.request
    }
    requests[command] = request
    return request
  }
}
