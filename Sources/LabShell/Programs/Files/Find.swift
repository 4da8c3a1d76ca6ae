import Foundations

enum Find: Program {
  static let names = ["find"]
  static let synopsis =
    "find [PATH...] [-maxdepth N] [-name PATTERN] [-type f|d] [-empty] [! TEST] [-print0|-delete|-exec COMMAND {} ;]"
  static let summary = "list files by what they are called"
  static let example = "find . -name '*.json'"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let paths = call.arguments.prefix { !$0.hasPrefix("-") && $0 != "!" && $0 != "(" }
    var search: FileSearch
    do throws(FileSearch.Failure) {
      search = try FileSearch(call.arguments.dropFirst(paths.count))
    } catch {
      context.printError("find: \(error.message)\n")
      return 1
    }
    var status = 0
    for path in paths.isEmpty ? ["."] : paths[...] {
      guard context.shell.currentHome.entry(path) != nil else {
        context.printError("find: '\(path)': No such file or directory\n")
        status = 1
        continue
      }
      visit(path, depth: 0, &search, &context)
    }
    search.finish(in: &context)
    return status
  }

  private static func visit(
    _ path: String, depth: Int, _ search: inout FileSearch, _ context: inout ShellContext
  ) {
    guard context.mayWork(), let entry = context.shell.currentHome.entry(path) else { return }
    let isSeen = depth >= search.least
    // What is deleted goes before the directory that it lies in.
    if isSeen, !search.deletes { search.meet(path, entry, in: &context) }
    if entry.isDirectory, depth < search.most {
      let prefix = path.hasSuffix("/") ? path : path + "/"
      for name in context.shell.currentHome.names(in: path) {
        visit(prefix + name, depth: depth + 1, &search, &context)
      }
    }
    if isSeen, search.deletes { search.meet(path, entry, in: &context) }
  }
}

/// The tests and actions of one call of `find`.
struct FileSearch {
  struct Failure: Error {
    var message: String
  }

  private indirect enum Node {
    case name(GlobPattern, ignoresCase: Bool)
    case path(GlobPattern)
    case type(isDirectory: Bool)
    case empty
    case always
    case print(end: String)
    case delete
    case execute([String], isAtOnce: Bool)
    case not(Node)
    case all([Node])
    case any([Node])
  }

  private(set) var least = 0
  private(set) var most = Int.max
  private(set) var deletes = false
  private var acts = false
  private var root = Node.always
  private var collected: [String] = []
  private var command: [String] = []
  private var words: ArraySlice<String>

  init(_ words: ArraySlice<String>) throws(Failure) {
    self.words = words
    root = try alternatives(depth: 0)
    guard self.words.isEmpty else { throw Failure(message: "invalid expression") }
    if !acts { root = .all([root, .print(end: "\n")]) }
  }

  // MARK: Reading

