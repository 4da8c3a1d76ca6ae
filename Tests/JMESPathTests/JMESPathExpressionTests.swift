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

  /// Values share what they hold, so these are made at once; whoever walks through one pays.
  @Test(arguments: [
    doubled("[@,@]"), doubled("{a:@,b:@}"), doubled("[@,@]", then: "to_string(@)"),
    doubled("[@,@]", then: "[0] == [1]"), doubled("[@,@]", then: "contains(@, @)"),
    doubled("[@,@]", then: "abs(@)"), doubled("[@,@]", then: "sort_by(@, &@)"),
    doubled("join('', [to_string(@), to_string(@)])"),
    doubled("map(&[@,@], [@,@])"), doubled("merge({a:@}, {b:@})"), doubled("[@,@][]", count: 40),
  ])
  func `what doubles and doubles is refused`(text: String) throws {
    let expression = try JMESPathExpression(parsing: text)
    let error = #expect(throws: JMESPathError.self) {
      try expression.evaluate(Compliance.document)
    }
    #expect(error?.kind == .limit)
  }

  private static func doubled(_ stage: String, count: Int = 30, then end: String? = nil) -> String {
    (Array(repeating: stage, count: count) + [end].compactMap(\.self)).joined(separator: "|")
  }

  @Test func `several evaluations share their steps`() throws {
    let list = JSONValue.array((0..<100).map(JSONValue.integer))
    let expression = try JMESPathExpression(parsing: "[*]")
    var steps = 1_000
    var count = 0
    while (try? expression.evaluate(list, remaining: &steps)) != nil { count += 1 }
    #expect(count == 3)
    #expect(steps >= 0)
  }

  @Test func `too many steps are an error that does not depend on the machine`() throws {
    let list = JSONValue.array((0..<1_000).map(JSONValue.integer))
    let expression = try JMESPathExpression(parsing: "[?@ > `0`]")
    #expect(throws: JMESPathError.self) { try expression.evaluate(list, steps: 3_999) }
    #expect(try expression.evaluate(list, steps: 12_000).array?.count == 999)
  }
}
