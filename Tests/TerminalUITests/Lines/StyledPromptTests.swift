import Testing

@testable import TerminalUI

@Suite struct StyledPromptTests {
  private let runs = [
    StyledPrompt.Run("lab ", .heading), StyledPrompt.Run("1/7", .place), StyledPrompt.Run(" $"),
  ]

  @Test func `libedit gets one sequence before each run and a reset before the last space`() {
    let prompt = StyledPrompt(runs, palette: Palette(isColored: true))
    #expect(
      prompt.encoded == "\u{1}\u{1B}[0;1m\u{1}lab \u{1}\u{1B}[0;1;38;5;163m\u{1}1/7"
        + "\u{1}\u{1B}[0;0m\u{1} $\u{1}\u{1B}[0m\u{1} ")
  }

  @Test func `without colour it is text`() {
    #expect(StyledPrompt(runs, palette: Palette(isColored: false)).encoded == "lab 1/7 $ ")
  }
}
