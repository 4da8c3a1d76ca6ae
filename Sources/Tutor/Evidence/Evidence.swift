import NetworkModel

/// The witnesses of a judgement: what decided, and when it happened.
public struct Evidence: Equatable, Sendable {
  /// The resources that decided, by the learner's own names beside their ids.
  public var resources: [NamedResource]
  /// The number of the input at which something happened, as the transcript counts; `nil` for a
  /// state, which has no moment of its own.
  public var event: Int?
  /// The ping that decided, if it was one.
  public var exchange: PacketExchange?

  public init(
    resources: [NamedResource] = [], event: Int? = nil, exchange: PacketExchange? = nil
  ) {
    self.resources = resources
    self.event = event
    self.exchange = exchange
  }
}

extension Evidence {
  /// Both together; the later event and its exchange count.
  func merging(_ other: Evidence) -> Evidence {
    var merged = self
    for resource in other.resources where !merged.resources.contains(resource) {
      merged.resources.append(resource)
    }
    if let event = other.event, event >= merged.event ?? event {
      merged.event = event
      merged.exchange = other.exchange ?? merged.exchange
    }
    return merged
  }
}

/// Packets that went to and fro, by the addresses that were typed.
public struct PacketExchange: Equatable, Sendable {
  /// The instance that sent, `nil` for the learner's own computer.
  public var from: NamedResource?
  public var to: String
  public var sent: Int
  public var received: Int

  public init(from: NamedResource?, to: String, sent: Int, received: Int) {
    self.from = from
    self.to = to
    self.sent = sent
    self.received = received
  }
}

/// A resource as people know it: its Name tag (or group name) beside its id.
public struct NamedResource: Hashable, Sendable {
  public var id: String
  /// `nil` where the learner gave none.
  public var name: String?
  /// What the lesson calls it, such as `Instance 1`; `nil` where the lesson has no word for it.
  public var role: String?

  public init(id: String, name: String? = nil, role: String? = nil) {
    self.id = id
    self.name = name
    self.role = role
  }
}

extension NamedResource {
  init(_ resource: some Resource) {
    self.init(id: resource.id.rawValue, name: resource.name)
  }
}

/// Which of several resources a lesson's word means, and why that one.
public struct Choice: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case pingedFrom(event: Int)
    case pinged(event: Int)
    case connectedTo(event: Int)
    /// Nothing was done with any of them: the one that lacks least.
    case furthestAlong
  }

  public var meant: NamedResource
  public var others: [NamedResource]
  public var reason: Reason

  public init(meant: NamedResource, others: [NamedResource], reason: Reason) {
    self.meant = meant
    self.others = others
    self.reason = reason
  }
}

/// A sentence with its resources, values and commands told apart, so that whoever shows it can give
/// names beside ids, keep commands whole, and colour both.
///
/// A literal is a phrase of the program, which whoever shows it puts into the reader's language:
/// `"Created \(flowLog) in \(code: group)."` A lesson's sentences come in that language already.
public struct Statement: Hashable, Sendable, ExpressibleByStringInterpolation {
  public indirect enum Fragment: Hashable, Sendable {
    case text(String)
    /// Shown as its name with the id in parentheses.
    case resource(NamedResource)
    /// A command or a value as it is typed: never broken, never given a name.
    case code(String)
    /// A number, an address, a state: any other value in a phrase.
    case value(String)
    /// A phrase of the program in a lesson's sentence, such as `nothing`.
    case phrase(String)
    /// A statement of its own in another one's gap.
    case part(Statement)
  }

  public var fragments: [Fragment]
  /// Whether its texts are a phrase, with gaps for everything else.
  public private(set) var isPhrase = false

  public init(_ fragments: [Fragment]) { self.fragments = fragments }
  public init(_ text: String) { fragments = [.text(text)] }

  public init(stringLiteral text: String) {
    self.init(text)
    isPhrase = true
  }

  public init(stringInterpolation: StringInterpolation) {
    fragments = stringInterpolation.fragments
    isPhrase = true
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var fragments: [Fragment] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { fragments.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ resource: NamedResource) {
      fragments.append(.resource(resource))
    }

    public mutating func appendInterpolation(code: String) { fragments.append(.code(code)) }

    public mutating func appendInterpolation(phrase: String) { fragments.append(.phrase(phrase)) }

    public mutating func appendInterpolation(part: Statement) { fragments.append(.part(part)) }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      fragments.append(.value(value.description))
    }
  }

  /// The words alone, resources by their ids: for tests of lessons, where ids say enough.
  public var plainText: String {
    fragments.map { fragment in
      switch fragment {
      case .text(let text), .code(let text), .value(let text), .phrase(let text): text
      case .resource(let resource): resource.id
      case .part(let statement): statement.plainText
      }
    }.joined()
  }
}

/// How a checkpoint stands: each of its requirements with what was found.
public struct CheckpointReport: Equatable, Sendable {
  public struct Requirement: Equatable, Sendable {
    /// Completes "checked that …".
    public var that: Statement
    public var judgement: Judgement
    /// What the lesson calls the thing that is missing where nothing else can be said: `VPC 1`.
    public var missing: String?

    public init(that: Statement, judgement: Judgement, missing: String? = nil) {
      self.that = that
      self.judgement = judgement
      self.missing = missing
    }
  }

  public var id: String
  public var title: String
  public var points: Int
  public var requirements: [Requirement]
  /// Resources that the learner has just deleted, where that is why the checkpoint was lost.
  public var deleted: [NamedResource]

  public init(
    id: String, title: String, points: Int, requirements: [Requirement],
    deleted: [NamedResource] = []
  ) {
    self.id = id
    self.title = title
    self.points = points
    self.requirements = requirements
    self.deleted = deleted
  }

  public var isPassed: Bool { requirements.allSatisfy(\.judgement.holds) }

  /// The witnesses of all requirements together.
  public var evidence: Evidence {
    requirements.compactMap(\.judgement.evidence).reduce(Evidence()) { $0.merging($1) }
  }

  /// The first requirement that fails for a reason of its own.
  public var firstFailure: (requirement: Requirement, failure: Failure)? {
    for requirement in requirements {
      if let failure = requirement.judgement.failure { return (requirement, failure) }
    }
    return nil
  }

  /// The first requirement that does not hold, for whatever reason.
  public var firstOpen: Requirement? { requirements.first { !$0.judgement.holds } }
}

/// What asking the lab for a requirement gives: not a yes or no, but the reason with its witnesses.
///
/// `check`, the "[!]" line, notes, hints, grades, pictures and exports are views of this value;
/// nobody guesses a cause a second time.
public enum Judgement: Equatable, Sendable {
  case holds(Evidence)
  case fails(Failure, Evidence)
  /// It cannot be judged until another requirement of the same checkpoint holds (by index), or until
  /// something that its names speak of exists (`nil`).
  case waits(for: Int?)

  public var holds: Bool { if case .holds = self { true } else { false } }

  public var failure: Failure? { if case .fails(let failure, _) = self { failure } else { nil } }

  public var evidence: Evidence? {
    switch self {
    case .holds(let evidence), .fails(_, let evidence): evidence
    case .waits: nil
    }
  }
}
