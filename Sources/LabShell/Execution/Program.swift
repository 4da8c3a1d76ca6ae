/// A command of the shell: built in or a program, there is no difference here.
///
/// A type of its own; `make generate` finds it and lists it in `ProgramRegistry`.
protocol Program: Sendable {
  /// What is typed; the first is its own name, the others are aliases.
  static var names: [String] { get }
  /// How it is called, for `help` and for usage messages: `head [-n LINES] [FILE...]`.
  static var synopsis: String { get }
  /// What it does, in a few words and without a full stop.
  static var summary: String { get }
  /// A call of it that somebody in a lab would make.
  static var example: String { get }
  static var availability: ProgramAvailability { get }

  /// Runs it and answers its exit status.
  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int
}

extension Program {
  static var availability: ProgramAvailability { .everywhere }
}

extension Program {
  /// Says what is wrong with a call and how it is right; answers the status.
  static func misuse(
    _ message: String, in context: inout ShellContext, status: Int = 2
  ) -> Int {
    context.printError("\(names[0]): \(message)\nUsage: \(synopsis)\n")
    return status
  }

  /// Sorts the arguments, or explains why that fails and answers `nil`.
  static func options(
    _ call: ProgramCall, _ description: Options.Description, in context: inout ShellContext
  ) -> Options? {
    do {
      return try Options(call.arguments, description)
    } catch {
      _ = misuse(error.message, in: &context)
      return nil
    }
  }

  /// The texts of the files, or what the program reads when none is named; a missing file is said.
  static func inputs(
    _ files: [String], in context: inout ShellContext
  ) -> [(name: String, text: String)] {
    guard !files.isEmpty else { return [("(standard input)", context.readAll() ?? "")] }
    var inputs: [(name: String, text: String)] = []
    for file in files {
      if file == "-" {
        inputs.append(("(standard input)", context.readAll() ?? ""))
        continue
      }
      if let text = context.substitutedFiles[file] ?? context.deviceText(file) {
        context.spend(bytes: text.utf8.count)
        inputs.append((file, text))
        continue
      }
      if let number = Interpreter.descriptor(named: file) {
        inputs.append((file, context.readAll(from: number) ?? ""))
        continue
      }
      do {
        let text = try context.shell.currentHome.text(of: file)
        context.spend(bytes: text.utf8.count)
        inputs.append((file, text))
      } catch {
        context.printError("\(names[0]): \(file): \(error.message)\n")
      }
    }
    return inputs
  }
}

/// On which machines a program is found.
enum ProgramAvailability: Equatable, Sendable {
  case everywhere, ownComputer, instances

  func includes(_ host: Host) -> Bool {
    switch (self, host) {
    case (.everywhere, _), (.ownComputer, .ownComputer), (.instances, .instance): true
    case (.ownComputer, .instance), (.instances, .ownComputer): false
    }
  }
}

/// A program's call: its words, and what a declaring command sets.
struct ProgramCall: Sendable {
  var name: String
  var arguments: [String]
  var declarations: [ExpandedAssignment]

  init(words: [String], declarations: [ExpandedAssignment] = []) {
    name = words.first ?? ""
    arguments = Array(words.dropFirst())
    self.declarations = declarations
  }

  /// The name without the directory where a real machine keeps its programs.
  var programName: String {
    for directory in ["/usr/local/bin/", "/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"]
    where name.hasPrefix(directory) {
      return String(name.dropFirst(directory.count))
    }
    return name
  }
}

/// A program as `help` tells of it.
public struct ProgramUsage: Equatable, Sendable {
  /// The name that was asked for, which may be one of several.
  public var name: String
  public var synopsis: String
  public var summary: String
  public var example: String

  /// - Parameter name: `nil` comes of a name that no program has.
  public init?(ofProgram name: String) {
    guard let program = ProgramRegistry.program(named: name) else { return nil }
    self.name = name
    synopsis = program.synopsis
    summary = program.summary
    example = program.example
  }

  /// All names that a program has, on whatever machine.
  public static var names: [String] { ProgramRegistry.all.flatMap { $0.names } }
}

extension ProgramRegistry {
  private static let byName: [String: any Program.Type] = Dictionary(
    all.flatMap { program in program.names.map { ($0, program) } },
    uniquingKeysWith: { first, _ in first })

  /// The program of that name, wherever it is found.
  static func program(named name: String) -> (any Program.Type)? { byName[name] }

  /// All names that can be typed at that place, in the order of their bytes.
  static func names(at host: Host) -> [String] {
    all.filter { $0.availability.includes(host) }.flatMap { $0.names }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
