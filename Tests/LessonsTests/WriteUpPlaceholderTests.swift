import Testing

@testable import Lessons

@Suite struct WriteUpPlaceholderTests {
  @Test func `a template is taken apart without losing a character`() {
    let template =
      "# A\n{{answer:what-is-vpc}} and {{picture:works}}{{fact:vpc1.VpcId}} {{list:notes}} {{x}} {{"
    let pieces = WriteUpPlaceholder.pieces(of: template)
    let again = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let placeholder):
        "{{\(placeholder.kind.rawValue):\(placeholder.name)}}"
      }
    }.joined()
    #expect(again == template)
    let all = WriteUpPlaceholder.all(in: template)
    #expect(all.map(\.name) == ["what-is-vpc", "works", "vpc1.VpcId", "notes"])
    #expect(all.map(\.kind) == [.answer, .picture, .fact, .list])
  }

  @Test(arguments: [
    "{{answer:}}", "{{answer}}", "{{question:x}}", "{{answer:a b}}", "{{answer:a@b}}",
    "{{picture:@b}}", "{{picture:a@}}", "{{picture:a@b@c}}", "{{", "}}",
  ])
  func `what is no placeholder is text`(template: String) {
    #expect(WriteUpPlaceholder.pieces(of: template) == [.text(template)])
  }
}
