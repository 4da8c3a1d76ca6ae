import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var isTerminal: Bool
    var environment: [String: String]
    var isColored: Bool
  }

  @Test(arguments: [
    Row(testDescription: "terminal", isTerminal: true, environment: [:], isColored: true),
    Row(testDescription: "pipe", isTerminal: false, environment: [:], isColored: false),
    Row(
      testDescription: "NO_COLOR", isTerminal: true, environment: ["NO_COLOR": "1"],
      isColored: false),
    Row(
      testDescription: "empty NO_COLOR says nothing", isTerminal: true,
      environment: ["NO_COLOR": ""], isColored: true),
    Row(
      testDescription: "VPCLAB_NO_COLOR", isTerminal: true, environment: ["VPCLAB_NO_COLOR": "1"],
      isColored: false),
    Row(testDescription: "dumb", isTerminal: true, environment: ["TERM": "dumb"], isColored: false),
    Row(
      testDescription: "CLICOLOR=0", isTerminal: true, environment: ["CLICOLOR": "0"],
      isColored: false),
    Row(
      testDescription: "FORCE_COLOR", isTerminal: false, environment: ["FORCE_COLOR": "1"],
      isColored: true),
    Row(
      testDescription: "CLICOLOR_FORCE=0", isTerminal: false,
      environment: ["CLICOLOR_FORCE": "0"], isColored: false),
    Row(
      testDescription: "NO_COLOR wins", isTerminal: true,
      environment: ["NO_COLOR": "1", "FORCE_COLOR": "1"], isColored: false),
  ])
  func `colour only where it is wanted`(_ row: Row) {
    let palette = Palette(isTerminal: row.isTerminal) { row.environment[$0] }
    #expect(palette.isColored == row.isColored)
  }

  @Test func `paint surrounds and resets`() {
    #expect(Palette(isColored: true).paint("ok", .passed) == "\u{1B}[30;42mok\u{1B}[0m")
    #expect(Palette(isColored: false).paint("ok", .passed) == "ok")
  }
}
