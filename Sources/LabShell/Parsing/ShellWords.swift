/// Commands that somebody else than a learner wrote, read by the shell's own parser.
public enum ShellWords {
  /// Why a text is not one command that stands for itself.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// The words of a text that is one simple command in which nothing is left to expand: quotes and
  /// backslashes mean what they mean at the prompt.
  public static func literalWords(of text: String) throws(Problem) -> [String] {
    let tree: SyntaxTree
    switch ShellProgram(text).content {
    case .success(let parsed): tree = parsed
    case .failure(let error):
      throw Problem(description: error.message(at: "line \(error.line)"))
    }
    guard tree.list.commands.count == 1, let list = tree.list.commands.first, list.rest.isEmpty,
      !list.isInBackground, !list.first.isNegated, list.first.commands.count == 1,
      case .simple(let command) = list.first.commands[0]
    else { throw Problem(description: "one command is expected here, without ; & | or !") }
    guard command.assignments.isEmpty, command.redirections.isEmpty, command.declarations.isEmpty
    else {
      throw Problem(
        description: "a command is expected here, without NAME=VALUE before it, < and >")
    }
    var words: [String] = []
    for word in command.words {
      guard let text = word.literalText else {
        throw Problem(description: "nothing can be expanded here: no $NAME, no $(…) and no ~")
      }
      words.append(text)
    }
    return words
  }
}
