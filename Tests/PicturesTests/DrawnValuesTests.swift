import Testing

@testable import Pictures

/// What a picture shows is what it was given: lengths, sequences, and what was left out.
@Suite struct DrawnValuesTests {
  @Test func `a terminal breaks lines at its width, and tabs go to the next eighth column`() throws
  {
    let long = String(repeating: "0123456789", count: 24)
    let window = TerminalWindow(
      title: "t", windowTitle: "w",
      lines: [
        .init(long, prompt: "$ "), .init("a\tb"), .init("1234567\tc"), .init("12345678\td"),
        .init(String(repeating: "界", count: 60)),
      ])
    let rows = try Self.rows(of: window)
    let limit = TerminalWindow.columns
    #expect(rows[0] == "$ " + long.prefix(limit - 2))
    #expect(rows[1] == String(long.dropFirst(limit - 2).prefix(limit)))
    #expect(rows[2] == String(long.dropFirst(2 * limit - 2)))
    #expect(rows[3] == "a       b" && rows[4] == "1234567 c" && rows[5] == "12345678        d")
    // A wide character is never cut in two.
    #expect(rows[6].count == limit / 2 && rows[7].count == 60 - limit / 2)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 34, 500])
  func `a long session is cut in its middle, and says by how much`(count: Int) throws {
    let lines = (0..<count).map { TerminalWindow.Line("line \($0)") }
    let window = TerminalWindow(title: "t", windowTitle: "w", lines: lines)
    let rows = try Self.rows(of: window)
    #expect(rows.count == min(count, 32))
    #expect(rows.first == lines.first?.text && rows.last == lines.last?.text)
    guard count > 32 else { return }
    #expect(rows[16] == "[\(count - 31) lines more]")
    #expect(window.picture.description.contains("[\(count - 31) lines more]"))
  }

  /// Where a language has a long word beside it, the word goes, and not the end of the address.
  @Test(arguments: ["public %1", "öffentlich %1", "extraordinarily public indeed %1"])
  func `an address is drawn whole`(wording: String) throws {
    var drawing = SamplePictures.network("10.2.10.162")
    drawing.vpcs[0].subnets[0].machines[0].publicAddress = "100.123.235.100"
    drawing.wording.publicAddress = wording
    let texts = try DrawnShapes(drawing.picture).texts.map(\.text)
    #expect(texts.contains { $0.hasSuffix("100.123.235.100") }, "\(texts)")
  }

  /// The rows of a window from top to bottom, the bar's title left out.
  private static func rows(of window: TerminalWindow) throws -> [String] {
    let texts = try DrawnShapes(window.picture).texts.dropFirst()
    let baselines = Set(texts.map { $0.anchor.y }).sorted()
    return baselines.map { y in
      texts.filter { $0.anchor.y == y }.sorted { $0.anchor.x < $1.anchor.x }.map(\.text).joined()
    }
  }

  @Test func `bars are as long as their numbers, and numbers end in one line`() throws {
    let values = [1_000.0, 500, 250, 0]
    let table = ConsoleTable(
      columns: [.init("name"), .init("bytes", hasBars: true)],
      rows: values.map { [ConsoleCell("x"), ConsoleCell(String(Int($0)))] })
    let shapes = try DrawnShapes(Self.page(.table(table)).picture)
    let bars = shapes.rectangles.filter { $0.height == 14 }.map(\.width)
    // A track behind each; nothing has no bar.
    #expect(bars.sorted() == [190, 190, 190, 190, 190, 95, 47.5].sorted())
    let numbers = shapes.texts.filter { Double($0.text) != nil }
    #expect(Set(numbers.map { $0.box.right.rounded() }).count == 1)
  }

  @Test(arguments: [
    (["#", "srcAddr", "dstAddr", "bytes"], [true, true, true, true]),
    (["#", "a", "b", "c", "d", "e", "f", "g"], Array(repeating: true, count: 8)),
    ((0..<40).map { "column \($0)" }, Array(repeating: false, count: 40)),
  ])
  func `columns are left out only where there is no room for them`(
    titles: [String], areShown: [Bool]
  ) throws {
    let table = ConsoleTable(
      columns: titles.map { .init($0, isNumeric: $0 == "#", hasBars: $0 == "bytes") },
      rows: [titles.map { ConsoleCell($0 == "#" ? "1" : String(repeating: $0, count: 3)) }])
    let texts = try DrawnShapes(Self.page(.table(table)).picture).texts.map(\.text)
    for (title, isShown) in zip(titles, areShown) where isShown {
      #expect(texts.contains { $0.hasPrefix(title.prefix(6)) }, "\(title)")
    }
    let words = texts.first { $0.hasSuffix("columns more") }
    #expect((words == nil) == !areShown.contains(false), "\(words ?? "")")
  }

  @Test(arguments: [(0, "No entries"), (31, "1 rows more"), (100, "70 rows more")])
  func `rows that are left out are counted`(count: Int, words: String) throws {
    let rows = (0..<count).map { [ConsoleCell("row \($0)")] }
    let picture = Self.page(.table(ConsoleTable(columns: [.init("name")], rows: rows))).picture
    let texts = try DrawnShapes(picture).texts.map(\.text)
    #expect(texts.contains(words))
    #expect(texts.contains("row 29") == (count > 29) && !texts.contains("row 30"))
  }

  @Test(arguments: [
    ([["10.0.0.1", "x"]], 1), ([[]], 1), ([["a", "b", "c", "d"]], 1), ([["a"], ["b", "c"]], 2),
  ])
  func `rows may have fewer cells than there are columns, or more`(
    rows: [[String]], count: Int
  ) throws {
    let table = ConsoleTable(
      columns: [.init("one"), .init("two", isNumeric: true)],
      rows: rows.map { $0.map { ConsoleCell($0) } })
    let picture = Self.page(.table(table)).picture
    #expect(picture.description.contains("Table of \(count) row"))
    let texts = try DrawnShapes(picture).texts.map(\.text)
    for cell in rows.flatMap({ $0.prefix(2) }) { #expect(texts.contains(cell), "\(cell)") }
  }

  /// Whoever hears a picture instead of seeing it misses nothing.
  @Test func `everything that has a name is in the description`() {
    let network = SamplePictures.network("NAME")
    for vpc in network.vpcs {
      #expect(network.picture.description.contains("(\(vpc.id))"))
      for machine in vpc.subnets.flatMap(\.machines) {
        #expect(network.picture.description.contains("(\(machine.id))"))
      }
    }
    let matrix = SamplePictures.matrix("NAME").picture.description
    #expect(matrix.contains("NAME reaches NAME: NAME.") && matrix.contains("does not reach"))
    let path = SamplePictures.path("NAME").picture.description
    #expect(path.contains("NAME (NAME): NAME, NAME"))
  }

  private static func page(_ section: ConsolePicture.Section) -> ConsolePicture {
    ConsolePicture(
      title: "t", frame: ConsoleFrame(service: "s", region: "r", account: "a", breadcrumb: []),
      heading: "h", sections: [section])
  }
}
