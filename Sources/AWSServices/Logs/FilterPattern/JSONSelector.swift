import DataPlane
import Documents
import Foundations
import NetworkModel

/// `$.a.b[0]`: the way to a member of a JSON event (CWL-33).
struct JSONSelector: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case member(String)
    case element(Int)
  }

  var steps: [Step]

  /// Reads the notation, else answers `nil`.
  init?(parsing text: Substring) {
    guard text.first == "$" else { return nil }
    steps = []
    var rest = text.dropFirst()
    while let first = rest.first {
      if first == "." {
        let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(.member(String(name)))
        rest = rest[name.endIndex...]
      } else {
        guard first == "[", let close = rest.firstIndex(of: "]"),
          let place = GivenNumber(rest[rest.index(after: rest.startIndex)..<close])?.value,
          place >= 0
        else { return nil }
        steps.append(.element(place))
        rest = rest[rest.index(after: close)...]
      }
    }
  }

  func value(in document: JSONValue) -> JSONValue? {
    steps.reduce(Optional(document)) { value, step in
      switch step {
      case .member(let name): value?[name]
      case .element(let place): value?[place]
      }
    }
  }
}
