import Documents
import JMESPath
import Testing

@Suite struct JMESPathExpressionTests {
  @Test(arguments: Compliance.cases)
  func `evaluates as the Python library does`(_ row: Compliance.Row) throws {
    let expression = try JMESPathExpression(parsing: row.expression)
    #expect(try expression.evaluate(Compliance.document) == row.expected)
  }

  @Test(arguments: Compliance.cases)
  func `sees nothing of a document beside its leading members`(_ row: Compliance.Row) throws {
    let expression = try JMESPathExpression(parsing: row.expression)
    let part = Self.part(of: Compliance.document, along: expression.leadingMembers[...])
    #expect(try expression.evaluate(part) == row.expected)
  }

  @Test(
    arguments: [
      ("Vpc.VpcId", ["Vpc", "VpcId"]), ("Vpcs[0].VpcId", ["Vpcs"]), ("Vpcs[].Tags[]", ["Vpcs"]),
      ("a.b[?c].d", ["a", "b"]), ("a.*.b", ["a"]), ("a | b", ["a", "b"]), ("a.[b, c]", ["a"]),
      ("a || b", []), ("length(a)", []), ("{a: b}", []), ("@.a", []), ("*.a", []), ("[a, b]", []),
    ] as [(String, [String])])
  func `leads down through members`(text: String, members: [String]) throws {
    #expect(try JMESPathExpression(parsing: text).leadingMembers == members)
  }

  private static func part(of document: JSONValue, along path: ArraySlice<String>) -> JSONValue {
    guard let name = path.first, let members = document.members else { return document }
    let value = members[name].map { part(of: $0, along: path.dropFirst()) }
    return .object(JSONObject(value.map { [(name, $0)] } ?? []))
  }

  @Test(arguments: Compliance.errors)
  func `fails with the Python library's words`(_ row: Compliance.Row) throws {
    let error = try #require(throws: JMESPathError.self) {
      _ = try JMESPathExpression(parsing: row.expression).evaluate(Compliance.document)
    }
    #expect(error.message == row.expected.string)
  }

  @Test func `an incomparable order is null, not an error`() throws {
    let expression = try JMESPathExpression(parsing: "Text > `1`")
    #expect(try expression.evaluate(["Text": "a"]) == .null)
  }

  @Test(arguments: [
    ("`null`", false), ("`false`", false), ("''", false), ("`[]`", false), ("`{}`", false),
    ("`0`", true), ("`true`", true), ("'a'", true), ("`[null]`", true), ("`{\"a\": 0}`", true),
  ])
  func `truth is what is not null, false or empty`(text: String, holds: Bool) throws {
    #expect(try JMESPathExpression(parsing: text).holds(for: .null) == holds)
  }

  @Test(arguments: [
    String(repeating: "a", count: 5_000), String(repeating: "(", count: 2_000),
    String(repeating: "[", count: 2_000), String(repeating: "!", count: 2_000),
    String(repeating: "[].", count: 1_300), String(repeating: "a.", count: 1_000) + "a",
    String(repeating: "[][*]", count: 800), String(repeating: "&", count: 3_000),
    String(repeating: "{a:", count: 1_000), String(repeating: "a||", count: 1_000) + "a",
    "`" + String(repeating: "[", count: 3_000) + "`",
  ])
  func `hostile text is refused or harmless`(text: String) {
    // The verdict may be either; what is tested is that it comes back at all.
    _ = try? JMESPathExpression(parsing: text).evaluate(Compliance.document)
  }

  @Test func `too many steps are an error that does not depend on the machine`() throws {
    let list = JSONValue.array((0..<1_000).map(JSONValue.integer))
    let expression = try JMESPathExpression(parsing: "[?@ > `0`]")
    #expect(throws: JMESPathError.self) { try expression.evaluate(list, steps: 3_999) }
    #expect(try expression.evaluate(list, steps: 6_000).array?.count == 999)
  }
}
