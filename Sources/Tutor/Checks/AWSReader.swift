import AWSCommandLine
import AWSModel
import AWSServices
import Documents
import Foundations
import Lessons

/// Asks the cloud what a lesson wants to know, in the words of the AWS CLI.
///
/// The same few questions are asked after every input, and most inputs change little, so answers are
/// kept until something changes that they may depend on.
struct AWSReader: Sendable {
  /// An answer with what it may depend on.
  private struct Answer: Sendable {
    /// `nil` when the command can't be read, or no service takes it.
    let request: AnsweredRequest?
    /// `nil` when the command can't be read or AWS refuses it.
    var value: JSONValue?
    /// Another one for every other value, and never one of another command's.
    var revision: Int
  }

  /// A request, and what its answers are read from.
  private struct AnsweredRequest: Sendable {
    let request: CheckedRequest
    let reading: CloudParts.Reading

    init?(_ request: Request) {
      guard let checked = CheckedRequest(request) else { return nil }
      self.request = checked
      reading = CloudParts.Reading(
        by: request.operation, of: request.service, at: request.region)
    }

    func answer(in cloud: Cloud) -> JSONValue? {
      (try? cloud.answer(to: request)).map { JSONValue.object($0) }
    }
  }

  /// Held against every change, and so kept apart from the answers, which are far larger.
  private struct Watch: Sendable {
    var parts: CloudParts
    /// Whether nothing has changed that the answer may depend on.
    var isFresh = true
  }

  private let commandLine: AWSCommandLineInterface
  /// The lesson's commands.
  private var commands: [LessonCommand] = []
  /// Where a command stands among them, by what the lesson has after `aws`.
  private var places: [TextKey: Int] = [:]
  private var answers: [Answer] = []
  private var watches: [Watch] = []
  /// Where a command's answer is.
  private var numbers: [CommandWords: Int] = [:]
  private var revision = 0

  /// Commands with ids filled in would pile up over a long session.
  private static let mostAnswers = 2_000

  /// - Parameter position: where a name stands among the lesson's.
  init(region: String, commands: [String], _ position: (String) -> Int?) {
    commandLine = AWSCommandLineInterface(
      operations: OperationRegistry.descriptions, region: region)
    for command in commands where places[TextKey(command)] == nil {
      guard let template = try? CommandTemplate(command) else { continue }
      places[TextKey(command)] = self.commands.count
      self.commands.append(LessonCommand(template, position))
    }
  }

  /// The number of a lesson's command, and the names in it; `nil` when it can't be read.
  func command(_ text: String) -> (number: Int, references: [Placeholder])? {
    places[TextKey(text)].map { ($0, commands[$0].references) }
  }

  /// Casts doubt on the answers that may be others now.
  mutating func note(_ changed: CloudParts) {
    for index in watches.indices where watches[index].parts.rawValue & changed.rawValue != 0 {
      watches[index].isFresh = false
    }
  }

  /// Keeps only what the commands were read as that mean the same in every lab: those without names.
  mutating func forgetAnswers() {
    let old = answers
    let kept = numbers.filter { $0.key.values.isEmpty }
    answers = []
    watches = []
    numbers = [:]
    for (words, number) in kept {
      numbers[words] = answers.count
      answers.append(Answer(request: old[number].request, value: nil, revision: 0))
      watches.append(Watch(parts: [], isFresh: false))
    }
  }

  /// Makes sure that there is an answer as of now.
  ///
  /// - Returns: the number by which the answer can be asked for.
  mutating func number(of words: CommandWords, in cloud: Cloud) -> Int {
    if let number = numbers[words], refresh(number, in: cloud) { return number }
    if answers.count > Self.mostAnswers {
      answers.removeAll()
      watches.removeAll()
      numbers.removeAll()
    }
    let request = commands[words.command].request(with: words.values, commandLine)
      .flatMap { AnsweredRequest($0) }
    revision += 1
    numbers[words] = answers.count
    answers.append(
      Answer(request: request, value: request?.answer(in: cloud), revision: revision))
    watches.append(Watch(parts: request?.reading.parts(in: cloud) ?? []))
    return answers.count - 1
  }

  func value(of number: Int) -> JSONValue? { answers[number].value }

  /// Which answer is the one of that number, and what it may depend on.
  func standing(of number: Int) -> (revision: Int, parts: CloudParts) {
    (answers[number].revision, watches[number].parts)
  }

  /// Asks again if need be; `false` when the answer was forgotten.
  mutating func refresh(_ number: Int, in cloud: Cloud) -> Bool {
    guard answers.indices.contains(number) else { return false }
    if !watches[number].isFresh, let request = answers[number].request {
      let value = request.answer(in: cloud)
      if value != answers[number].value {
        revision += 1
        answers[number].value = value
        answers[number].revision = revision
      }
      watches[number] = Watch(parts: request.reading.parts(in: cloud))
    }
    return true
  }
}

extension JSONValue {
  /// As it stands in a command or an expression: strings as they are, everything else as JSON.
  var asText: String {
    if case .string(let text) = self { text } else { json(.line) }
  }

  /// As it stands in a sentence, one text for each thing; shapes of AWS's answers never do.
  var spoken: [String] {
    switch self {
    case .null: []
    case .boolean(let flag): [flag ? "yes" : "no"]
    case .integer, .number: [json(.line)]
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let elements): elements.flatMap(\.spoken)
    case .object(let members):
      identity.map { [$0] } ?? members.compactMap(\.value.string).prefix(1).map { $0 }
    }
  }

  /// Whether some text in it is the id, or an ARN that ends with it.
  func names(_ id: String) -> Bool {
    switch self {
    case .string(let text): text == id || text.hasSuffix("/\(id)") || text.hasSuffix(":\(id)")
    case .array(let elements): elements.contains { $0.names(id) }
    case .object(let members): members.contains { $0.value.names(id) }
    case .null, .boolean, .integer, .number: false
    }
  }

  /// The id, or what stands for one, of a resource as AWS describes it.
  ///
  /// A description has ids of other resources, too; the first of these members is its own.
  var identity: String? {
    guard let members else { return nil }
    for name in Self.identifyingMembers {
      if let id = members[name]?.string { return id }
    }
    return nil
  }

  private static let identifyingMembers = [
    "InstanceId", "FlowLogId", "VpcPeeringConnectionId", "RouteTableId", "NetworkAclId",
    "NetworkInterfaceId", "GroupId", "InternetGatewayId", "NatGatewayId", "VpcEndpointId",
    "SubnetId", "VpcId", "RoleName", "PolicyName", "logStreamName", "logGroupName",
  ]
}
