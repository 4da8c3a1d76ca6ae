import DataPlane
import NetworkModel

/// Words and phrases that an event must, may or must not contain (CWL-30).
struct FilterTerms: Equatable, Sendable {
  /// All of them have to occur.
  var required: [String] = []
  /// One of them has to occur; ignored as soon as there are others (CWL-31).
  var alternatives: [String] = []
  /// None of them may occur.
  var excluded: [String] = []

  func match(_ message: String) -> Bool {
    guard required.allSatisfy(message.contains), !excluded.contains(where: message.contains) else {
      return false
    }
    return !required.isEmpty || !excluded.isEmpty || alternatives.isEmpty
      || alternatives.contains(where: message.contains)
  }
}
