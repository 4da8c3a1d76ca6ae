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

extension YAMLNode {
  /// Reads the one document of a file, within ``YAMLLimits``, every key at most once.
  init(parsing text: String, file: String) throws(LessonError) {
    guard text.utf8.count <= YAMLLimits.bytes else {
      throw LessonError(.tooLarge(bytes: YAMLLimits.bytes), file: file)
    }
    guard let reader = YAMLReader(text) else {
      throw LessonError(.notYAML("out of memory"), file: file)
    }
    var builder = TreeBuilder(file: file)
    do {
      while try builder.consume(reader.next()) {}
    } catch let error as YAMLSyntaxError {
      throw LessonError(.notYAML(error.reason), file: file, at: error.location)
    } catch let error as LessonError {
      throw error
    } catch {
      throw LessonError(.notYAML("unreadable"), file: file)
    }
    guard let root = builder.root else { throw LessonError(.noDocument, file: file) }
    self = root
  }
}

/// Puts a tree together from events, without recursion, so that depth costs no stack.
private struct TreeBuilder {
  /// A list or mapping that is not closed yet.
  private struct Open {
    var isMapping: Bool
    var location: YAMLLocation
    var elements: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    /// The one whose value comes next.
    var key: (text: String, location: YAMLLocation)?

    var node: YAMLNode {
      YAMLNode(content: isMapping ? .mapping(entries) : .sequence(elements), location: location)
    }
  }

  let file: String
  private(set) var root: YAMLNode?
  private var open: [Open] = []
  private var documents = 0
  private var nodes = 0

  init(file: String) { self.file = file }

  /// `false` when the file is read.
  mutating func consume(_ event: YAMLEvent) throws(LessonError) -> Bool {
    switch event.kind {
    case .documentStart:
      documents += 1
      if documents > 1 { throw error(.unsupported(.secondDocument), event.location) }
    case .documentEnd: break
    case .streamEnd: return false
    case .scalar(let text): try consumeScalar(text, event.location)
    case .sequenceStart: try start(Open(isMapping: false, location: event.location))
    case .mappingStart: try start(Open(isMapping: true, location: event.location))
    case .sequenceEnd, .mappingEnd:
      if let closed = open.popLast() { add(closed.node) }
    case .refused(let feature): throw error(.unsupported(feature), event.location)
    }
    return true
  }

  private var expectsKey: Bool { open.last.map { $0.isMapping && $0.key == nil } ?? false }

  private mutating func consumeScalar(_ text: String, _ location: YAMLLocation) throws(LessonError)
  {
    try count(location)
    guard expectsKey else { return add(YAMLNode(content: .scalar(text), location: location)) }
    if text == "<<" { throw error(.unsupported(.mergeKey), location) }
    guard open[open.count - 1].keys.insert(text).inserted else {
      throw error(.duplicateKey(text), location)
    }
    open[open.count - 1].key = (text, location)
  }

  private mutating func start(_ container: Open) throws(LessonError) {
    try count(container.location)
    if expectsKey { throw error(.keyIsNoText, container.location) }
    guard open.count < YAMLLimits.depth else {
      throw error(.tooDeep(YAMLLimits.depth), container.location)
    }
    open.append(container)
  }

  private mutating func add(_ node: YAMLNode) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let last = open.count - 1
    if let key = open[last].key {
      open[last].entries.append(YAMLNode.Entry(key: key.text, location: key.location, value: node))
      open[last].key = nil
    } else {
      open[last].elements.append(node)
    }
  }

  private mutating func count(_ location: YAMLLocation) throws(LessonError) {
    nodes += 1
    if nodes > YAMLLimits.nodes { throw error(.tooManyNodes(YAMLLimits.nodes), location) }
  }

  private func error(_ reason: LessonError.Reason, _ location: YAMLLocation) -> LessonError {
    LessonError(reason, file: file, at: location)
  }
}

/// What a lesson file may cost, checked before the cost is paid (docs/reliability.md).
enum YAMLLimits {
  static let bytes = 1 << 20
  static let nodes = 20_000
  static let depth = 64
}

/// The way from a lesson file's root to one of its parts: `steps[0].checkpoints[2].hints`.
struct LessonPath: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  func key(_ key: String) -> LessonPath { LessonPath(steps: steps + [.key(key)]) }
  func index(_ index: Int) -> LessonPath { LessonPath(steps: steps + [.index(index)]) }
}
