import Documents

extension TranscriptEvent {
  init(_ members: Members, line: Int) throws(TranscriptError) {
    let fields = TranscriptFields(members: members, line: line)
    let kind = try fields.string("k")
    self.init(
      number: try fields.integer("n"), time: try fields.integer("t"),
      wallClock: Self.wallClock(members["w"]), kind: try Self.kind(kind, fields))
  }

  private static func kind(_ name: String, _ fields: TranscriptFields) throws(TranscriptError)
    -> Kind
  {
    switch name {
    case "cmd":
      let isFollowed = fields.members["fg"] == nil ? false : try fields.boolean("fg")
      let text = try fields.string("in")
      return .input(.command(text, isFollowed: isFollowed), try outcome(fields))
    case "go": return .input(.proceed(packets: try fields.integer("p")), try outcome(fields))
    case "int": return .input(.interrupt, try outcome(fields))
    case "ans":
      let answer = Input.answer(prompt: try fields.string("q"), text: try fields.string("a"))
      return .input(answer, try outcome(fields))
    case "form":
      guard let values = fields.members["values"]?.members else {
        throw TranscriptError(.malformed("its \"values\" are no object"), line: fields.line)
      }
      return .input(
        .form(wizard: try fields.string("wizard"), values: values), try outcome(fields))
    case "end":
      return .end(
        Ending(
          isCompleted: try fields.boolean("ok"), inputs: try fields.integer("count"),
          points: try fields.integer("pts"), account: try fields.digest("st")))
    default:
      // An event that we do not know may have changed the lab, unless its name says that it did not.
      guard name.hasPrefix("x-") else {
        throw TranscriptError(.unsupported("an event of kind '\(name)'"), line: fields.line)
      }
      return .foreign(name)
    }
  }

  private static func outcome(_ fields: TranscriptFields) throws(TranscriptError) -> Outcome {
    Outcome(
      status: try fields.integer("rc"), output: try fields.digest("out"),
      progress: fields.members["cp"] == nil ? nil : try progress(fields))
  }

  private static func progress(_ fields: TranscriptFields) throws(TranscriptError) -> Progress {
    guard let members = fields.members["cp"]?.members, !members.isEmpty else {
      throw fields.wrong("cp", "an object of checkpoints")
    }
    var changes: [CheckpointChange] = []
    for (checkpoint, value) in members {
      guard let standing = value.string.flatMap(CheckpointChange.Standing.init) else {
        throw fields.wrong("cp", "an object of checkpoints that passed, were lost or are pending")
      }
      changes.append(CheckpointChange(checkpoint, standing))
    }
    return Progress(
      changes: changes, points: try fields.integer("pts"), account: try fields.digest("st"))
  }

  /// The clock is for people only, so one that cannot be right is none rather than an error.
  private static func wallClock(_ value: Value?) -> Double? {
    guard let seconds = value?.double, TranscriptLimits.wallClock.contains(seconds) else {
      return nil
    }
    return seconds
  }
}
