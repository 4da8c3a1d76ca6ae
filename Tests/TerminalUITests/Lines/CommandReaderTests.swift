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

    func addToHistory(_ command: String) { remembered.append(command) }
  }

  private func commands(
    of script: Script, parse: (String) -> String = { $0 }
  ) -> [CommandOutcome<String>] {
    let palette = Palette(isColored: false)
    var reader = CommandReader(reading: script) { _ in }
    var outcomes: [CommandOutcome<String>] = []
    repeat {
      outcomes.append(
        reader.readCommand(
          LineRequest(prompt: StyledPrompt([.init("$")], palette: palette)),
          continuation: StyledPrompt([.init(">")], palette: palette),
          parse: parse, isComplete: { !$0.hasSuffix("\\") }))
    } while outcomes.last != .endOfInput && outcomes.count < 10
    return outcomes
  }

  @Test func `a command goes on until it is complete`() {
    let script = Script([.line("a \\"), .line("b"), .line("c")])
    #expect(commands(of: script) == [.command("a \\\nb"), .command("c"), .endOfInput])
    #expect(script.prompts == ["$", ">", "$", "$"])
    #expect(script.remembered == ["a \\\nb", "c"])
  }

  @Test func `pasted lines are commands of their own`() {
    let script = Script([.line("a\nb \\\nc\nd")])
    #expect(
      commands(of: script) == [.command("a"), .command("b \\\nc"), .command("d"), .endOfInput])
  }

  @Test func `a paste that ends inside a command is gone on with`() {
    let script = Script([.line("a\nb \\"), .line("c")])
    #expect(commands(of: script) == [.command("a"), .command("b \\\nc"), .endOfInput])
  }

  @Test func `the end of input inside a command hands over what there is`() {
    #expect(commands(of: Script([.line("a \\")])) == [.command("a \\"), .endOfInput])
  }

  @Test func `an interruption gives up all lines of the command`() {
    let script = Script([.line("a \\"), .interrupted, .line("b")])
    #expect(commands(of: script) == [.interrupted, .command("b"), .endOfInput])
    #expect(script.remembered == ["b"])
  }

  @Test func `each line is parsed once, when it completes a text`() {
    var parsed: [String] = []
    let script = Script([.line("a"), .line("b \\"), .line("c"), .line("d\ne")])
    _ = commands(of: script) { text in
      parsed.append(text)
      return text
    }
    #expect(parsed == ["a", "b \\", "b \\\nc", "d", "e"])
  }

  @Test func `what is left of a paste can be dropped, and is counted without empty lines`() {
    let palette = Palette(isColored: false)
    let prompt = StyledPrompt([.init("$")], palette: palette)
    var reader = CommandReader(reading: Script([.line("a\nb\n\nc"), .line("d")])) { _ in }
    func next() -> CommandOutcome<String> {
      reader.readCommand(
        LineRequest(prompt: prompt), continuation: prompt, parse: { $0 }, isComplete: { _ in true })
    }
    #expect(next() == .command("a"))
    #expect(reader.hasPastedCommands)
    #expect(reader.dropPastedCommands() == 2)
    #expect(next() == .command("d"))
  }
}
