import Testing

@testable import TerminalUI

@Suite struct CommandReaderTests {
  /// Lines prepared beforehand.
  final class Script: LineReader {
    var outcomes: [ReadOutcome]
    var prompts: [String] = []
    var remembered: [String] = []

    init(_ outcomes: [ReadOutcome]) { self.outcomes = outcomes }

    func readLine(_ request: LineRequest) -> ReadOutcome {
      prompts.append(request.prompt.text)
      return outcomes.isEmpty ? .endOfInput : outcomes.removeFirst()
    }

    func remember(_ command: String) { remembered.append(command) }
  }

  private func commands(of script: Script) -> [ReadOutcome] {
    let palette = Palette(isColored: false)
    var reader = CommandReader(reading: script) { _ in }
    var outcomes: [ReadOutcome] = []
    repeat {
      outcomes.append(
        reader.readCommand(
          LineRequest(prompt: StyledPrompt([.init("$")], palette: palette)),
          continuation: StyledPrompt([.init(">")], palette: palette)
        ) { !$0.hasSuffix("\\") })
    } while outcomes.last != .endOfInput && outcomes.count < 10
    return outcomes
  }

  @Test func `a command goes on until it is complete`() {
    let script = Script([.line("a \\"), .line("b"), .line("c")])
    #expect(commands(of: script) == [.line("a \\\nb"), .line("c"), .endOfInput])
    #expect(script.prompts == ["$", ">", "$", "$"])
    #expect(script.remembered == ["a \\\nb", "c"])
  }

  @Test func `pasted lines are commands of their own`() {
    let script = Script([.line("a\nb \\\nc\nd")])
    #expect(commands(of: script) == [.line("a"), .line("b \\\nc"), .line("d"), .endOfInput])
  }

  @Test func `a paste that ends inside a command is gone on with`() {
    let script = Script([.line("a\nb \\"), .line("c")])
    #expect(commands(of: script) == [.line("a"), .line("b \\\nc"), .endOfInput])
  }

  @Test func `the end of input inside a command hands over what there is`() {
    #expect(commands(of: Script([.line("a \\")])) == [.line("a \\"), .endOfInput])
  }

  @Test func `an interruption gives up all lines of the command`() {
    let script = Script([.line("a \\"), .interrupted, .line("b")])
    #expect(commands(of: script) == [.interrupted, .line("b"), .endOfInput])
    #expect(script.remembered == ["b"])
  }
}
