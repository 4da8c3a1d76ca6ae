/// Where a command's three streams lead.
struct Streams {
  enum Input: Equatable {
    case text(String)
    case file(String)
  }

  enum Destination: Equatable {
    /// The terminal, or whatever captures the command around this one.
    case standardOutput
    case standardError
    case pipe
    case file(String)
  }

  /// `nil` is a terminal at which nothing is typed.
  var input: Input?
  var output: Destination
  var error: Destination = .standardError

  init(input: Input?, isPiped: Bool) {
    self.input = input
    output = isPiped ? .pipe : .standardOutput
  }

  /// What the command reads; files are read when it starts, after `>` has emptied them.
  func text(in context: ShellContext) throws(CommandError) -> String? {
    switch input {
    case nil: return nil
    case .text(let text): return text
    case .file(let path):
      do {
        return try context.shell.currentHome.text(of: path)
      } catch {
        throw .redirection("cannot open \(path): \(error.message)")
      }
    }
  }
}
