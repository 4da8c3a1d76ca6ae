import NetworkModel

/// What the file descriptors of a shell lead to.
struct Descriptors: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    /// The terminal, or whoever runs the lab.
    case shown(isError: Bool)
    /// What collects a pipe's or a substitution's text, by its number.
    case capture(Int)
    /// A file of a machine, written at its end.
    case file(path: String, machine: ResourceID<Instance>?)
    case nothing
    /// Something that is read, by its number.
    case source(Int)
  }

  private var targets: [Int: Target] = [1: .shown(isError: false), 2: .shown(isError: true)]
  /// Texts that are read bit by bit, by number.
  private(set) var sources: [Int: TextSource] = [:]

  subscript(number: Int) -> Target? {
    get { targets[number] }
    set { targets[number] = newValue }
  }

  /// Makes a text readable under a number.
  mutating func read(_ text: String, as number: Int, source: Int) {
    sources[source] = TextSource(text)
    targets[number] = .source(source)
  }

  /// Whether something is left that nobody has read.
  func hasMore(source: Int) -> Bool { sources[source]?.hasMore ?? false }

  mutating func close(source: Int) { sources[source] = nil }

  mutating func take(sourcesOf other: Descriptors) { sources = other.sources }

  /// Without what no descriptor leads to any more.
  mutating func forgetUnused() {
    let used = Set(
      targets.values.compactMap { target in
        if case .source(let number) = target { number } else { nil }
      })
    sources = sources.filter { used.contains($0.key) }
  }

  // MARK: Reading

  /// All that is left to read; `nil` at a terminal, where nothing is typed.
  mutating func rest(of number: Int) -> String? {
    guard case .source(let source) = targets[number] else { return nil }
    return sources[source]?.consumeAll() ?? ""
  }

  /// The next bytes up to the delimiter; `nil` when nothing is left.
  mutating func line(
    of number: Int, until delimiter: UInt8, most: Int?
  ) -> (text: [UInt8], isComplete: Bool)? {
    guard case .source(let source) = targets[number] else { return nil }
    return sources[source]?.consumeLine(until: delimiter, most: most)
  }

  /// The next line with its escapes unread, for `read` without `-r`.
  func isReadable(_ number: Int) -> Bool {
    if case .source = targets[number] { true } else { false }
  }
}

/// A text that is read from its beginning to its end.
struct TextSource: Equatable, Sendable {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var hasMore: Bool { position < bytes.count }

  mutating func consumeAll() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[position...], as: UTF8.self)
  }

  mutating func consumeLine(
    until delimiter: UInt8, most: Int?
  ) -> (text: [UInt8], isComplete: Bool)? {
    guard position < bytes.count else { return nil }
    let limit = most.map { min(bytes.count, position + max(0, $0)) } ?? bytes.count
    let end = bytes[position..<limit].firstIndex(of: delimiter)
    let line = bytes[position..<(end ?? limit)]
    position = end.map { $0 + 1 } ?? limit
    return (Array(line), end != nil || most != nil && limit < bytes.count)
  }
}
