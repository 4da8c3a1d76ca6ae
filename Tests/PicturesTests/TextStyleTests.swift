import Testing

@testable import Pictures

@Suite struct TextStyleTests {
  @Test(arguments: [
    ("i-0923abcdef0123456", 100.0, 160.0), ("iiii", 10, 16), ("WWWW", 45, 55), ("界界", 26, 26),
    ("", 0, 0), ("e\u{301}", 7, 9),
  ])
  func `text has the width of its letters`(text: String, least: Double, most: Double) {
    let width = TextStyle.body.width(of: text)
    #expect(width >= least && width <= most)
  }

  @Test(arguments: ["a name that is much too long", "界界界界界界界界界界", "W", ""])
  func `what is cut fits, and ends in an ellipsis`(text: String) {
    for style in [TextStyle.body, .heading, .code] {
      for room in stride(from: 20.0, through: 400, by: 20) {
        let fitted = style.fitted(text, in: room)
        #expect(style.width(of: fitted) <= room)
        #expect(fitted == text || fitted.isEmpty || fitted.hasSuffix("…"))
      }
    }
  }

  struct Row: Sendable {
    var text: String
    var room: Double
    var lines: [String]
  }

  @Test(arguments: [
    Row(text: "one two three", room: 60, lines: ["one two", "three"]),
    Row(text: "one two three", room: 600, lines: ["one two three"]),
    Row(text: "arn:aws:iam::1:role/Name", room: 120, lines: ["arn:aws:iam::1:", "role/Name"]),
    Row(text: "i-0923abcdef0123456", room: 160, lines: ["i-0923abcdef0123456"]),
    Row(
      text: "NextWork-1-subnet-public1-us-west-2a", room: 150,
      lines: ["NextWork-1-subnet-", "public1-us-west-2a"]),
    Row(text: "界界界界", room: 30, lines: ["界界", "界界"]), Row(text: "", room: 50, lines: [""]),
  ])
  func `lines end between words, else at marks, else anywhere`(row: Row) {
    #expect(TextStyle.body.lines(row.text, in: row.room) == row.lines)
  }

  @Test func `no line is wider than its room, and nothing is lost`() {
    for text in [
      "one two three four five six", "sg-0123456789abcdef0/界界界界 wide", "aaaaaaaaaaaaaaa",
    ] {
      for room in stride(from: 30.0, through: 300, by: 15) {
        let lines = TextStyle.body.lines(text, in: room)
        #expect(lines.allSatisfy { TextStyle.body.width(of: $0) <= room })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        let few = TextStyle.body.lines(text, in: room, most: 2)
        #expect(few.count <= 2 && few.allSatisfy { TextStyle.body.width(of: $0) <= room })
      }
    }
  }
}
