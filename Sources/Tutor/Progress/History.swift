import AWSModel
import AWSServices
public import DataPlane
import Documents
public import Foundations
public import LabShell
import Lessons
public import NetworkModel

/// What happened in the session, as far as checks, `why` and the write-up ask for it.
public struct History: Equatable, Sendable {
  /// Conditions of the kind "happened" that were met, each the first time.
  public internal(set) var occurrences: [Occurrence] = []
  public internal(set) var pings: [PingRun] = []
  public internal(set) var queries: [QueryRun] = []
  /// Shells opened on instances.
  public internal(set) var connections: [ConnectionRun] = []
  /// The last calls of operations that the lesson waits for.
  public internal(set) var calls: [CallRun] = []
  /// Answers that were to be read and did not come on the screen: a file that has one may be looked
  /// into later.
  public internal(set) var unread: [UnreadAnswer] = []
  /// First answers to quizzes; they stay when an input is undone.
  public internal(set) var quizAnswers: [QuizAnswer] = []
  /// The question that was shown or answered last: a number alone is about it.
  public internal(set) var quizInView: String?
  /// The checkpoint that a hint was given of last: a number alone is one of its hints.
  public internal(set) var hintInView: String?
  /// The last packet that did not get through, whatever did afterwards; for `why`.
  public internal(set) var lastLoss: LostPacket? { didSet { hasNewLoss = lastLoss != nil } }
  /// What `why` explained last, for `map` to mark.
  public internal(set) var lastProbe: Probe? { didSet { hasNewLoss = false } }
  /// Whether a packet was lost since: `why fix` is about that one then.
  public private(set) var hasNewLoss = false

  public subscript(condition: String) -> Occurrence? {
    occurrences.first { $0.condition == condition }
  }
}

/// Something that a lesson waits for, and that happened.
public struct Occurrence: Equatable, Sendable {
  /// The condition, as `checkpoint/requirement`.
  public var condition: String
  public var evidence: Evidence
}

/// A ping, at which input it was sent, and whom it was about.
public struct PingRun: Equatable, Sendable {
  public var event: Int
  /// The number of its command in `history`; the event is that at which it had ended.
  public var input: Int
  public var ping: LabEvent.Ping
  /// The VPC that it came from and what had its destination's address then, if it was the learner's.
  public var fromVPC: ResourceID<VPC>?
  public var toInstance: ResourceID<Instance>?
  public var toVPC: ResourceID<VPC>?

  init(_ ping: LabEvent.Ping, at event: Int, typedAt input: Int, in cloud: Cloud) {
    self.event = event
    self.input = input
    self.ping = ping
    fromVPC = ping.from.flatMap { cloud.network.instances[$0]?.vpc }
    let interface =
      cloud.network.networkInterfaces.first { $0.has(ping.address) }
      ?? cloud.network.interface(withPublicAddress: ping.address)
    let target = interface.flatMap { cloud.network.instance(of: $0) }
    toInstance = target?.id
    toVPC = target?.vpc
  }
}

/// A shell opened on an instance.
public struct ConnectionRun: Equatable, Sendable {
  public var event: Int
  public var instance: ResourceID<Instance>
}

/// A call of an operation that the lesson waits for.
public struct CallRun: Equatable, Sendable {
  public var event: Int
  public var operation: String
  /// The code of the refusal, if there was one.
  public var error: String?
  /// What it was about: the first of the request's identifying parameters.
  public var subject: String?
  /// Conditions that it would have met, had its answer been shown.
  public var unshown: [String]
  public var isEmpty: Bool

  /// More of an operation tell nothing new.
  static let mostOfAnOperation = 4
}

extension History {
  /// Keeps queries and their results; of the other calls nothing is needed later.
  mutating func record(_ request: Request, _ response: JSONObject, at event: Int) {
    switch request.operation {
    case "StartQuery":
      if let run = QueryRun(request: request.parameters, response: response, at: event) {
        queries.append(run)
      }
    case "GetQueryResults":
      let id = request["queryId"]?.string
      guard let index = queries.lastIndex(where: { $0.id == id }) else { return }
      queries[index].record(results: response, at: event)
    default: break
    }
  }

