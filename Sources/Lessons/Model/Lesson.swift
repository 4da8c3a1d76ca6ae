import Documents
import Foundations

/// A guided lab as data: what the learner reads, what is checked, and what helps.
public struct Lesson: Equatable, Sendable {
  /// The Region of a lesson that names none.
  static let usualRegion = "us-west-2"

  public var id: String
  /// Counts up whenever what a replay reads of the lesson changes; the older ones are kept beside it.
  public var version: Int
  public var title: String
  /// Where its checks look, and where commands go that name no Region.
  public var region: String
  /// How long it takes, in minutes, as shown at the start.
  public var minutes: Int
  /// Names for checks, hints and texts, each an AWS command and a JMESPath expression, in the order
  /// of the file; a later one may use an earlier one as `${name.Member}`.
  public var names: [Binding]
  /// Required steps first, then optional ones.
  public var steps: [Step]
  /// The questions of the write-up, in its order.
  public var prompts: [Prompt]
  /// Terms with a page each.
  public var concepts: [Concept] = []
  public var quizzes: [Quiz] = []
  /// What people are known to believe and write; asked about, never marked.
  public var doubts: [Doubt] = []
  public var costs: Costs
  /// What its tests must at least hold.
  public var coverage = Coverage()
  /// A complete solution as typed.
  public var solution: String
  /// What a replay reads of it, digested: pins the lesson in a transcript.
  public var digest: String

  public var maximumScore: Int {
    var score = 0
    // In their places: a step is large, and each card of a step says of how many points.
    for step in steps.indices where !steps[step].isOptional {
      for checkpoint in steps[step].checkpoints.indices {
        score += steps[step].checkpoints[checkpoint].points
      }
    }
    return score
  }
}

/// `vpc1: { aws: "ec2 describe-vpcs", query: "Vpcs[?…] | [0]" }`
public struct Binding: Equatable, Sendable {
  /// What is asked.
  public enum Source: Equatable, Sendable {
    /// An AWS command, without the leading `aws`.
    case aws(String)
    /// What the learner did in this session.
    case session(SessionData)
    /// All that is in the way of a packet, sent as a thought experiment: `leg`, `component`, `code` and, of
    /// a network ACL's entry, `rule` and `direction` each; empty where it is answered.
    case probe(Condition.Probe)
    /// Another name's value.
    case name(String)
  }

  /// What a session can be asked for, oldest first.
  public enum SessionData: String, Equatable, Sendable, CaseIterable {
    /// `event`, `from`, `fromVpc`, `to`, `toInstance`, `toVpc`, `sent` and `received` of each ping.
    case pings
    /// `event` and `instance` of each shell that was opened on an instance.
    case connections
    /// `tool`, `from`, `fromVpc`, `to`, `toInstance`, `toVpc` and `formerInstance` (who had the address
    /// before, where nobody has it now) of the last packet that nobody answered.
    case lost
    /// `region`, `vpcs` (ids of the learner's own) and `logGroups` (names) of each other Region that
    /// something was made in.
    case elsewhere
    /// `quiz`, `answer` (from 1) and `right` (`null` until the lab has decided) of each first answer.
    case quizzes
  }

  public var name: String
  public var source: Source
  /// JMESPath over the response.
  public var query: String
  /// What the lesson calls it in sentences, such as `Instance 1`.
  public var calls: String?
  /// JMESPath over the response: everything that could have been meant, so that a choice is said
  /// aloud.
  public var among: String?

  public init(
    name: String, source: Source, query: String, calls: String? = nil, among: String? = nil
  ) {
    self.name = name
    self.source = source
    self.query = query
    self.calls = calls
    self.among = among
  }
}

/// A question of the write-up that the learner may answer; never required.
public struct Prompt: Equatable, Sendable {
  public var id: String
  /// The heading of the write-up under which the answer stands.
  public var heading: String
  /// The question or the words with which an answer begins.
  public var text: String
  /// The step at whose end it is asked.
  public var step: String
}

