import Testing

@testable import Lessons

@Suite struct WriteUpPlaceholderTests {
  @Test func `a template is taken apart without losing a character`() {
    let template =
      "# A\n{{answer:what-is-vpc}} and {{picture:ping@works}}{{fact:vpc1.VpcId}} {{x}} {{"
    let pieces = WriteUpPlaceholder.pieces(of: template)
    let again = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let placeholder):
        "{{\(placeholder.kind.rawValue):\(placeholder.name)"
          + "\(placeholder.checkpoint.map { "@\($0)" } ?? "")}}"
      }
    }.joined()
    #expect(again == template)
    #expect(
      WriteUpPlaceholder.all(in: template).map(\.name) == ["what-is-vpc", "ping", "vpc1.VpcId"])
    #expect(WriteUpPlaceholder.all(in: template).map(\.checkpoint) == [nil, "works", nil])
    #expect(WriteUpPlaceholder.all(in: template).map(\.kind) == [.answer, .picture, .fact])
  }

  @Test(arguments: [
    "{{answer:}}", "{{answer}}", "{{question:x}}", "{{answer:a b}}", "{{answer:a@b}}",
    "{{picture:@b}}", "{{picture:a@}}", "{{picture:a@b@c}}", "{{", "}}",
  ])
  func `what is no placeholder is text`(template: String) {
    #expect(WriteUpPlaceholder.pieces(of: template) == [.text(template)])
  }
}
