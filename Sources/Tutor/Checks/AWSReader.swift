import AWSCommandLine
import AWSModel
import CloudSimulator
import Documents
import Lessons

/// Asks the cloud what a lesson wants to know, in the words of the AWS CLI.
///
/// The same few questions are asked after every input, and most inputs change little, so answers are
/// kept until something changes that they may depend on.
struct AWSReader: Sendable {
  /// An answer with what it may depend on.
  struct Answer {
    /// `nil` when the command can't be read or AWS refuses it.
    var value: Value?
    var parts: CloudParts
  }

  private let commandLine: AWSCommandLineInterface
  /// The lesson's commands, `nil` for one that can't be read.
  private var templates: [String: CommandTemplate?] = [:]
  /// Requests by the words of their command.
  private var requests: [[String]: Request?] = [:]
  private var answers: [[String]: Answer] = [:]

  /// Commands with ids filled in would pile up over a long session.
  private static let mostRequests = 2_000

  init(region: String, commands: [String]) {
    commandLine = AWSCommandLineInterface(
      operations: OperationRegistry.descriptions, region: region)
    for command in commands where templates[command] == nil {
      templates[command] = .some(try? CommandTemplate(command))
    }
  }

  /// The words of a lesson's command, names not filled in.
  func words(of command: String) -> [TextWithNames]? {
    templates[command]??.words
  }

  /// Forgets what may have changed.
  mutating func forget(_ changed: CloudParts) {
    answers = answers.filter { $0.value.parts.isDisjoint(with: changed) }
  }

  /// - Parameter words: the command's, without the leading `aws`.
  mutating func answer(to words: [String], in cloud: Cloud) -> Answer {
    if let known = answers[words] { return known }
    guard let request = request(for: words) else { return Answer(value: nil, parts: []) }
    var copy = cloud
    let value = (try? copy.handle(request)).map { Value.object($0) }
    let answer = Answer(value: value, parts: CloudParts.read(by: request))
    answers[words] = answer
    return answer
  }

  private mutating func request(for words: [String]) -> Request? {
    if let known = requests[words] { return known }
    if requests.count > Self.mostRequests { requests.removeAll() }
    var request: Request?
    if case .call(let call) = try? commandLine.invocation(for: words) { request = call.request }
    requests[words] = .some(request)
    return request
  }
}
