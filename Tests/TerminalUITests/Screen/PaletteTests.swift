import Foundations
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
    #expect(Palette(isColored: true).paint("ok", .passed) == "\u{1B}[38;5;16;48;5;40mok\u{1B}[0m")
    #expect(Palette(isColored: false).paint("ok", .passed) == "ok")
  }

  /// WCAG 2.1, 1.4.3: what is to be read stands out by 4.5:1.
  @Test(arguments: Style.allCases)
  func `every style is readable on black and on white`(style: Style) throws {
    let parameters = style.code.split(separator: ";").compactMap { Int($0) }
    // Whatever is no attribute is one of the fixed colours: 38;5;N or 48;5;N.
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      if parameter == 38 || parameter == 48 {
        #expect(rest.first == 5 && (rest.dropFirst().first ?? 0) >= 16)
        rest = rest.dropFirst(2)
      } else {
        #expect(parameter < 10, "a terminal may change that colour")
      }
    }
    func color(after command: Int) -> Int? {
      parameters.indices.first { parameters[$0...].starts(with: [command, 5]) }
        .map { parameters[$0 + 2] }
    }
    guard let text = color(after: 38) else {
      #expect(color(after: 48) == nil, "a background without a colour of its text")
      return
    }
    let backgrounds: [Double] = color(after: 48).map { [Self.luminance($0)] } ?? [0, 1]
    for background in backgrounds {
      let (light, dark) = (
        max(Self.luminance(text), background), min(Self.luminance(text), background)
      )
      #expect((light + 0.05) / (dark + 0.05) >= 4.5, "\(style) on \(background)")
    }
  }

  /// Of one of xterm's fixed colours: a cube of six by six by six, then greys.
  private static func luminance(_ color: Int) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.03928
        ? share / 12.92 : ElementaryFunctions.power((share + 0.055) / 1.055, 2.4)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    if color >= 232 { return linear(8 + 10 * (color - 232)) }
    let (red, green, blue) = ((color - 16) / 36, (color - 16) / 6 % 6, (color - 16) % 6)
    return 0.2126 * linear(levels[red]) + 0.7152 * linear(levels[green])
      + 0.0722 * linear(levels[blue])
  }
}