/// A misconception that an answer's words give away, and the friendly question about it.
public struct Doubt: Equatable, Sendable {
  public var id: String
  /// The questions whose answers it is looked for in; none means all.
  public var prompts: [String]
  /// An answer says it when it has a word of each of these groups.
  public var says: [[String]]
  /// … and none of these.
  public var unless: [String]
  /// Texts of the lesson, with `${names}`.
  public var ask: String
}

/// What help costs, in points of the checkpoint that it helps with.
public struct Costs: Equatable, Sendable {
  /// By hint: first, second, third.
  public var hints: [Int]
  /// In percent of the checkpoint's points.
  public var solvePercent: Int
  public var skipPercent: Int
}

/// What the scripts of a lesson's folder must at least show; no replay reads it.
public struct Coverage: Equatable, Sendable {
  /// Diagnoses with a script that gets exactly that one.
  public var diagnoses = 0
  /// Ways in which the fewest-wayed checkpoint is passed.
  public var ways = 1
  /// Slips in the solution of which the least-missed checkpoint says what is wrong.
  public var nearMisses = 1
  /// States from which `skip` must lead to the end.
  public var states = 50
  /// Tags of languages in which every text must be said.
  public var languages: [String] = []
}

extension Lesson {
  /// SHA-256 over what a replay reads of the lesson, in hexadecimal digits.
  ///
  /// It pins the lesson in a transcript. Titles, goals, hints, readings, explanations, the write-up
  /// and everything that only tests and people read are no part of it: they may be mended while
  /// sessions are open. What is written here is written for ever: whatever is added changes the
  /// identity of every lesson, so it is added only where a lesson has it.
  static func identity(
    id: String, region: String, names: [Binding], steps: [Step], prompts: [Prompt], costs: Costs,
    quizzes: [Quiz]
  ) -> String {
    var output = CanonicalBytes()
    output.write("vpclab lesson 1")
    var read: JSONObject = [
      "id": .string(id), "region": .string(region),
      "let": .array(names.map(\.identity)),
      "steps": .array(steps.map(\.identity)),
      "prompts": .array(prompts.map { .string($0.id) }),
      "costs": [
        "hints": .array(costs.hints.map { .integer($0) }),
        "solve-percent": .integer(costs.solvePercent),
        "skip-percent": .integer(costs.skipPercent),
      ],
    ]
    // A lesson that asks nothing of its quizzes may change them at any time.
    if names.contains(where: { $0.source == .session(.quizzes) }) {
      read["quizzes"] = .array(quizzes.map(\.identity))
    }
    output.write(read)
    return Hexadecimal.text(of: MessageDigest.sha256(output.bytes))
  }
}

extension Binding {
  /// What it is called in sentences and what else could have been meant is for people.
  fileprivate var identity: JSONValue {
    switch source {
    case .aws(let command):
      ["name": .string(name), "aws": .string(command), "query": .string(query)]
    case .session(let data):
      ["name": .string(name), "session": .string(data.rawValue), "query": .string(query)]
    case .probe(let probe):
      [
        "name": .string(name), "probe": .string(probe.traffic), "from": .string(probe.from),
        "to": .string(probe.to), "query": .string(query),
      ]
    case .name(let other):
      ["name": .string(name), "of": .string(other), "query": .string(query)]
    }
  }
}

extension Quiz {
  fileprivate var identity: JSONValue {
    [
      "id": .string(id),
      "options": .array(
        options.map { option in
          option.decidedBy.map { .string($0) } ?? .boolean(option.isRight)
        }),
    ]
  }
}

extension Step {
  fileprivate var identity: JSONValue {
    [
      "id": .string(id), "optional": .boolean(isOptional),
      "checkpoints": .array(
        checkpoints.map {
          [
            "id": .string($0.id), "points": .integer($0.points),
            "require": .array($0.requirements.map(\.condition.identity)),
            "solution": .string($0.solution),
          ]
        }),
      "diagnoses": .array(diagnoses.map(\.identity)),
    ]
  }
}

extension Diagnosis {
  fileprivate var identity: JSONValue {
    var members: JSONObject = [
      "id": .string(id), "when": .array(when.map(\.identity)), "omission": .boolean(isOmission),
    ]
    // Lessons from before these could be said keep their identity.
    if isRemark { members["remark"] = .boolean(true) }
    if !replaces.isEmpty { members["replaces"] = .array(replaces.map { .string($0) }) }
    return .object(members)
  }
}

