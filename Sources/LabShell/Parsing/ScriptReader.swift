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
