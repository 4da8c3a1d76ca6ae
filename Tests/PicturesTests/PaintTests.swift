import Testing

@testable import Pictures

/// Colours can be read by people who see little contrast (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite struct PaintTests {
  @Test(arguments: [
    (Paint.ink, Paint.surface, 7.0), (.ink, .page, 7), (.ink, .code, 7), (.ink, .tag, 7),
    (.muted, .surface, 4.5), (.muted, .page, 4.5), (.muted, .raised, 4.5), (.muted, .code, 4.5),
    (.link, .surface, 4.5), (.link, .page, 4.5), (.link, .tag, 4.5), (.link, .code, 4.5),
    (.barInk, .bar, 7), (.barMuted, .barField, 4.5), (.accentInk, .accent, 4.5),
    (.accentInk, .success, 4.5), (.accentInk, .failure, 4.5),
    (.accent, .surface, 4.5), (.success, .surface, 4.5), (.success, .successSoft, 4.5),
    (.success, .code, 4.5), (.failure, .surface, 4.5), (.failure, .failureSoft, 4.5),
    (.pending, .surface, 4.5), (.pending, .pendingSoft, 4.5), (.keyword, .code, 4.5),
    (.number, .code, 4.5), (.terminalInk, .terminal, 7), (.terminalMuted, .terminal, 4.5),
    (.terminalPrompt, .terminal, 4.5), (.terminalGood, .terminal, 4.5),
    (.terminalBad, .terminal, 4.5), (.network, .networkSoft, 4.5),
    (.muted, .networkSoft, 4.5), (.ink, .networkSoft, 7), (.publicSubnet, .publicSubnetSoft, 4.5),
    (.privateSubnet, .privateSubnetSoft, 4.5), (.muted, .publicSubnetSoft, 4.5),
    (.muted, .privateSubnetSoft, 4.5), (.ink, .publicSubnetSoft, 7), (.machine, .machineSoft, 4.5),
    // Shapes
    (.measure, .measureTrack, 2.5), (.measure, .surface, 3), (.success, .networkSoft, 3),
    (.success, .publicSubnetSoft, 3), (.failure, .publicSubnetSoft, 3),
    (.strongBorder, .surface, 3),
  ])
  func `what is read stands out`(paint: Paint, ground: Paint, least: Double) throws {
    for (front, back) in [(paint.light, ground.light), (paint.dark, ground.dark)] {
      let contrast = try Self.contrast(front, back)
      #expect(contrast >= least, "\(front) on \(back): \(contrast)")
    }
  }

  private static func contrast(_ one: String, _ other: String) throws -> Double {
    let lights = try [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ color: String) throws -> Double {
    let digits = Array(color.dropFirst())
    let parts = try stride(from: 0, to: 6, by: 2).map { index in
      Double(try #require(Int(String(digits[index...index + 1]), radix: 16))) / 255
    }.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power 2.4 by Newton's fifth root of the twelfth power.
  private static func power(_ value: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * value }
    var root = 1.0
    for _ in 0..<80 {
      root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
    }
    return root
  }
}
