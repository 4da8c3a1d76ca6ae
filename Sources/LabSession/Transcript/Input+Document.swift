public import Documents
import Tutor

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
