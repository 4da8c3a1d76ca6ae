import Documents

extension TranscriptHeader {
  init(_ members: Members, line: Int) throws(TranscriptError) {
    let fields = TranscriptFields(members: members, line: line)
    guard members["k"] == "head" else { throw TranscriptError(.notATranscript, line: line) }
    let minimum = try fields.integer("min")
    guard minimum <= Self.currentFormat else {
      throw TranscriptError(
        .unsupported(
          "format \(minimum) is newer than this program's \(Self.currentFormat); "
            + "install vpclab \((try? fields.string("app")) ?? "anew") or later"), line: line)
    }
    let rules = try fields.integer("rules")
    guard rules <= Self.currentRules else {
      throw TranscriptError(
        .unsupported("rules \(rules) are newer than this program's \(Self.currentRules)"),
        line: line)
    }
    guard let seed = UInt64(try fields.string("seed")) else {
      throw TranscriptError(.malformed("its seed is no number"), line: line)
    }
    let startedAt = try fields.integer("t0")
    // Years 1970 to 2999: room for every honest clock, and no arithmetic can overflow.
    guard (0...32_503_680_000).contains(startedAt) else {
      throw TranscriptError(.malformed("its start lies outside 1970 to 2999"), line: line)
    }
    self.init(
      id: try fields.string("id"), program: try fields.string("app"),
      lesson: try fields.string("lesson"), lessonDigest: try fields.string("lesson_sha256"),
      learner: try fields.string("learner"), seed: seed, startedAt: startedAt)
    self.format = try fields.integer("v")
    self.minimumFormat = minimum
    self.rules = rules
  }
}
