/// A YAML document as a tree that knows where each part stands in the file.
struct YAMLNode: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    /// The text, whichever way it was quoted.
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Equatable, Sendable {
    var key: String
    var location: YAMLLocation
    var value: YAMLNode
  }

  var content: Content
  var location: YAMLLocation

  /// In the words of an error message.
  var kind: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The part that a path leads to, or the last part on the way that exists.
  func nearest(_ path: LessonPath) -> YAMLNode {
    var node = self
    for step in path.steps {
      switch (step, node.content) {
      case (.key(let key), .mapping):
        guard let value = node[key] else { return node }
        node = value
      case (.index(let index), .sequence(let elements)):
        guard elements.indices.contains(index) else { return node }
        node = elements[index]
      case (.index(0), _):
        // A list of one may be written without brackets.
        continue
      case (.key, .scalar), (.key, .sequence), (.index, .scalar), (.index, .mapping):
        return node
      }
    }
    return node
  }
}
