import Foundations
import NetworkModel

/// Where printed text goes, and what is read.
extension ShellContext {
  mutating func print(_ text: String) { write(text, to: Redirection.standardOutput) }
  mutating func printError(_ text: String) { write(text, to: Redirection.standardError) }

  /// Writes to a file descriptor.
  mutating func write(_ text: String, to number: Int) {
    guard !text.isEmpty, let target = descriptors[number] else { return }
    if let problem = write(text, to: target) {
      // A full disk is told once: the descriptor is closed.
      descriptors[number] = .nothing
      printError(problem)
      hasWritingFailed = true
    }
  }

  /// Writes to what a descriptor leads to, or says why that is not possible.
  mutating func write(_ text: String, to target: Descriptors.Target) -> String? {
    guard !text.isEmpty else { return nil }
    spend(bytes: text.utf8.count + Cost.bytesOfWrite)
    switch target {
    case .nothing, .source: break
    case .reader(let reader):
      guard mayPrintOrStop(text) else { return nil }
      descriptors.readers[reader]?.text.append(text)
    case .capture(let index): append(text, toCapture: index)
    case .shown(let isError):
      guard mayPrintOrStop(text) else { return nil }
      printed.append(text, isError: isError)
    case .file(let path, let machine):
      guard mayPrintOrStop(text) else { return nil }
      do throws(FileError) {
        try shell.withFiles(of: machine) { (home) throws(FileError) in
          try home.append(text, to: path)
        }
      } catch {
        return "sh: \(path): \(error.message)\n"
      }
    }
    return nil
  }

  private mutating func append(_ text: String, toCapture index: Int) {
    guard captures.indices.contains(index) else { return }
    guard !captures[index].isFull else {
      isStopped = true
      return
    }
    guard let pipeBytes = captures[index].pipeBytes else {
      guard mayPrintOrStop(text) else { return }
      captures[index].text += text
      return
    }
    captures[index].text += text
    guard !fuel.isSpent else { return }
    if captures[index].text.utf8.count > pipeBytes {
      // Whoever writes waits for a reader, which comes only later.
      captures[index].isFull = true
      isStopped = true
    }
  }

  private mutating func mayPrintOrStop(_ text: String) -> Bool {
    let wasExhausted = isExhausted
    if mayPrint(text.utf8.count) { return true }
    guard !wasExhausted else { return false }
    printed.append(
      "sh: stopped: more than \(Limits.outputBytes) bytes of output\n", isError: true)
    isStopped = true
    return false
  }

  /// Runs `body` and answers what it wrote to standard output instead of showing it.
  mutating func capture(
    pipeBytes: Int? = nil, _ body: (inout ShellContext) -> Void
  ) -> Capture {
    let outer = descriptors[Redirection.standardOutput]
    captures.append(Capture(pipeBytes: pipeBytes))
    let index = captures.count - 1
    descriptors[Redirection.standardOutput] = .capture(index)
    body(&self)
    descriptors[Redirection.standardOutput] = outer
    let capture = captures[index]
    captures.removeSubrange(index...)
    return capture
  }

  /// Runs `body` and answers what it wrote to either stream, as a log has it.
  mutating func captureAll(_ body: (inout ShellContext) -> Void) -> String {
    let outer = descriptors[Redirection.standardError]
    return capture { context in
      context.descriptors[Redirection.standardError] =
        context.descriptors[Redirection.standardOutput]
      body(&context)
      context.descriptors[Redirection.standardError] = outer
    }.text
  }

  /// All that standard input still has; `nil` at a terminal, where nothing is typed.
  mutating func readAll(from number: Int = Redirection.standardInput) -> String? {
    guard !waitsForInput(number, wantsAll: true) else { return nil }
    let text = descriptors.rest(of: number)
    spend(bytes: text?.utf8.count ?? 0)
    return text
  }

  /// The next bytes up to the delimiter; `nil` when nothing is left.
  mutating func readLine(
    from number: Int, until delimiter: UInt8, most: Int? = nil
  ) -> (text: [UInt8], isComplete: Bool)? {
    guard !waitsForInput(number) else { return nil }
    return descriptors.line(of: number, until: delimiter, most: most)
  }

  /// Whether the input cannot go on before somebody has typed, or a pipe has brought, more.
  private mutating func waitsForInput(_ number: Int, wantsAll: Bool = false) -> Bool {
    guard descriptors.lacksInput(number, wantsAll: wantsAll) else { return false }
    wantsInput = true
    isStopped = true
    return true
  }

