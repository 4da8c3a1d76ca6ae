import Testing

@testable import AWSCommandLine

/// How words are sorted into options, their values and the rest: argparse's rules.
@Suite struct ArgumentScannerTests {
  private static let scanner = ArgumentScanner(
    options: OptionTable([
      Option(name: "--one", arity: .one), Option(name: "--many", arity: .many),
      Option(name: "--flag", arity: .none), Option(name: "--maybe", arity: .optional),
      Option(name: "--choice", arity: .one, choices: ["red", "green"]),
      Option(name: "--only", arity: .one), Option(name: "--only-this", arity: .one),
    ]), positionals: ["first"])

  @Test(
    arguments: [
      ("--one a", ["--one": ["a"]], [], []), ("--one=a", ["--one": ["a"]], [], []),
      ("--one= --flag", ["--one": [""], "--flag": []], [], []),
      ("--one a=b", ["--one": ["a=b"]], [], []), ("--one=a=b", ["--one": ["a=b"]], [], []),
      ("--one a --one b", ["--one": ["b"]], [], []), ("--one -5", ["--one": ["-5"]], [], []),
      ("--one -1.5", ["--one": ["-1.5"]], [], []), ("--one -", ["--one": ["-"]], [], []),
      ("--many a b c", ["--many": ["a", "b", "c"]], [], []),
      ("--many --flag", ["--many": [], "--flag": []], [], []),
      ("--many a --flag b", ["--many": ["a"], "--flag": []], ["b"], []),
      ("--flag a b", ["--flag": []], ["a"], ["b"]), ("--maybe", ["--maybe": []], [], []),
      ("--maybe a", ["--maybe": ["a"]], [], []),
      ("--maybe --flag", ["--maybe": [], "--flag": []], [], []),
      ("a --one b c", ["--one": ["b"]], ["a"], ["c"]), ("--other a", [:], ["a"], ["--other"]),
      ("--fl", ["--flag": []], [], []), ("--on a", [:], [], []),
      ("--only a", ["--only": ["a"]], [], []),
      ("--only-t a", ["--only-this": ["a"]], [], []),
      ("--choice red", ["--choice": ["red"]], [], []),
      ("-x", [:], [], ["-x"]), ("a b c", [:], ["a"], ["b", "c"]), ("--", [:], [], ["--"]),
    ] as [(String, [String: [String]], [String], [String])])
  func `words are sorted`(
    line: String, values: [String: [String]], positionals: [String], remaining: [String]
  ) throws {
    let words = line.split(separator: " ").map(String.init)
    guard line != "--on a" else {
      let error = try #require(throws: CommandLineError.self) { try Self.scanner.scan(words) }
      #expect(error.standardError.contains("could match --one, --only, --only-this"))
      return
    }
    let scan = try Self.scanner.scan(words)
    #expect(scan.values == values)
    #expect(scan.positionals == positionals)
    #expect(scan.remaining == remaining)
  }

  @Test(arguments: [
    ("--one", "argument --one: expected one argument"),
    ("--one --flag", "argument --one: expected one argument"),
    ("--flag=1", "argument --flag: ignored explicit argument '1'"),
    ("--choice blue", "argument --choice: Found invalid choice 'blue'"),
    ("--choice gren", "Maybe you meant:\n\n  * green"),
  ])
  func `what does not fit is refused`(line: String, words: String) throws {
    let error = try #require(throws: CommandLineError.self) {
      try Self.scanner.scan(line.split(separator: " ").map(String.init))
    }
    #expect(error.exitCode == 252)
    #expect(error.standardError.contains(words))
  }
}
