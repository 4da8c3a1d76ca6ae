import Testing

@testable import Lessons

@Suite struct TextTemplateTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("${vpc}", "<vpc>"),
    ("Values=${vpc.VpcId},x", "Values=<vpc.VpcId>,x"),
    ("${a.b.c}${d}", "<a.b.c><d>"),
    ("${missing:-none}", "none"),
    ("`${missing:-[]}`", "`[]`"),
    ("${missing:-}", ""),
    ("$(aws ec2 x) $VPC $", "$(aws ec2 x) $VPC $"),
    ("${1}", "${1}"),
    ("${", "${"),
    ("${a b}", "${a b}"),
    ("über ${vpc}!", "über <vpc>!"),
  ])
  func `names are filled in and everything else stays`(source: String, expected: String) {
    let filled = TextTemplate(source).filled { reference in
      reference.name == "missing"
        ? nil : "<" + ([reference.name] + reference.members).joined(separator: ".") + ">"
    }
    #expect(filled == expected)
  }

  @Test func `names know where they stand in the lesson, and mean what they meant`() {
    let names = ["vpc1", "subnet1"]
    let template = TextTemplate("${subnet1.SubnetId:-none} of ${vpc1}, ${other}")
    let located = template.located { names.firstIndex(of: $0) }
    #expect(located.references.map(\.position) == [1, 0, nil])
    #expect(located.filled { $0.name } == template.filled { $0.name })
    #expect(located.filled { _ in nil } == nil)
  }

  @Test func `a name without value or default leaves no text`() {
    #expect(TextTemplate("x ${vpc.VpcId}").filled { _ in nil } == nil)
  }
}
