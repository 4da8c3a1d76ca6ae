import Testing

@testable import Gradebook

/// Cells that this room writes are read as what they say, by itself and by any spreadsheet.
@Suite struct SeparatedValuesTests {
  @Test(
    arguments: [
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a;b;c\n1;2,5;3", [["a", "b", "c"], ["1", "2,5", "3"]]),
      ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("\"a\nb\",c", [["a\nb", "c"]]), ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("a,,c\n,,\n\n,x,", [["a", "", "c"], ["", "x", ""]]),
      ("\"\",a", [["", "a"]]), ("a\"b,c", [["a\"b", "c"]]),
      ("\"open, never closed\nx", [["open, never closed\nx"]]),
      ("", []), ("\n\n", []), (",,,", []), ("x", [["x"]]), ("é,日本\n", [["é", "日本"]]),
    ] as [(String, [[String]])])
  func `records are read as spreadsheets write them`(text: String, records: [[String]]) {
    #expect(SeparatedValues(text, limit: 100).records == records)
  }

  @Test func `no more records are read than were asked for`() {
    let text = String(repeating: "a,b\n", count: 100)
    for limit in [0, 1, 99, 100, 101] {
      #expect(SeparatedValues(text, limit: limit).records.count == min(limit, 100))
    }
  }

  private static let names = [
    "plain", "Lee, Ann", "O'Brien", "say \"hi\"", "a;b", "tab\there", "two\nlines", " blanks ", "",
    "=1+1", "@x", "+49 30", "-5", "  =HYPERLINK(\"x\")", "＝1", "Zoë Lī", "日本", "\u{1B}[31m",
    "'quoted'",
    "\r\n=1", "\u{202E}evil", "\u{0}",
  ]

  @Test(arguments: names, [",", ";", "\t"] as [Character])
  func `a cell is one cell, and no formula`(name: String, separator: Character) throws {
    let line = Cell.line([.text("first"), .text(name), .number(7)], separator: separator)
    let heading = ["a", "b", "c"].joined(separator: String(separator)) + "\n"
    let record = try #require(SeparatedValues(heading + line, limit: 9).records.last)
    #expect(record.count == 3 && record[0] == "first" && record[2] == "7", "\(line)")
    // A formula would begin with one of these; the mark in front makes a text of it.
    let first = record[1].first { $0 != " " }
    #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "\(line)")
    #expect(!line.dropLast().contains { $0.isNewline }, "\(line)")
  }

  /// A combining mark makes another character of what it follows, and no other byte of it.
  @Test(
    arguments: [
      ("=\u{338}1", "\"'=\u{338}1\""), ("a,\u{301}b", "\"a,\u{301}b\""),
      ("\"\u{301}", "\"\"\"\u{301}\""), ("-\u{FE0F}5", "\"'-\u{FE0F}5\""),
    ])
  func `a mark that joins hides no separator, no quote and no formula`(name: String, cell: String) {
    #expect(Array(Cell.text(name).written().unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (0.004, "0"), (0.005, "0.01"), (0.1 + 0.2, "0.3"), (12.5, "12.5"),
      (-0.5, "-0.5"), (-12.345, "-12.35"), (99.999, "100"), (1_234_567.891, "1234567.89"),
      (.infinity, nil), (.nan, "0"), (1e300, nil),
    ] as [(Double, String?)])
  func `numbers have a point and at most two digits`(number: Double, written: String?) {
    let text = Cell.decimal(number).written()
    if let written { #expect(text == written) }
    #expect(text.wholeMatch(of: /-?[0-9]+(\.[0-9]{1,2})?/) != nil, "\(text)")
  }

  @Test(arguments: [
    ("Lee, Ann", "ann lee"), ("ANN  LEE", "Lee Ann"), ("Jörg Müller", "jorg muller"),
    ("O'Brien, Pat", "pat obrien"), ("Jean-Luc Picard", "picard, jean luc"), ("Groß", "GROSS"),
    ("Łukasz", "lukasz"), ("李 雷", "雷, 李"), ("Ærø", "aero"), ("", "  ,, "),
  ])
  func `a name is the same however a system writes it`(one: String, other: String) {
    #expect(FoldedName(one) == FoldedName(other))
  }

  @Test(arguments: [("Ann Lee", "Ann Li"), ("Ann", "Ann Ann"), ("Bob", ""), ("A1", "A2")])
  func `other names are others`(one: String, other: String) {
    #expect(FoldedName(one) != FoldedName(other))
  }
}
