/// One input of the shell, parsed: a program to run, or why it cannot be run.
///
/// Only the parser makes one, so whoever holds it never parses its text again. Two are equal when
/// their texts are.
public struct ShellProgram: Sendable {
  public let text: String
  /// Where it begins in its script, counted from 1.
  public let firstLine: Int
  let content: Result<SyntaxTree, SyntaxError>

  init(_ text: String, firstLine: Int, content: Result<SyntaxTree, SyntaxError>) {
    self.text = text
    self.firstLine = firstLine
    self.content = content
  }

  /// Parses a whole input.
  public init(_ text: String) {
    var parser = ShellParser(text)
    self.init(text, firstLine: 1, content: parser.parseProgram(of: text))
  }

  /// What the next lines must bring, `nil` when it can be run, if only to say what is wrong with it.
  public var missing: Missing? {
    guard case .failure(let error) = content, case .incomplete(let missing) = error.reason else {
      return nil
    }
    return missing
  }

  /// What is wrong with it, told with its line in a script; `nil` when it can be run.
  public func complaint(in script: String) -> String? {
    guard case .failure(let error) = content else { return nil }
    return error.message(at: "\(script):\(firstLine + error.line - 1)")
  }
}

extension ShellProgram: Equatable {
  public static func == (left: ShellProgram, right: ShellProgram) -> Bool {
    left.text == right.text
  }
}

extension ShellProgram: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
