public import LabShell
import Synchronization

/// A complete input as typed, parsed: a word of the tutor, or a program for the shell.
///
/// Only its own initializers parse, so whoever holds one, from the prompt or the transcript to the
/// program that runs, never parses its text again. Two are equal when their texts are.
public struct ParsedInput: Sendable {
  public enum Content: Sendable {
    case word(TutorCommandLine)
    case program(ShellProgram)
  }

  public let text: String
  /// Where it begins in its script, counted from 1.
  public let firstLine: Int
  public let content: Content

  /// Parses a whole input. A line that begins with a word of the tutor is the tutor's.
  public init(_ text: String) {
    self = Self.known.input(text) { ParsedInput($0, firstLine: 1) }
  }

  private static let known = KnownInputs()

  private init(_ text: String, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    content =
      TutorCommandLine(text).map { .word($0) } ?? .program(ShellProgram(text))
  }

  private init(_ program: ShellProgram) {
    text = program.text
    firstLine = program.firstLine
    content = .program(program)
  }

  /// A script's inputs, in order, without empty lines and comments between them.
  ///
  /// One that cannot be parsed is the last: nothing behind it is worth a guess.
  public static func inputs(ofScript text: String) -> [ParsedInput] {
    var inputs: [ParsedInput] = []
    var reader = ScriptReader(text)
    while reader.moveToInput() {
      let input = ParsedInput(readingFrom: &reader)
      inputs.append(input)
      if !input.canRun { break }
    }
    return inputs
  }

  /// The input that the reader stands at, which moves past it.
  public init(readingFrom reader: inout ScriptReader) {
    if TutorCommandLine.begins(with: reader.upcomingWord) {
      let line = reader.line
      self.init(reader.consumeLine(), firstLine: line)
    } else {
      self.init(reader.consumeProgram())
    }
  }

  /// Whether it goes on in the next line.
  public var needsMoreLines: Bool {
    switch content {
    case .word: text.endsWithContinuation
    case .program(let program): program.missing != nil
    }
  }

  /// Whether it is a word of the tutor or a program that can be run.
  public var canRun: Bool { complaint(in: "") == nil }

  /// What is wrong with it, told with its line in a script; `nil` when it can be run.
  public func complaint(in script: String) -> String? {
    switch content {
    case .word: nil
    case .program(let program): program.complaint(in: script)
    }
  }

  /// The word of the tutor that it is.
  public var word: (any TutorWord.Type)? {
    if case .word(let line) = content { line.word } else { nil }
  }
}

/// Inputs that were parsed before, which follow from their texts alone: in a class that hands in its
/// transcripts many have typed the same.
private final class KnownInputs: Sendable {
  private let inputs = Mutex<[String: ParsedInput]>([:])

  /// More than a lesson's solution has, and little memory.
  private static let most = 400
  /// What is longer is a script of somebody's own.
  private static let mostBytes = 1_000

  /// ASCII alone: of other texts two may be equal that are not written alike.
  private static func isKept(_ text: String) -> Bool {
    text.utf8.count <= mostBytes && text.utf8.allSatisfy { $0 < 0x80 }
  }

  func input(_ text: String, orParse parse: (String) -> ParsedInput) -> ParsedInput {
    guard Self.isKept(text) else { return parse(text) }
    if let known = inputs.withLock({ $0[text] }) { return known }
    let input = parse(text)
    inputs.withLock { inputs in
      if inputs.count >= Self.most { inputs.removeAll(keepingCapacity: true) }
      inputs[text] = input
    }
    return input
  }
}

extension ParsedInput: Equatable {
  public static func == (left: ParsedInput, right: ParsedInput) -> Bool { left.text == right.text }
}

extension ParsedInput: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
