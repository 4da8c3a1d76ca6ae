import Documents
import JMESPath
import Testing

/// The language function by function and operator by operator, each row over nothing but literals.
///
/// Expected values are those of the Python library, which the AWS CLI uses.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("abs(`-1`)", "1"),
    ("abs(`1.5`)", "1.5"),
    ("abs(`-0`)", "0"),
    ("ceil(`1.2`)", "2"),
    ("ceil(`-1.2`)", "-1"),
    ("ceil(`3`)", "3"),
    ("floor(`1.8`)", "1"),
    ("floor(`-1.2`)", "-2"),
    ("floor(`0`)", "0"),
  ])
  func `abs, ceil, floor`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("avg(`[1, 2, 3]`)", "2.0"),
    ("avg(`[]`)", "null"),
    ("avg(`[2.5]`)", "2.5"),
    ("sum(`[1, 2, 3]`)", "6"),
    ("sum(`[]`)", "0"),
    ("sum(`[0.5, 0.25]`)", "0.75"),
    ("max(`[1, 3, 2]`)", "3"),
    ("max(`[]`)", "null"),
    (#"max(`["a", "c", "b"]`)"#, #""c""#),
    ("min(`[1, 3, 2]`)", "1"),
    ("min(`[]`)", "null"),
    (#"min(`["b", "a"]`)"#, #""a""#),
  ])
  func `avg, sum, max, min`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("contains('vpc-1', 'pc')", "true"),
    ("contains('vpc-1', 'x')", "false"),
    ("contains('a', '')", "true"),
    ("contains(`[1, 2]`, `2`)", "true"),
    ("contains(`[1, 2]`, '2')", "false"),
    (#"contains(`[[1], {"a": 1}]`, `{"a": 1}`)"#, "true"),
    ("contains(`[]`, `null`)", "false"),
    ("contains(`[null]`, `null`)", "true"),
    ("starts_with('10.1.0.0', '10.')", "true"),
    ("starts_with('10', '10.')", "false"),
    ("starts_with('a', '')", "true"),
    ("ends_with('/16', '16')", "true"),
    ("ends_with('16', '/16')", "false"),
  ])
  func `contains, starts_with, ends_with`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    (#"join(', ', `["a", "b"]`)"#, #""a, b""#),
    ("join('', `[]`)", #""""#),
    (#"join('-', `["a"]`)"#, #""a""#),
    ("reverse('abc')", #""cba""#),
    (#"reverse(`[1, "a", null]`)"#, #"[null, "a", 1]"#),
    ("reverse('')", #""""#),
    ("length('')", "0"),
    ("length('é😀')", "2"),
    ("length(`[1, 2]`)", "2"),
    (#"length(`{"a": 1}`)"#, "1"),
    ("length(`[]`)", "0"),
  ])
  func `join, reverse, length`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    (#"keys(`{"a": 1, "b": 2}`)"#, #"["a", "b"]"#),
    ("keys(`{}`)", "[]"),
    (#"values(`{"a": 1, "b": null}`)"#, "[1, null]"),
    ("values(`{}`)", "[]"),
    (#"merge(`{"a": 1}`, `{"b": 2}`)"#, #"{"a": 1, "b": 2}"#),
    (#"merge(`{"a": 1}`, `{"a": 2}`)"#, #"{"a": 2}"#),
    (#"merge(`{"a": 1}`)"#, #"{"a": 1}"#),
  ])
  func `keys, values, merge`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    (#"map(&a, `[{"a": 1}, {"b": 2}]`)"#, "[1, null]"),
    ("map(&@, `[]`)", "[]"),
    ("map(&[0], `[[1, 2], []]`)", "[1, null]"),
    (#"map(&length(@), `["a", "bc"]`)"#, "[1, 2]"),
    (#"map(&type(@), `[1, "a", null]`)"#, #"["number", "string", "null"]"#),
  ])
  func `map`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    (#"max_by(`[{"n": 1, "k": "x"}, {"n": 3, "k": "y"}]`, &n).k"#, #""y""#),
    (#"min_by(`[{"n": 1, "k": "x"}, {"n": 3, "k": "y"}]`, &n).k"#, #""x""#),
    (#"max_by(`[{"n": "b"}, {"n": "c"}]`, &n).n"#, #""c""#),
    ("max_by(`[]`, &n)", "null"),
    (#"sort_by(`[{"n": 2}, {"n": 1}]`, &n)[].n"#, "[1, 2]"),
    (#"sort_by(`[{"n": "b"}, {"n": "a"}]`, &n)[].n"#, #"["a", "b"]"#),
    ("sort_by(`[]`, &n)", "[]"),
    (
      #"sort_by(`[{"n": 1, "k": "first"}, {"n": 1, "k": "second"}]`, &n)[].k"#,
      #"["first", "second"]"#
    ),
  ])
  func `max_by, min_by, sort_by`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("sort(`[3, 1, 2]`)", "[1, 2, 3]"),
    (#"sort(`["b", "a", "C"]`)"#, #"["C", "a", "b"]"#),
    ("sort(`[]`)", "[]"),
    ("sort(`[1.5, -1, 0]`)", "[-1, 0, 1.5]"),
    (#"sort(`["10.10", "10.9"]`)"#, #"["10.10", "10.9"]"#),
  ])
  func `sort`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("not_null(`null`, `1`)", "1"),
    ("not_null(`null`)", "null"),
    ("not_null(a, b, 'c')", #""c""#),
    ("not_null(`[]`, `1`)", "[]"),
    ("not_null('')", #""""#),
  ])
  func `not_null`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("to_array(`1`)", "[1]"),
    ("to_array(`[1]`)", "[1]"),
    ("to_array(`null`)", "[null]"),
    ("to_array(`{}`)", "[{}]"),
    ("to_number('1.5')", "1.5"),
    ("to_number('x')", "null"),
    ("to_number('10')", "10"),
    ("to_number(`3`)", "3"),
    ("to_number(`true`)", "null"),
    ("to_number(`null`)", "null"),
    ("to_number(`[1]`)", "null"),
    ("to_number('-1')", "-1"),
    ("to_string(`1`)", #""1""#),
    ("to_string('a')", #""a""#),
    (#"to_string(`[1, "a"]`)"#, #""[1,\"a\"]""#),
    (#"to_string(`{"a": null}`)"#, #""{\"a\":null}""#),
    ("to_string(`true`)", #""true""#),
    ("to_string(`null`)", #""null""#),
    ("type(`1`)", #""number""#),
    ("type(`1.5`)", #""number""#),
    ("type('a')", #""string""#),
    ("type(`true`)", #""boolean""#),
    ("type(`null`)", #""null""#),
    ("type(`[]`)", #""array""#),
    ("type(`{}`)", #""object""#),
  ])
  func `to_array, to_number, to_string, type`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("`1` == `1`", "true"),
    ("`1` == `1.0`", "true"),
    ("`1` == '1'", "false"),
    ("`[1]` == `[1]`", "true"),
    (#"`{"a": 1, "b": 2}` == `{"b": 2, "a": 1}`"#, "true"),
    ("`null` == `null`", "true"),
    ("`null` == `false`", "false"),
    ("`1` != `2`", "true"),
    ("'a' != 'a'", "false"),
    ("`1` < `2`", "true"),
    ("`2` <= `2`", "true"),
    ("`3` > `4`", "false"),
    ("`3` >= `3`", "true"),
    ("'a' < 'b'", "true"),
    ("`null` < `1`", "null"),
    ("`[1]` > `[0]`", "null"),
    ("`true` > `false`", "null"),
  ])
  func `comparisons`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("`1` && `2`", "2"),
    ("`null` && `2`", "null"),
    ("`[]` && `2`", "[]"),
    ("`1` || `2`", "1"),
    ("`null` || `2`", "2"),
    ("'' || 'b'", #""b""#),
    ("`0` || `2`", "0"),
    ("!`1`", "false"),
    ("!`null`", "true"),
    ("!`[]`", "true"),
    ("!!`1`", "true"),
    ("`1` || `2` && `null`", "1"),
    ("(`1` || `2`) && `null`", "null"),
    ("!`false` && `1`", "1"),
    ("`1` == `1` && `2` == `3`", "false"),
    ("`1` == `2` || `3` == `3`", "true"),
  ])
  func `and, or, not`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  @Test(arguments: [
    ("`[[1, 2], [3]]`[]", "[1, 2, 3]"),
    ("`[[1, [2]], [3]]`[][]", "[1, 2, 3]"),
    ("`[[1, 2], [3]]`[*][0]", "[1, 3]"),
    ("`[[1, 2], [3]]`[*] | [0]", "[1, 2]"),
    (#"`[{"a": 1}, {"a": 2}]`[?a > `1`].a"#, "[2]"),
    (#"`[{"a": 1}, {"b": 2}]`[*].a"#, "[1]"),
    (#"`{"x": {"n": 1}, "y": {"n": 2}}`.*.n"#, "[1, 2]"),
    ("`[1, 2, 3]`[?@ > `1`]", "[2, 3]"),
    (#"`{"a": 1}`.[a, b]"#, "[1, null]"),
    (#"`{"a": 1}`.{x: a, y: b}"#, #"{"x": 1, "y": null}"#),
    (#"`[{"a": [1]}, {"a": [2, 3]}]`[].a[]"#, "[1, 2, 3]"),
    ("`[1, 2, 3]`[::-1]", "[3, 2, 1]"),
    ("`[1, 2, 3]`[1:]", "[2, 3]"),
    ("`[1, 2, 3]`[-1]", "3"),
    ("`[1]`[5]", "null"),
    ("`1`[0]", "null"),
    ("`1`.a", "null"),
    ("@", "null"),
    ("`[]`[]", "[]"),
    ("`{}`.*", "[]"),
  ])
  func `projections`(expression: String, expected: String) throws {
    try expect(expression, expected)
  }

  private func expect(_ expression: String, _ expected: String) throws {
    let value = try JMESPathExpression(parsing: expression).evaluate(.null)
    #expect(try value == Value(parsingJSON: expected))
  }

  @Test(arguments: [
    (
      "abs('a')",
      #"In function abs(), invalid type for value: a, expected one of: ['number'], received: "string""#
    ),
    ("abs()", "Expected 1 argument for function abs(), received 0"),
    ("abs(`1`, `2`)", "Expected 1 argument for function abs(), received 2"),
    (
      "avg('a')",
      #"In function avg(), invalid type for value: a, expected one of: ['array-number'], received: "string""#
    ),
    (
      #"avg(`["a"]`)"#,
      #"In function avg(), invalid type for value: a, expected one of: ['array-number'], received: "str""#
    ),
    (
      "ceil(`null`)",
      #"In function ceil(), invalid type for value: None, expected one of: ['number'], received: "null""#
    ),
    (
      "contains(`1`, `1`)",
      #"In function contains(), invalid type for value: 1, expected one of: ['array', 'string'], received: "number""#
    ),
    (
      "ends_with(`1`, 'a')",
      #"In function ends_with(), invalid type for value: 1, expected one of: ['string'], received: "number""#
    ),
    (
      "join(`1`, `[]`)",
      #"In function join(), invalid type for value: 1, expected one of: ['string'], received: "number""#
    ),
    (
      "join(',', `[1]`)",
      #"In function join(), invalid type for value: 1, expected one of: ['array-string'], received: "int""#
    ),
    (
      "keys(`[]`)",
      #"In function keys(), invalid type for value: [], expected one of: ['object'], received: "array""#
    ),
    (
      "length(`1`)",
      #"In function length(), invalid type for value: 1, expected one of: ['string', 'array', 'object'], received: "number""#
    ),
    (
      "map(`1`, `[]`)",
      #"In function map(), invalid type for value: 1, expected one of: ['expref'], received: "number""#
    ),
    (
      #"max(`[1, "a"]`)"#,
      #"In function max(), invalid type for value: a, expected one of: ['array-number', 'array-string'], received: "str""#
    ),
    (
      "merge(`1`)",
      #"In function merge(), invalid type for value: 1, expected one of: ['object'], received: "number""#
    ),
    ("not_null()", "Expected at least 1 argument for function not_null(), received 0"),
    (
      "reverse(`1`)",
      #"In function reverse(), invalid type for value: 1, expected one of: ['array', 'string'], received: "number""#
    ),
    (
      #"sort(`[1, "a"]`)"#,
      #"In function sort(), invalid type for value: a, expected one of: ['array-string', 'array-number'], received: "str""#
    ),
    (
      "sort_by(`1`, &a)",
      #"In function sort_by(), invalid type for value: 1, expected one of: ['array'], received: "number""#
    ),
    (
      #"sort_by(`[{"n": 1}, {"n": "a"}]`, &n)"#,
      #"In function sort_by(), invalid type for value: a, expected one of: ['number'], received: "string""#
    ),
    (
      "sum(`[null]`)",
      #"In function sum(), invalid type for value: None, expected one of: ['array-number'], received: "NoneType""#
    ),
    ("to_number()", "Expected 1 argument for function to_number(), received 0"),
    ("type()", "Expected 1 argument for function type(), received 0"),
    (
      "values('a')",
      #"In function values(), invalid type for value: a, expected one of: ['object'], received: "string""#
    ),
    ("nope(@)", "Unknown function: nope()"),
    (
      #"max_by(`[{"n": null}]`, &n)"#,
      #"In function max_by(), invalid type for value: None, expected one of: ['number', 'string'], received: "null""#
    ),
    ("starts_with('a')", "Expected 2 arguments for function starts_with(), received 1"),
  ])
  func `wrong calls are told in the library's words`(expression: String, message: String) throws {
    let parsed = try JMESPathExpression(parsing: expression)
    let error = try #require(throws: JMESPathError.self) { try parsed.evaluate(.null) }
    #expect(error.kind == .call)
    #expect(error.message == message)
  }

  @Test(arguments: [
    "",
    "a.",
    "a..b",
    ".a",
    "a[",
    "a[0",
    "[?a",
    "[?a==`1`",
    "a b",
    "(a",
    "a)",
    "{a}",
    "{a:}",
    "[a,]",
    "[a",
    "'a",
    #""a"#,
    "&",
    "a &b",
    "a = b",
    "a == ",
    "a | ",
    "| a",
    "1",
    "a[a]",
    "*b",
    "a{b:c}",
    "@.",
    "!",
    "a ||",
    "&&",
    "a[1:2:3:4]",
    "#",
    "a[?]",
    "a.1",
    "a.'b'",
    "foo(",
  ])
  func `what is no expression is known before it is evaluated`(text: String) throws {
    let error = try #require(throws: JMESPathError.self) { try JMESPathExpression(parsing: text) }
    #expect(error.kind == .syntax)
    #expect(!error.message.isEmpty)
  }
}
