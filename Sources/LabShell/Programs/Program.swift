/// A command of the shell: built in or a program, there is no difference here.
///
/// A type of its own in a file of its own; `make generate` finds it there and lists it in
/// `ProgramRegistry`.
protocol Program: Sendable {
  /// What is typed; the first is its own name, the others are aliases.
  static var names: [String] { get }
  /// How it is called, for `help` and for usage messages: `head [-n LINES] [FILE...]`.
  static var synopsis: String { get }
  /// What it does, in a few words and without a full stop.
  static var summary: String { get }
  static var availability: ProgramAvailability { get }

  /// Runs it and answers its exit status.
  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int
}

extension Program {
  static var availability: ProgramAvailability { .everywhere }
}
