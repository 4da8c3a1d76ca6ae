import Documents
import Foundations
import Testing

/// Plain documents have a reader of their own, and all others go to jansson: nobody can tell.
@Suite struct PlainJSONTests {
  /// The same text within a document that is not plain, and so is read by jansson.
  private static func readByJansson(_ text: String, depth: Int) -> JSONValue? {
    let limits = JSONValue.JSONLimits(depth: depth + 1)
    return try? JSONValue(parsingJSON: "[1e0,\(text)\n]", limits: limits)[1]
  }

  private static func read(_ text: String, depth: Int) -> JSONValue? {
    try? JSONValue(parsingJSON: text, limits: JSONValue.JSONLimits(depth: depth))
  }

  /// As JSON, since numbers are equal that are not the same: `0.0` and `-0.0`.
  private static func shown(_ value: JSONValue?) -> String? { value?.json(.line, ascii: true) }

  private static let texts = [
    "0", "-0", "7", "-12", "01", "-", "+1", "1.5", "0.004", "-0.0", "1.", ".5", "1.50", "00.5",
    "123456789012345", "1234567890123456", "99999999999999999999", "0.12345678901234",
    "0.1234567890123456789", "123456.123456789", "9007199254740993", "1e5", "1.5e3", "1.5E-3",
    "true", "false", "null", "tru", "nulll", "\"\"", "\"a\"", "\"a", "\"\u{7F}\"", "\"\u{1}\"",
    #""\"\\\/\b\f\n\r\t""#, #""\x""#, #""\u0041""#, #""\u00e9\u20AC!""#, #""\u0000""#,
    #""\ud83e\udd86""#, #""\ud83e""#, #""\u00g1""#,
    #""\u12"#, #""\"#, #""a\nb\"c""#, "\"Zoë\"", "{", "}",
    "{}", "[]", "[,]", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{1:2}",
    "{\"\":null}", " [ 1 , { \"b\" : [ ] } ] ", "[[[[1]]]]", "1 2", "", " ", "[1]]",
  ]

  @Test(arguments: texts)
  func `a text means what it means to jansson`(text: String) {
    for depth in 1...5 {
      #expect(
        Self.shown(Self.read(text, depth: depth))
          == Self.shown(Self.readByJansson(text, depth: depth)), "\(text), depth \(depth)")
    }
  }

  private static func document(_ depth: Int, _ random: inout RandomSource) -> String {
    switch random.integer(in: 0...(depth > 0 ? 8 : 5)) {
    case 6:
      let members = (0..<random.integer(in: 0...3)).map { _ in
        "\"\(random.element(of: ["a", "b", "c", "d"]))\": \(document(depth - 1, &random))"
      }
      return "{" + members.joined(separator: ",") + "}"
    case 7, 8:
      let elements = (0..<random.integer(in: 0...3)).map { _ in document(depth - 1, &random) }
      return "[" + elements.joined(separator: " , ") + "]"
    default: return random.element(of: texts)
    }
  }

  @Test(arguments: 1...20)
  func `a document means what it means to jansson`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "documents")
    for _ in 0..<200 {
      let text = Self.document(3, &random)
      let depth = random.integer(in: 1...6)
      #expect(
        Self.shown(Self.read(text, depth: depth))
          == Self.shown(Self.readByJansson(text, depth: depth)), "\(text), depth \(depth)")
    }
  }

  @Test func `an object of many members has none of them twice`() {
    let members = (0..<100).map { "\"\($0)\":\($0)" }
    #expect(Self.read("{" + members.joined(separator: ",") + "}", depth: 2)?.members?.count == 100)
    #expect(Self.read("{" + (members + members).joined(separator: ",") + "}", depth: 2) == nil)
  }
}