extension Condition {
  fileprivate var identity: JSONValue {
    switch self {
    case .aws(let command, let expect): ["aws": .string(command), "expect": .string(expect)]
    case .probe(let probe, let fate):
      [
        "probe": .string(probe.traffic), "from": .string(probe.from), "to": .string(probe.to),
        "expect": .string(fate.rawValue),
      ]
    case .route(let route):
      ["route": .string(route.from), "to": .string(route.to), "via": .string(route.via)]
    case .permits(let grant): grant.identity("permits")
    case .denies(let grant): grant.identity("denies")
    case .trusts(let role, let service): ["trusts": .string(role), "service": .string(service)]
    case .happened(let event): ["happened": event.identity]
    case .lost(let loss): ["lost": loss.identity]
    case .any(let conditions): ["any": .array(conditions.map(\.identity))]
    case .all(let conditions): ["all": .array(conditions.map(\.identity))]
    case .not(let condition): ["not": condition.identity]
    }
  }
}

extension Condition.Grant {
  fileprivate func identity(_ kind: String) -> JSONValue {
    var members: JSONObject = [
      kind: .string(role), "actions": .array(actions.map(JSONValue.string)),
      "resource": .string(resource),
    ]
    if versions != .inForce { members["versions"] = .string(versions.rawValue) }
    return .object(members)
  }
}

extension Condition.Loss {
  fileprivate var identity: JSONValue {
    [
      "from": from.map { .string($0) } ?? .null, "to": to.map { .string($0) } ?? .null,
      "where": condition.map { .string($0) } ?? .null,
    ]
  }
}

extension Condition.Event {
  fileprivate var identity: JSONValue {
    switch self {
    case .ping(let from, let to, let outcome):
      ["ping": Self.value(outcome?.rawValue), "from": Self.value(from), "to": Self.value(to)]
    case .called(let operation, let error, let filter, let shown, let reads):
      identity(of: operation, error, filter, shown, reads)
    case .connected(let to, .replied): ["connected": Self.value(to)]
    case .connected(let to, .lost): ["connected": Self.value(to), "outcome": "lost"]
    }
  }

  private func identity(
    of operation: String, _ error: String?, _ filter: String?, _ shown: [String], _ reads: String?
  ) -> JSONValue {
    var members: JSONObject = [
      "called": .string(operation), "error": Self.value(error), "where": Self.value(filter),
      "shown": .array(shown.map(JSONValue.string)),
    ]
    // Lessons from before answers had to be read keep their identity.
    if let reads { members["reads"] = .string(reads) }
    return .object(members)
  }

  private static func value(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

/// A term of the field with a page about it, such as `security-group`.
public struct Concept: Equatable, Sendable {
  public var id: String
  public var title: String
  /// Other words that people use for it.
  public var otherNames: [String]
  /// What the learner reads, Markdown.
  public var reading: String

  /// Whether somebody who says `name` means it: capitals, hyphens and a plural make no difference.
  public func isCalled(_ name: String) -> Bool {
    let name = Self.plain(name)
    return ([id, title] + otherNames).contains { Self.plain($0) == name }
  }

  private static func plain(_ name: String) -> String {
    var words = name.lowercased().split { " -_".contains($0) }.map(String.init)
    if let last = words.popLast() {
      words.append(last.count > 3 && last.hasSuffix("s") ? String(last.dropLast()) : last)
    }
    return words.joined(separator: " ")
  }
}

/// The alphabets of names in a lesson.
enum LessonName {
  /// The one file that every lesson has.
  static let mainFile = "lesson.yaml"

  /// An id: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`.
  static func isValid(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count), let first = name.utf8.first else { return false }
    return isLetterOrDigit(first)
      && name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2E, 0x5F, 0x2D].contains($0) }
  }

  /// A part of a file's path: an id without capitals, so that no two names differ in case alone.
  static func isValidFileName(_ name: String) -> Bool {
    isValid(name) && !name.utf8.contains { (0x41...0x5A).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
