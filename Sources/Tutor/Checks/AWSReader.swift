import AWSCommandLine
import AWSModel
import AWSServices
import Documents
import Lessons

/// Asks the cloud what a lesson wants to know, in the words of the AWS CLI.
///
/// The same few questions are asked after every input, and most inputs change little, so answers are
/// kept until something changes that they may depend on.
struct AWSReader: Sendable {
  /// An answer with what it may depend on.
  private struct Answer: Sendable {
    /// `nil` when the command can't be read.
    let request: Request?
    /// `nil` when the command can't be read or AWS refuses it.
    var value: JSONValue?
    var parts: CloudParts
    /// Another one for every other value, and never one of another command's.
    var revision: Int
    /// Whether nothing has changed that it may depend on.
    var isFresh = true
  }

  private let commandLine: AWSCommandLineInterface
  /// The lesson's commands, `nil` for one that can't be read.
  private var templates: [String: CommandTemplate?] = [:]
  private var answers: [Answer] = []
  /// Where a command's answer is, by the command's words.
  private var numbers: [[String]: Int] = [:]
  private var revision = 0

  /// Commands with ids filled in would pile up over a long session.
  private static let mostAnswers = 2_000

  init(region: String, commands: [String]) {
    commandLine = AWSCommandLineInterface(
      operations: OperationRegistry.descriptions, region: region)
    for command in commands where templates[command] == nil {
      templates[command] = .some(try? CommandTemplate(command))
    }
  }

  /// The words of a lesson's command, names not filled in.
  func words(of command: String) -> [TextTemplate]? {
    templates[command]??.words
  }

  /// Casts doubt on the answers that may be others now.
  mutating func note(_ changed: CloudParts) {
    for index in answers.indices where !answers[index].parts.isDisjoint(with: changed) {
      answers[index].isFresh = false
    }
  }

  /// Keeps only what the commands were read as.
  mutating func forgetAnswers() {
    for index in answers.indices {
      answers[index].value = nil
      answers[index].isFresh = false
    }
  }

  /// Makes sure that there is an answer as of now.
  ///
  /// - Parameter words: the command's, without the leading `aws`.
  /// - Returns: the number by which the answer can be asked for.
  mutating func number(of words: [String], in cloud: Cloud) -> Int {
    if let number = numbers[words], refresh(number, in: cloud) { return number }
    if answers.count > Self.mostAnswers {
      answers.removeAll()
      numbers.removeAll()
    }
    let request = request(for: words)
    revision += 1
    numbers[words] = answers.count
    answers.append(
      Answer(
        request: request, value: request.flatMap { Self.value(of: $0, in: cloud) },
        parts: request.map { Self.parts(readBy: $0, in: cloud) } ?? [], revision: revision))
    return answers.count - 1
  }

  func value(of number: Int) -> JSONValue? { answers[number].value }

  /// Which answer is the one of that number, and what it may depend on.
  func standing(of number: Int) -> (revision: Int, parts: CloudParts) {
    (answers[number].revision, answers[number].parts)
  }

  /// Asks again if need be; `false` when the answer was forgotten.
  mutating func refresh(_ number: Int, in cloud: Cloud) -> Bool {
    guard answers.indices.contains(number) else { return false }
    if !answers[number].isFresh, let request = answers[number].request {
      let value = Self.value(of: request, in: cloud)
      if value != answers[number].value {
        revision += 1
        answers[number].value = value
        answers[number].revision = revision
      }
      answers[number].parts = Self.parts(readBy: request, in: cloud)
      answers[number].isFresh = true
    }
    return true
  }

  private static func parts(readBy request: Request, in cloud: Cloud) -> CloudParts {
    CloudParts.read(
      by: request.operation, of: request.service, at: request.region, in: cloud)
  }

  private static func value(of request: Request, in cloud: Cloud) -> JSONValue? {
    (try? cloud.answer(to: request)).map { JSONValue.object($0) }
  }

  private func request(for words: [String]) -> Request? {
    guard case .call(let call) = try? commandLine.invocation(for: words) else { return nil }
    return call.request
  }
}
