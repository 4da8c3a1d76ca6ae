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

/// Reads a script's inputs one after the other, as a person would type them.
///
/// Whoever knows other languages than the shell's looks at `upcomingWord` and takes the line.
public struct ScriptReader {
  private var parser: ShellParser

  public init(_ text: String) { parser = ShellParser(text) }

  /// Moves past empty lines and comments; `false` at the end.
  ///
  /// - Parameter mark: a comment that begins so is stopped at, since it says something to the caller.
  public mutating func moveToInput(orComment mark: String? = nil) -> Bool {
    parser.skipEmptyLines(stoppingAt: mark)
    return !parser.cursor.isAtEnd
  }

  /// What follows the mark of a comment that the reader stands at, which is passed; `nil` elsewhere.
  public mutating func consumeComment(_ mark: String) -> String? {
    guard parser.cursor.isAt(text: mark) else { return nil }
    let line = String(decoding: parser.cursor.consumeLine(), as: UTF8.self)
    return String(line.dropFirst(mark.count))
  }

  /// Of the input ahead, counted from 1.
  public var line: Int { parser.cursor.line }

  /// The input's beginning up to a blank or the line's end.
  public var upcomingWord: String {
    var ahead = parser.cursor
    return ahead.consume { !$0.isBlank && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  }

  /// Takes the line, and the next as long as each ends with `\`.
  public mutating func consumeLine() -> String {
    var lines: [String] = []
    repeat {
      var line = parser.cursor.consumeLine()
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      lines.append(String(decoding: line, as: UTF8.self))
    } while lines.last?.endsWithContinuation == true && !parser.cursor.isAtEnd
    return lines.joined(separator: "\n")
  }

  /// Takes one complete input of the shell with all of its lines.
  public mutating func consumeProgram() -> ShellProgram { parser.consumeProgram() }
}

extension String {
  /// Whether it ends with a `\` that no other one escapes.
  public var endsWithContinuation: Bool {
    !utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}

/// A script for the shell alone.
public enum Script {
  /// The inputs of a script, in order, without empty lines and comments between them.
  ///
  /// One that cannot be parsed is the last: nothing behind it is worth a guess.
  public static func inputs(of text: String) -> [ShellProgram] {
    var inputs: [ShellProgram] = []
    var reader = ScriptReader(text)
    while reader.moveToInput() {
      let program = reader.consumeProgram()
      inputs.append(program)
      if case .failure = program.content { break }
    }
    return inputs
  }
}

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