  private mutating func alternatives(depth: Int) throws(Failure) -> Node {
    guard depth < Limits.nesting else { throw Failure(message: "nested too deeply") }
    var nodes = [try sequence(depth)]
    while let word = words.first, word == "-o" || word == "-or" {
      words.removeFirst()
      nodes.append(try sequence(depth))
    }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func sequence(_ depth: Int) throws(Failure) -> Node {
    var nodes: [Node] = []
    while let word = words.first, word != "-o", word != "-or", word != ")" {
      if word == "-a" || word == "-and" {
        words.removeFirst()
        continue
      }
      nodes.append(try test(depth))
    }
    return .all(nodes)
  }

  private mutating func value(of test: String) throws(Failure) -> String {
    guard let value = words.popFirst() else {
      throw Failure(message: "missing argument to `\(test)'")
    }
    return value
  }

  private mutating func test(_ depth: Int) throws(Failure) -> Node {
    guard let word = words.popFirst() else { throw Failure(message: "invalid expression") }
    switch word {
    case "!", "-not": return .not(try test(depth))
    case "(":
      let node = try alternatives(depth: depth + 1)
      guard words.popFirst() == ")" else { throw Failure(message: "missing closing ')'") }
      return node
    case "-name", "-iname":
      let ignoresCase = word == "-iname"
      let text = try value(of: word)
      return .name(
        GlobPattern([.init(text: ignoresCase ? text.lowercased() : text, isQuoted: false)]),
        ignoresCase: ignoresCase)
    case "-path", "-wholename":
      return .path(GlobPattern([.init(text: try value(of: word), isQuoted: false)]))
    case "-type":
      switch try value(of: word) {
      case "f": return .type(isDirectory: false)
      case "d": return .type(isDirectory: true)
      case let other: throw Failure(message: "Unknown argument to -type: \(other)")
      }
    case "-empty": return .empty
    case "-maxdepth", "-mindepth":
      guard let number = GivenNumber(try value(of: word), in: 0...1_000)?.value else {
        throw Failure(message: "Expected a positive decimal integer argument to \(word)")
      }
      if word == "-maxdepth" { most = number } else { least = number }
      return .always
    case "-true", "-follow", "-xdev", "-mount", "-depth": return .always
    case "-print": return action(.print(end: "\n"))
    case "-print0": return action(.print(end: "\0"))
    case "-delete":
      deletes = true
      return action(.delete)
    case "-exec":
      guard let end = words.firstIndex(where: { $0 == ";" || $0 == "+" }), end > words.startIndex
      else { throw Failure(message: "missing argument to `-exec'") }
      let command = Array(words[words.startIndex..<end])
      let isAtOnce = words[end] == "+"
      words = words[(end + 1)...]
      if isAtOnce { self.command = command.filter { $0 != "{}" } }
      return action(.execute(command, isAtOnce: isAtOnce))
    default: throw Failure(message: "unknown predicate `\(word)'")
    }
  }

  private mutating func action(_ node: Node) -> Node {
    acts = true
    return node
  }

  // MARK: Searching

  mutating func meet(
    _ path: String, _ entry: HomeDirectory.Entry, in context: inout ShellContext
  ) {
    _ = holds(root, path, entry, in: &context)
  }

  /// What `-exec … +` has collected is run once.
  mutating func finish(in context: inout ShellContext) {
    guard !collected.isEmpty else { return }
    _ = context.invoke(ProgramCall(words: command + collected), mayBeFunction: false)
  }

  private mutating func holds(
    _ node: Node, _ path: String, _ entry: HomeDirectory.Entry, in context: inout ShellContext
  ) -> Bool {
    switch node {
    case .name(let pattern, let ignoresCase):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return context.matches(ignoresCase ? name.lowercased() : name, pattern)
    case .path(let pattern): return context.matches(path, pattern)
    case .type(let isDirectory): return entry.isDirectory == isDirectory
    case .empty:
      return entry.text?.isEmpty ?? context.shell.currentHome.names(in: path).isEmpty
    case .always: return true
    case .print(let end):
      context.print(path + end)
      return true
    case .delete:
      do throws(FileError) {
        if entry.isDirectory {
          try context.shell.currentHome.removeDirectory(path, withContents: false)
        } else {
          try context.shell.currentHome.remove(path)
        }
        return true
      } catch {
        context.printError("find: cannot delete '\(path)': \(error.message)\n")
        return false
      }
    case .execute(let command, let isAtOnce):
      guard !isAtOnce else {
        collected.append(path)
        return true
      }
      let words = command.map { $0.replacing("{}", with: path) }
      return context.invoke(ProgramCall(words: words), mayBeFunction: false) == 0
    case .not(let inner): return !holds(inner, path, entry, in: &context)
    case .all(let nodes):
      for node in nodes {
        guard holds(node, path, entry, in: &context) else { return false }
      }
      return true
    case .any(let nodes):
      for node in nodes where holds(node, path, entry, in: &context) { return true }
      return false
    }
  }
}
