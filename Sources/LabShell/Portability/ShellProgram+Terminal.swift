/// What a terminal asks of a line before it is an input.
extension ShellProgram {
  /// The words of one simple command that stands alone, all of them plain texts; redirections apart.
  public var plainWords: [String]? {
    guard let command = onlyCommand, command.assignments.isEmpty, !command.words.isEmpty else {
      return nil
    }
    let words = command.words.map(\.literalText)
    return words.contains(nil) ? nil : words.compactMap(\.self)
  }

  /// Whether it would read what is typed next: `cat > file`, `tee file`, with no input of its own.
  public var readsKeyboard: Bool {
    guard let words = plainWords, let command = onlyCommand else { return false }
    let readsInput = command.redirections.contains { redirection in
      switch redirection.target {
      case .readFile, .readAndWriteFile, .hereDocument, .hereString: true
      case .writeFile, .duplicate: false
      }
    }
    guard !readsInput else { return false }
    switch words[0] {
    case "cat": return words.dropFirst().allSatisfy { $0 == "-" }
    case "tee": return words.count > 1
    default: return false
    }
  }

  private var onlyCommand: SimpleCommand? {
    guard case .success(let tree) = content, tree.list.commands.count == 1,
      let list = tree.list.commands.first, !list.isInBackground, list.rest.isEmpty,
      list.first.commands.count == 1, case .simple(let command)? = list.first.commands.first
    else { return nil }
    return command
  }
}
