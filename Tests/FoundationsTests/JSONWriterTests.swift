import Foundations
import Testing

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      (.compact, #"{"a":[1,true],"b":{},"c":[]}"#),
      (.line, #"{"a": [1, true], "b": {}, "c": []}"#),
      (
        .indented,
        "{\n    \"a\": [\n        1,\n        true\n    ],\n    \"b\": {},\n    \"c\": []\n}"
      ),
    ] as [(JSONWriter.Style, String)])
  func layouts(style: JSONWriter.Style, text: String) {
    var writer = JSONWriter(style: style)
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.literal("1")
    writer.literal("true")
    writer.endArray()
    writer.name("b")
    writer.beginObject()
    writer.endObject()
    writer.name("c")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
    #expect(writer.text == text)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#, #""a\"b\\c""#),
    ("\n\r\t\u{8}\u{c}\u{1}", #""\n\r\t\b\f\u0001""#, #""\n\r\t\b\f\u0001""#),
    ("é\u{7f}", "\"é\u{7f}\"", #""\u00e9\u007f""#),
    ("😀", "\"😀\"", #""\ud83d\ude00""#),
  ])
  func escapes(string: String, plain: String, ascii: String) {
    var writer = JSONWriter(style: .compact)
    writer.string(string)
    #expect(writer.text == plain)
    writer = JSONWriter(style: .compact, ascii: true)
    writer.string(string)
    #expect(writer.text == ascii)
  }
}
