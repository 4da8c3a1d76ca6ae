import Documents
import Foundations
import Testing

@testable import AWSCommandLine

/// What this room writes, it reads as what it was.
@Suite struct RoundTripTests {
  private static let seeds = 0..<20 as Range<UInt64>

  /// Texts that a reader of YAML or shorthand might take for something else.
  private static let texts = [
    "", " ", "a", "true", "null", "~", "yes", "on", "1", "-1", "1.5", "1e3", "0x1F", "0o17",
    "1_000",
    "2026-01-05", "2026-01-05T09:00:00Z", "09:30", "=", "<<", "- a", "a: b", "a #b", "#", "&a",
    "*a",
    "!a", "|", ">", "%", "@", "`", "'", "\"", "\\", "'a'", "it's", "a\nb", "a\n", "\n", "\ta",
    " a ",
    "[a]", "{a}", "a,b", "a=b", ",", "=,", "?", "? a", ":", "a:", "---", "...", "é", "日本", "👩‍👩‍👧‍👦",
    "\u{85}", "\u{2028}", "\u{FEFF}x", "\u{7}", "a\\,b", "file:// is no file",
    String(repeating: "long words ", count: 30), String(repeating: "x", count: 200),
    "10.1.0.0/16", "arn:aws:iam::123456789012:role/x", ".inf", ".nan", "+", "-", ".", "1.2.3",
  ]

  private static func value(
    _ random: inout RandomSource, depth: Int, onlyTexts: Bool = false
  ) -> JSONValue {
    switch random.integer(in: 0...(depth > 0 ? 7 : 4)) {
    case 0 where !onlyTexts: .integer(random.integer(in: -1_000_000...1_000_000))
    case 1 where !onlyTexts: random.element(of: [.null, .boolean(true), .boolean(false)])
    case 2 where !onlyTexts: .number(Double(random.integer(in: -999...999)) / 8 + 0.0625)
    case 5, 6: object(&random, depth: depth - 1, onlyTexts: onlyTexts)
    case 7:
      .array(
        (0..<random.integer(in: 0...4)).map { _ in
          value(&random, depth: depth - 1, onlyTexts: onlyTexts)
        })
    default: .string(random.element(of: texts))
    }
  }

  private static func object(
    _ random: inout RandomSource, depth: Int, onlyTexts: Bool, keys: [String] = texts
  ) -> JSONValue {
    let names = Set((0..<random.integer(in: 0...4)).map { _ in random.element(of: keys) })
    var members = JSONObject()
    for name in names.sorted(by: byCodePoints) {
      members[name] = value(&random, depth: depth, onlyTexts: onlyTexts)
    }
    return .object(members)
  }

  @Test(arguments: seeds)
  func `YAML is read as what was written`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "yaml")
    for _ in 0..<40 {
      let document = Self.object(&random, depth: 3, onlyTexts: false)
      let text = YAMLFormatter.text(of: document)
      #expect(YAMLDocument.value(of: text) == document, "seed \(seed):\n\(text)")
    }
  }

  @Test(arguments: seeds)
  func `shorthand is read as what was written`(seed: UInt64) throws {
    var random = RandomSource(seed: seed, stream: "shorthand")
    let keys = ["Name", "a", "Key-1", "a.b", "x/y", "a:b", "#", "0"]
    for _ in 0..<40 {
      let document = Self.object(&random, depth: 2, onlyTexts: true, keys: keys)
      guard case .object(let members) = document, !members.isEmpty else { continue }
      let text = members.map { "\($0.name)=\(Self.shorthand($0.value))" }.joined(separator: ",")
      var parser = ShorthandParser(text, file: { _ in nil })
      // Keys within braces have fewer letters than texts; those of the others are written quoted.
      guard Self.hasPlainKeys(document) else { continue }
      #expect(try .object(parser.parse()) == document, "seed \(seed): \(text)")
    }
  }

  private static func shorthand(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(shorthand).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.name) = \(shorthand($0.value))" }.joined(separator: ",") + "}"
    default:
      "'" + (value.string ?? "").replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }

  private static func hasPlainKeys(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let elements): elements.allSatisfy(hasPlainKeys)
    case .object(let members):
      members.allSatisfy { member in
        member.name.wholeMatch(of: /[-A-Za-z0-9_.#\/:]+/) != nil && hasPlainKeys(member.value)
      }
    default: true
    }
  }

  /// Numbers and Base64 as Python 3.11 reads them.
  @Test(
    arguments: [
      ("12", 12), (" 12 ", 12), ("+5", 5), ("-5", -5), ("1_000", 1_000), ("007", 7), ("\t3\n", 3),
      ("", nil), (" ", nil), ("1.0", nil), ("0x10", nil), ("1__0", nil), ("_1", nil), ("1_", nil),
      ("- 5", nil), ("--5", nil), ("1e3", nil), ("five", nil),
      ("9223372036854775807", .max), ("99999999999999999999", .max),
    ] as [(String, Int?)])
  func `whole numbers are Python's`(text: String, number: Int?) {
    #expect(PythonNumber.integer(text) == number)
  }

  @Test(
    arguments: [
      ("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc"), ("YW Jj\n", "abc"),
      ("Y!W@Jj", "abc"),
      ("YQ==YWJj", "a"), ("YQ", nil), ("YWI", nil), ("Y", nil), ("Y===", nil), ("YQ=", nil),
      ("=", ""), ("====", ""), ("YWJjZA==", "abcd"), ("é", nil),
    ] as [(String, String?)])
  func `Base64 is Python's`(text: String, bytes: String?) {
    #expect(PythonBase64.decode(text) == bytes.map { Array($0.utf8) })
  }
}
