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
