import CloudSimulator
import Documents
import Tutor

extension Cause {
  /// What was found, `nil` where the author's statement has said it already.
  func sentence(after statement: StyledText) -> StyledText? {
    switch self {
    case .packetLost(let explanation): explanation.decisiveSentence
    case .unreachable(let statement): StyledText(statement)
    case .found(let value): Self.found(value, after: statement)
    case .passing(let resource, let state):
      "\(StyledText(resource)) is \(state) and will not stay so: \(command: "wait 1m"), then look again."
    }
  }

  private static func found(_ value: Value, after statement: StyledText) -> StyledText? {
    let text = value.string ?? value.json(.line)
    guard !text.isEmpty, !statement.plain.contains(text) else { return nil }
    return "found: \(text.count <= 160 ? text : text.prefix(159) + "…")"
  }
}
