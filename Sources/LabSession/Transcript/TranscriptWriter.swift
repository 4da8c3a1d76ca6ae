public import Documents
import Tutor

/// Turns headers and events into the bytes of transcript lines.
public struct TranscriptWriter: Equatable, Sendable {
  private var chain = HashChain()

  public init() {}

  /// Goes on where a transcript that was read ends.
  public init(after transcript: Transcript) { chain = transcript.validator.chain }

  /// The header's line with its final LF.
  public mutating func line(for header: TranscriptHeader) -> [UInt8] {
    line([
      "k": "head", "v": .integer(header.format), "min": .integer(header.minimumFormat),
      "id": .string(header.id), "app": .string(header.program),
      "rules": .integer(header.rules.rawValue),
      "lesson": .string(header.lesson), "lesson_sha256": .string(header.lessonDigest),
      "learner": .string(header.learner), "seed": .string(String(header.seed)),
      "t0": .integer(header.startedAt),
    ])
  }

  /// The event's line with its final LF.
  public mutating func line(for event: TranscriptEvent) -> [UInt8] {
    var members: JSONObject
    switch event.kind {
    case .input(let input, let outcome):
      let (kind, own) = input.members
      members = ["k": .string(kind), "n": .integer(event.number), "t": .integer(event.time)]
      for member in own { members[member.name] = member.value }
      add(outcome, in: event.window, to: &members)
    case .end(let ending):
      members = ["k": "end", "n": .integer(event.number), "t": .integer(event.time)]
      members["ok"] = .boolean(ending.isCompleted)
      members["count"] = .integer(ending.inputs)
      members["pts"] = .integer(ending.points)
      members["st"] = .string("sha256:\(ending.account)")
    case .foreign(let kind):
      members = ["k": .string(kind), "n": .integer(event.number), "t": .integer(event.time)]
    }
    let seconds = event.wallClock.flatMap { TranscriptLimits.wallClock.contains($0) ? $0 : nil }
    members["w"] = seconds.map { .number($0) }
    return line(members)
  }

  private func add(
    _ outcome: TranscriptEvent.Outcome, in window: Int, to members: inout JSONObject
  ) {
    if window != Lab.firstWindow { members["win"] = .integer(window) }
    members["rc"] = .integer(outcome.status)
    members["out"] = .string("sha256:\(outcome.output)")
    guard let progress = outcome.progress else { return }
    members["cp"] = .object(
      JSONObject(progress.changes.map { ($0.checkpoint, .string($0.standing.rawValue)) }))
    members["pts"] = .integer(progress.points)
    members["st"] = .string("sha256:\(progress.account)")
  }

  private mutating func line(_ members: JSONObject) -> [UInt8] {
    var bytes = Array(JSONValue.object(members).json(.compact, ascii: true).utf8)
    let hash = chain.extend(with: bytes)
    bytes.removeLast()
    bytes += ",\"h\":\"\(hash)\"}\n".utf8
    return bytes
  }
}

extension Input {
  /// What a transcript's line says of it, the kind apart.
  var members: (kind: String, members: JSONObject) {
    switch self {
    case .command(let input, let isFollowed):
      var members: JSONObject = ["in": .string(input.text)]
      if isFollowed { members["fg"] = .boolean(true) }
      return ("cmd", members)
    case .proceed(let packets): return ("go", ["p": .integer(packets)])
    case .interrupt: return ("int", [:])
    case .hangUp: return ("hup", [:])
    case .answer(let prompt, let text):
      return ("ans", ["q": .string(prompt), "a": .string(text)])
    case .form(let wizard, let values):
      return ("form", ["wizard": .string(wizard), "values": .object(values)])
    }
  }

  /// `nil` for a kind of event that is no input.
  init?(_ kind: String, _ fields: TranscriptFields) throws(TranscriptError) {
    switch kind {
    case "cmd":
      let isFollowed = fields.members["fg"] == nil ? false : try fields.boolean("fg")
      self = .command(try fields.string("in"), isFollowed: isFollowed)
    case "go": self = .proceed(packets: try fields.integer("p", in: TranscriptLimits.packets))
    case "int": self = .interrupt
    case "hup": self = .hangUp
    case "ans": self = .answer(prompt: try fields.string("q"), text: try fields.string("a"))
    case "form":
      guard let values = fields.members["values"]?.members else {
        throw TranscriptError(.malformed("its \"values\" are no object"), line: fields.line)
      }
      self = .form(wizard: try fields.string("wizard"), values: values)
    default: return nil
    }
  }

  /// As one window hands it to another.
  public var document: JSONValue {
    let (kind, members) = members
    return .object(JSONObject([("k", .string(kind))] + members.map { ($0.name, $0.value) }))
  }

  /// `nil` for what is no input.
  public init?(_ document: JSONValue) {
    guard let members = document.members, let kind = members["k"]?.string,
      let input = try? Input(kind, TranscriptFields(members: members, line: 0))
    else { return nil }
    self = input
  }
}
