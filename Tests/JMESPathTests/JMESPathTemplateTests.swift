import Documents
import Testing

@testable import JMESPath

@Suite struct JMESPathTemplateTests {
  /// `_` stands for a gap.
  private func template(_ text: String) -> JMESPathTemplate? {
    JMESPathTemplate(text.replacing("_", with: String(Character(JMESPathTemplate.gap))))
  }

  private static let document: JSONValue = [
    "Vpcs": [
      ["VpcId": "vpc-1", "Tags": [["Key": "Name", "Value": "it's"]]],
      ["VpcId": "vpc-2", "Tags": []],
    ]
  ]

  /// As if the values had been written into the text, where they may stand in one.
  @Test(
    arguments: [
      ("Vpcs[?VpcId=='_'].VpcId | [0]", ["vpc-2"]),
      ("Vpcs[?VpcId!='_' && VpcId!='_'].VpcId", ["vpc-2", "vpc-3"]),
      ("Vpcs[?contains(`_`, VpcId)] | [0].VpcId", [#"["vpc-2","vpc-3"]"#]),
      ("Vpcs[?contains(`_`, VpcId)] | [0].VpcId", ["[]"]),
      ("`_`[?received>`_`]", [#"[{"received":3},{"received":0}]"#, "0"]),
      ("{a: '_', b: ['_', `_`]}", ["x", "y", "7"]),
      ("!(Vpcs[?VpcId=='pre_post']) || sort_by(Vpcs, &VpcId)[0].VpcId", ["x"]),
      ("join('_', Vpcs[].VpcId)", [", "]), ("Vpcs[*].[VpcId, '_']", ["z"]),
      ("length(`_`)", ["subnet-0a1b"]),
    ])
  func `filled in as if it had been written`(text: String, values: [String]) throws {
    // Underscores outside of literals are none of the gaps.
    let marked = text.replacing("sort_by", with: "sort~by")
    let gapped = marked.replacing("_", with: String(Character(JMESPathTemplate.gap)))
      .replacing("sort~by", with: "sort_by")
    let parsed = try #require(JMESPathTemplate(gapped), "\(text)")
    var written = ""
    var rest = values[...]
    for scalar in gapped.unicodeScalars {
      if scalar == JMESPathTemplate.gap {
        written += rest.popFirst() ?? ""
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
    let filled = try #require(parsed.filled(values), "\(text)")
    #expect(
      try filled.evaluate(Self.document)
        == JMESPathExpression(parsing: written).evaluate(Self.document))
  }

  @Test(arguments: ["it's", "a'||'b", #"back\slash"#, "`", "' || `true"])
  func `a value stays within its literal`(value: String) throws {
    let filled = try #require(template("Vpcs[].Tags[?Value=='_'].Value[]")?.filled([value]))
    let found = try filled.evaluate(Self.document)
    #expect(found == (value == "it's" ? ["it's"] : []))
  }

  @Test func `the same template serves for any value`() throws {
    let parsed = try #require(template("Vpcs[?VpcId=='_'].VpcId | [0]"))
    for value in ["vpc-1", "vpc-2", "vpc-1"] {
      #expect(try parsed.filled([value])?.evaluate(Self.document) == .string(value))
    }
  }

  @Test(
    arguments: ["_", "Vpcs[_]", "Vpcs.\"_\"", "_(Vpcs)", "{\"_\": a}", "Vpcs[?VpcId=='_'", "'_'_"])
  func `a gap outside of a literal makes no template`(text: String) {
    #expect(template(text) == nil)
  }

  @Test func `what may not be filled in is nothing`() throws {
    let json = try #require(template("`_`"))
    #expect(json.filled([#"{"a": "#]) == nil)
    #expect(try json.filled([#"{"a": 1}"#])?.evaluate(.null) == ["a": 1])
    let text = try #require(template("'_'"))
    let longest = JMESPathExpression.Limit.bytes - "'\u{10FFFD}'".utf8.count
    #expect(text.filled([String(repeating: "a", count: longest + 1)]) == nil)
    #expect(text.filled([String(repeating: "a", count: longest)]) != nil)
  }

  @Test func `a learner's own expression has no gaps`() throws {
    let text = String(Character(JMESPathTemplate.gap))
    #expect(try JMESPathExpression(parsing: "`\(text)`").evaluate(.null) == .string(text))
  }
}
