import Foundations
import Testing

@testable import LabShell

/// What the shell quotes, it reads as what it was.
@Suite struct QuotingPropertyTests {
  private static let pieces = [
    "a", "B", "7", " ", "  ", "'", "\"", "\\", "$", "`", "!", "*", "?", "[", "]", "{a,b}", "{", "}",
    "(", ")", "<", ">", "|", "&", ";", "#", "~", "=", "-", "+", "%", "@", "^", ",", ":", "/", ".",
    "é", "日", "$HOME", "$(echo x)", "\n", "\t", "\r", "\u{1B}", "\u{7F}", "\u{1}", "👩‍👩‍👧‍👦", "\\n",
    "EOF",
  ]

  private static func texts(_ random: inout RandomSource) -> [String] {
    (0..<40).map { _ in
      (0..<random.integer(in: 0...6)).map { _ in random.element(of: pieces) }.joined()
    }
  }

  /// Each text behind a mark, as a script prints it that has the text's quoted form in it.
  private static func printed(_ quoted: [String]) -> TestShell.Result {
    TestShell.run(quoted.map { "printf '<%s>\\n' \($0)" }.joined(separator: "\n"))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a quoted text is one word, and the same`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "quoting")
    let texts = Self.texts(&random)
    let expected = texts.map { "<\($0)>\n" }.joined()
    for quote in [ShellQuoting.ifNeeded, ShellQuoting.escaped] {
      let result = Self.printed(texts.map(quote))
      #expect(result.output == expected, "seed \(seed): \(texts) \(result.errors)")
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `so are those of printf, of an expansion, and of a listing`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "quoting of words")
    let texts = Self.texts(&random)
    let script = texts.map { text in
      """
      x=\(ShellQuoting.ifNeeded(text))
      eval "y=$(printf %q "$x")" "z=${x@Q}"
      v=$(declare -p x); unset x; eval "$v"
      [ "$x" = "$y" ] && [ "$x" = "$z" ] && printf '<%s>\\n' "$x"
      """
    }.joined(separator: "\n")
    let result = TestShell.run(script)
    #expect(
      result.output == texts.map { "<\($0)>\n" }.joined(), "seed \(seed): \(result.errors)")
  }
}
