import Documents
import Testing

/// The AWS CLI is a Python program: its text output and messages show values as Python does. The
/// expected columns are `str`, `repr` and the type's name of Python 3.
@Suite struct PythonTextTests {
  @Test(arguments: [
    ("null", "None", "None", "NoneType"),
    ("true", "True", "True", "bool"),
    ("false", "False", "False", "bool"),
    ("0", "0", "0", "int"),
    ("-7", "-7", "-7", "int"),
    ("1.5", "1.5", "1.5", "float"),
    ("2.0", "2.0", "2.0", "float"),
    ("1e+20", "1e+20", "1e+20", "float"),
    ("1e-07", "1e-07", "1e-07", "float"),
    ("0.1", "0.1", "0.1", "float"),
    ("\"a\"", "a", "'a'", "str"),
    ("\"it's\"", "it's", "\"it's\"", "str"),
    ("\"say \\\"x\\\"\"", "say \"x\"", "'say \"x\"'", "str"),
    ("\"both ' and \\\"\"", "both ' and \"", "'both \\' and \"'", "str"),
    ("\"tab\\tnl\\n\"", "tab\tnl\n", "'tab\\tnl\\n'", "str"),
    ("\"é\"", "é", "'é'", "str"),
    ("\"\\u001b\"", "\u{1b}", "'\\x1b'", "str"),
    ("\"\\\\\"", "\\", "'\\\\'", "str"),
    ("[]", "[]", "[]", "list"),
    ("[1, \"a\", null]", "[1, 'a', None]", "[1, 'a', None]", "list"),
    ("{}", "{}", "{}", "dict"),
    ("{\"a\": 1, \"b\": [true]}", "{'a': 1, 'b': [True]}", "{'a': 1, 'b': [True]}", "dict"),
    ("[[{\"k\": \"v\"}]]", "[[{'k': 'v'}]]", "[[{'k': 'v'}]]", "list"),
    ("1e+16", "1e+16", "1e+16", "float"),
    ("123456789.125", "123456789.125", "123456789.125", "float"),
  ])
  func `as Python shows it`(
    json: String, text: String, representation: String, type: String
  ) throws {
    let value = try Value(parsingJSON: json)
    #expect(value.pythonText == text)
    #expect(value.pythonRepresentation == representation)
    #expect(value.pythonTypeName == type)
  }
}