  /// Runs `body` with a text to read.
  mutating func reading(_ text: String?, _ body: (inout ShellContext) -> Void) {
    guard let text else { return body(&self) }
    let outer = descriptors[Redirection.standardInput]
    let source = newSource()
    descriptors.read(text, as: Redirection.standardInput, source: source)
    body(&self)
    descriptors[Redirection.standardInput] = outer
    if descriptors.hasMore(source: source) { hasReaderStopped = true }
    descriptors.close(source: source)
  }
}

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
    /// The commands of `>(…)`, by their number.
    case reader(Int)
  }

  /// The commands of `>(…)`, which read what others write while those run.
  struct Reader: Equatable, Sendable {
    let list: CommandList
    let hereDocuments: [Word]
    /// Where they write themselves: what was open when they began.
    let targets: [Int: Target]
    /// What was written and not yet read.
    var text = ""
    /// Whether they have read something before.
    var hasBegun = false
    /// Whether `exec` opened them, so that they stay behind their command.
    var isLasting = false
  }

  private var targets: [Int: Target] = [1: .shown(isError: false), 2: .shown(isError: true)]
  /// Texts that are read bit by bit, by number.
  private(set) var sources: [Int: TextSource] = [:]
  /// What `>(…)` began and has not ended, by number.
  var readers: [Int: Reader] = [:]

  /// What a person or a pipe gives a script to read.
  private struct Offer: Equatable, Sendable {
    var isTerminal: Bool
    /// Whether all has come.
    var isComplete: Bool
  }

  /// `nil` where nobody would type anything.
  private var offer: Offer?
  /// The source that has what was offered; others are numbered from 1.
  private static let offered = 0

  /// Standard input is read by the commands of a script.
  mutating func offerInput(_ text: String, isTerminal: Bool, isComplete: Bool) {
    offer = Offer(isTerminal: isTerminal, isComplete: isComplete)
    read(text, as: Redirection.standardInput, source: Self.offered)
  }

  /// More of it has come.
  mutating func addInput(_ text: String, isComplete: Bool) {
    sources[Self.offered, default: TextSource("")].append(text)
    offer?.isComplete = isComplete
  }

  /// Whether reading from there waits for what has not come yet.
  func lacksInput(_ number: Int, wantsAll: Bool = false) -> Bool {
    guard targets[number] == .source(Self.offered), offer?.isComplete == false else { return false }
    return wantsAll || sources[Self.offered]?.hasMore != true
  }

  /// Whether somebody sees a question before answering it.
  func isTyped(_ number: Int) -> Bool {
    targets[number] == .source(Self.offered) && offer?.isTerminal == true
      || !isReadable(number)
  }

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

  mutating func take(sourcesOf other: Descriptors) {
    sources = other.sources
    readers = other.readers
  }

  /// Keeps the commands of `>(…)` by a number; they write where everything is written now.
  mutating func begin(_ list: CommandList, _ hereDocuments: [Word], reader number: Int) {
    readers[number] = Reader(list: list, hereDocuments: hereDocuments, targets: targets)
  }

  /// Everything is open as it was when the reader began.
  mutating func restore(targetsOf reader: Reader) { targets = reader.targets }

  /// The numbers of sources and readers, the highest of which is the last that was given.
  var lastNumber: Int { max(sources.keys.max() ?? 0, readers.keys.max() ?? 0) }

  /// Those that stay and have something to read.
  var waitingReaders: [Int] {
    readers.filter { $0.value.isLasting && !$0.value.text.isEmpty }.keys.sorted()
  }

  /// Without what no descriptor leads to any more.
  mutating func forgetUnused() {
    var used: Set<Int> = []
    var open = Array(targets.values)
    while let target = open.popLast() {
      switch target {
      case .source(let number): used.insert(number)
      case .reader(let number):
        guard used.insert(number).inserted, let reader = readers[number] else { continue }
        open += reader.targets.values
      case .shown, .capture, .file, .nothing: break
      }
    }
    if offer != nil { used.insert(Self.offered) }
    sources = sources.filter { used.contains($0.key) }
    readers = readers.filter { !$0.value.isLasting || used.contains($0.key) }
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
  private var bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var hasMore: Bool { position < bytes.count }

  mutating func append(_ text: String) { bytes += text.utf8 }

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
