import MarkupTesting
import Testing

@testable import Pictures

/// Whatever a name contains, a picture is shapes and text, and the text is the name.
@Suite struct HostilePicturesTests {
  private static let elements: Set<String> = [
    "svg", "title", "desc", "style", "rect", "circle", "line", "path", "text", "tspan",
  ]
  private static let attributes: Set<String> = [
    "xmlns", "viewBox", "width", "height", "role", "aria-label", "font-family", "font-size",
    "font-weight", "text-anchor", "xml:space", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r",
    "rx", "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
    "stroke-linecap", "transform", "class",
  ]

  private static var rules: Regex<Substring> {
    /@media screen and \(prefers-color-scheme:dark\)\{(?:\.v[fs]-[A-Za-z]+\{(?:fill|stroke):#[0-9a-f]{6}\})+\}/
  }

  @Test(arguments: HostileText.all)
  func `a name stays a name`(text: String) throws {
    for picture in SamplePictures.all(saying: text) {
      let markup = try Markup(picture.svg)
      for element in markup.elements {
        #expect(Self.elements.contains(element.name))
        for attribute in element.attributes where !Self.attributes.contains(attribute.name) {
          Issue.record("<\(element.name) \(attribute.name)>")
        }
      }
      #expect(markup.elements.count { $0.name == "style" } == 1)
      #expect(markup.elements.count { $0.name == "svg" } == 1)
      // The only rules are those of colours, which no name reaches.
      let rules = markup.texts.filter { $0.hasPrefix("@media screen") && $0.hasSuffix("}}") }
      #expect(rules.count == 1)
      #expect(rules.allSatisfy { $0.wholeMatch(of: Self.rules) != nil })
    }
  }

  @Test(arguments: HostileText.all)
  func `a name is nothing but a label in Mermaid`(text: String) {
    let lines = SamplePictures.network(text).mermaid.split(separator: "\n")
    let plain = SamplePictures.network("plain").mermaid.split(separator: "\n")
    #expect(lines.count == plain.count)
    for (line, plain) in zip(lines, plain) {
      // What stands outside of quotes is ours.
      let outside = line.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      let expected = plain.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      #expect(outside == expected)
    }
  }

  @Test func `letters that a font may draw wider stay within their frames`() throws {
    for text in ["W", "界", "a long name of 実例 and Größe"] {
      for count in [1, 10, 100] {
        let name = String(repeating: text, count: count)
        for picture in SamplePictures.all(saying: name) {
          for element in try Markup(picture.svg).elements where element.name == "text" {
            let x = element.attributes.first { $0.name == "x" }.flatMap { Double($0.value) }
            #expect(x.map { $0 >= 0 && $0 < Canvas.width } == true)
          }
        }
      }
    }
  }
}