  /// The last answer of a call takes the place of the one before.
  mutating func record(_ answer: UnreadAnswer) {
    var answer = answer
    if answer.texts.count > UnreadAnswer.mostTexts {
      answer.texts.removeFirst(answer.texts.count - UnreadAnswer.mostTexts)
    }
    unread.removeAll { $0.condition == answer.condition }
    unread.append(answer)
  }

  mutating func record(_ call: CallRun) {
    calls.append(call)
    let same = calls.indices.filter { calls[$0].operation == call.operation }
    if same.count > CallRun.mostOfAnOperation { calls.remove(at: same[0]) }
  }
}

/// What a call answered and nobody saw, for a condition that wants it read.
public struct UnreadAnswer: Equatable, Sendable {
  /// The condition, as `checkpoint/requirement`.
  public var condition: String
  public var evidence: Evidence
  /// One of these is to be read.
  public var texts: [String]

  /// A file is looked into by its first or its last lines, and of a million nobody reads the middle.
  static let mostTexts = 10_000
}

/// A Logs Insights query that the learner ran, and the last rows that it gave.
public struct QueryRun: Equatable, Sendable {
  public var id: String
  /// The input at which it was started, and that at which its results were last shown.
  public var startedAt: Int
  public internal(set) var shownAt: Int?
  public var text: String
  public var logGroup: String
  /// The period that it asked about, as far as the request says it.
  public var from: Instant?
  public var to: Instant?
  /// Names of the columns, in the order of the first row.
  public internal(set) var columns: [String] = []
  public internal(set) var rows: [[String]] = []
  public internal(set) var recordsMatched = 0
  public internal(set) var recordsScanned = 0

  init?(request: JSONObject, response: JSONObject, at event: Int) {
    guard let id = response["queryId"]?.string else { return nil }
    self.id = id
    startedAt = event
    text = request["queryString"]?.string ?? ""
    logGroup =
      request["logGroupName"]?.string ?? request["logGroupNames"]?[0]?.string
      ?? request["logGroupIdentifiers"]?[0]?.string ?? ""
    from = request["startTime"]?.integer.map { Instant(seconds: $0) }
    to = request["endTime"]?.integer.map { Instant(seconds: $0) }
  }

  mutating func record(results response: JSONObject, at event: Int) {
    shownAt = event
    let records = (response["results"]?.array ?? []).compactMap(\.array)
    columns = (records.first ?? []).compactMap { $0["field"]?.string }.filter { $0 != "@ptr" }
    rows = records.map { record in
      columns.map { column in
        record.first { $0["field"]?.string == column }?["value"]?.string ?? ""
      }
    }
    recordsMatched = Self.count("recordsMatched", in: response)
    recordsScanned = Self.count("recordsScanned", in: response)
  }

  private static func count(_ name: String, in response: JSONObject) -> Int {
    GivenNumber(clamping: response["statistics"]?[name]?.double ?? 0).value
  }
}

extension History {
  /// What a lesson's `lab:` asks for, oldest first.
  func value(of data: Binding.SessionData) -> JSONValue {
    switch data {
    case .pings: .array(pings.map(\.value))
    // The account says whose the addresses are, and what is elsewhere: `Evaluator`.
    case .lost, .elsewhere: .null
    case .connections:
      .array(
        connections.map {
          ["event": .integer($0.event), "instance": .string($0.instance.rawValue)]
        })
    case .quizzes:
      .array(
        quizAnswers.map { answer in
          [
            "quiz": .string(answer.quiz), "answer": .integer(answer.option + 1),
            "right": answer.isRight.map { .boolean($0) } ?? .null,
          ]
        })
    }
  }
}

extension PingRun {
  fileprivate var value: JSONValue {
    [
      "event": .integer(event),
      "from": ping.from.map { .string($0.rawValue) } ?? .null,
      "fromVpc": fromVPC.map { .string($0.rawValue) } ?? .null,
      "to": .string(ping.address.description),
      "toInstance": toInstance.map { .string($0.rawValue) } ?? .null,
      "toVpc": toVPC.map { .string($0.rawValue) } ?? .null,
      "sent": .integer(ping.sent), "received": .integer(ping.received),
    ]
  }
}
