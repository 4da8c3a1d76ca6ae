import CloudSimulator
import Documents
import Tutor

extension Cause {
  /// What was found, without what the author's statement has said already.
  func sentences(after statement: StyledText) -> [StyledText] {
    switch self {
    case .packetLost(let explanation): explanation.lossSentences
    case .unreachable(let statement): [StyledText(statement)]
    case .found(let value): Self.found(value, after: statement)
    case .passing(let resource, let state):
      ["\(StyledText(resource)) is \(state), which passes by itself: \(command: "wait 1m")"]
    }
  }

  private static func found(_ value: Value, after statement: StyledText) -> [StyledText] {
    let text = text(of: value)
    guard !text.isEmpty, !statement.plain.contains(text) else { return [] }
    return ["Found: \(text.count <= 160 ? text : text.prefix(159) + "…")"]
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .string(let text): text
    case .array(let elements): elements.map(text).joined(separator: ", ")
    default: value.json(.line)
    }
  }
}
