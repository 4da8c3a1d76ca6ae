import Testing

@testable import WriteUp

@Suite struct SVGDocumentTests {
  private static let hostile = [
    "</text><script>alert(1)</script>", "\" onload=\"x", "' x='", "a & b", "\u{1b}[31mred",
    "\u{202e}x",
    "<image href='http://x'/>", "\u{0}\u{1f}", "]]>", "<!--", "&lt;",
  ]

  /// Names of all elements, by a scan that knows only `<` and `</`.
  private static func elements(of svg: String) -> Set<String> {
    Set(
      svg.split(separator: "<").dropFirst().map { part in
        String(part.drop { $0 == "/" }.prefix { $0.isLetter || $0 == "!" || $0 == "?" })
      })
  }

  @Test(arguments: hostile)
  func `foreign text adds no element and no control character`(text: String) {
    let pictures = [
      TablePicture(title: text, columns: [text], rows: [[text]], caption: text).svg,
      TerminalPicture(title: text, lines: [text]).svg,
      CardPicture(title: text, fields: [(text, text)], block: [text]).svg,
    ]
    for svg in pictures {
      #expect(Self.elements(of: svg).isSubset(of: ["svg", "title", "rect", "line", "text"]))
      #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      #expect(svg.filter { $0 == "<" }.count == svg.filter { $0 == ">" }.count)
    }
  }

  @Test func `a long session is cut in its middle, a long line goes on in the next`() {
    let lines = (1...60).map { "line \($0)" } + [String(repeating: "x", count: 200)]
    let svg = TerminalPicture(title: "t", lines: lines).svg
    #expect(svg.contains("line 1<") && !svg.contains("line 30<"))
    #expect(svg.contains("lines more"))
    #expect(svg.contains(String(repeating: "x", count: 24) + "<"))
  }

  @Test func `bars stand behind numbers`() {
    let svg = TablePicture(
      title: "t", columns: ["who", "bytes"], rows: [["a", "100"], ["b", "50"]], barColumn: 1
    ).svg
    #expect(svg.components(of: SVGDocument.Palette.bar) == 2)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
