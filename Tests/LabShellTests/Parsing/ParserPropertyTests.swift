import AWSServices
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// What must hold for every input, whatever a learner's cat types.
struct ParserPropertyTests {
  private static let pieces = [
    "'", "\"", "\\", "\n", "$(", ")", "${", "}", "A", "=", ":-", "<<", "EOF", "\nEOF\n", "|", "&&",
    "||", ";", "<", ">", "2>&1", "#", " ", "\t", "\r\n", "é", "\u{0}", "~", "!", "echo", "if", "$",
    "`", "&", "(", "?", "-", "0", "then", "fi", "elif", "else", "while", "do", "done", "for", "in",
    "case", "esac", ";;", "{", "}", "[[", "]]", "((", "))", "f()", "function",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no input crashes parser, splitter or executor`(seed: UInt64) {
    var chance = RandomSource(seed: seed, stream: "parser")
    for _ in 0..<250 {
      let count = chance.integer(in: 0...40)
      let input = (0..<count).map { _ in chance.element(of: Self.pieces) }.joined()
      let inputs = Script.inputs(of: input)
      #expect(inputs.allSatisfy { !$0.text.isEmpty })
      var shell = Shell(seed: 1)
      var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
      let program = ShellProgram(input)
      let execution = shell.execute(program, on: &cloud)
      // Nothing of an input that cannot be parsed runs.
      if let complaint = program.complaint(in: "script") {
        #expect(execution.status == 2, "seed \(seed): \(input.debugDescription) \(complaint)")
        #expect(execution.events.isEmpty && shell.home.files.isEmpty, "seed \(seed)")
      }
    }
  }

  /// A transcript has inputs as texts, and a replay parses each alone.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `an input of a script does the same when its text is read alone`(seed: UInt64) {
    var chance = RandomSource(seed: seed, stream: "inputs")
    let pieces = Self.pieces + ["\r", "y", " # c", "cat <<EOF"]
    for _ in 0..<100 {
      let count = chance.integer(in: 0...12)
      let script = (0..<count).map { _ in chance.element(of: pieces) }.joined()
      let cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
      // What can't be parsed runs not at all, and is no input.
      for input in Script.inputs(of: script) where input.complaint(in: "") == nil {
        func result(_ program: ShellProgram) -> CommandResult {
          var (shell, cloud) = (Shell(seed: 1), cloud)
          return shell.execute(program, on: &cloud)
        }
        #expect(
          result(input) == result(ShellProgram(input.text)),
          "seed \(seed): \(input.text.debugDescription) of \(script.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no bytes crash the parser`(seed: UInt64) {
    var chance = RandomSource(seed: seed, stream: "bytes")
    for _ in 0..<250 {
      let bytes = (0..<chance.integer(in: 0...60)).map { _ in
        UInt8(truncatingIfNeeded: chance.next())
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(ShellProgram(text).text == text, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "echo a\n", "'", "\"$A\" ", "$(", "${A:-", "cat <<E\nx\nE\n", "\\\n", "a|", "# c\n", "<<E ",
    "if a; then\n",
    "{ ", "( ", "case a in b) c;; esac\n", "[[ a ]]\n", "$((1))", "`a`", "f() { a; }\n",
    "while a; do b; done\n",
  ])
  func `parsing takes time in proportion to the input`(piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Swift.Duration {
      let input = String(repeating: piece, count: count)
      return clock.measure { _ = Script.inputs(of: input + input) }
    }
    _ = time(100)
    let small = time(1_000)
    let large = time(10_000)
    // Ten times the input; a quadratic parser would need a hundred times as long.
    #expect(large < small * 50 + .milliseconds(50))
  }
}
