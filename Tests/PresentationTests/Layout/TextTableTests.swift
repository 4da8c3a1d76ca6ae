import Foundations
import Testing

@testable import Presentation

@Suite struct TextTableTests {
  private let table = TextTable([
    .init("Name"), .init("CIDR", minimum: 11), .init("Hosts", .trailing, minimum: 5),
  ])
  private let rows: [[StyledText]] = [
    ["NextWork-1", "10.1.0.0/16", "251"],
    ["A very long name that nobody needs", "10.2.0.0/16", "9"],
    ["日本", "", "1"],
  ]

  @Test(arguments: [
    (
      Layout(columns: 80),
      [
        "Name                                CIDR         Hosts",
        "NextWork-1                          10.1.0.0/16    251",
        "A very long name that nobody needs  10.2.0.0/16      9",
        "日本                                                 1",
      ]
    ),
    (
      Layout(columns: 34, form: .ascii),
      [
        "Name            CIDR         Hosts", "NextWork-1      10.1.0.0/16    251",
        "A very long...  10.2.0.0/16      9", "日本                             1",
      ]
    ),
    (
      Layout(columns: 20),
      [
        "Name: NextWork-1", "  CIDR: 10.1.0.0/16", "  Hosts: 251", "Name: A very long",
        "    name that nobody", "    needs", "  CIDR: 10.2.0.0/16", "  Hosts: 9", "Name: 日本",
        "  Hosts: 1",
      ]
    ),
    (
      Layout(columns: 60, form: .spoken),
      [
        "1: Name: NextWork-1; CIDR: 10.1.0.0/16; Hosts: 251",
        "2: Name: A very long name that nobody needs; CIDR: 10.2.0.0/16; Hosts: 9",
        "3: Name: 日本; Hosts: 1",
      ]
    ),
  ])
  func `a table fits the screen`(layout: Layout, lines: [String]) {
    #expect(table.lines(rows, in: layout).map(\.plain) == lines)
  }

  @Test(arguments: 20...200)
  func `no row is wider than the screen`(columns: Int) {
    let layout = Layout(columns: columns)
    for line in table.lines(rows, in: layout) { #expect(line.width <= columns, "\(line.plain)") }
  }

  @Test(arguments: 20...100, Layout.Form.allCases.filter { $0 != .spoken })
  func `a frame is never torn`(columns: Int, form: Layout.Form) {
    let layout = Layout(columns: columns, form: form)
    let inner = layout.narrowed(by: Frame.borders)
    let text: StyledText = "日本語 arn:aws:iam::123456789012:role/vpc-flow-logs and words"
    let frame = Frame(
      title: "A title that is longer than most screens are wide",
      contents: inner.lines(text, longWords: .areBroken) + [
        StyledLine("uncut, far too long: 日本語日本語日本語日本語日本語日本語")
      ])
    let widths = Set(frame.lines(in: layout).map(\.width))
    #expect(widths == [layout.columns])
  }

  @Test(arguments: [
    (1.0, Layout.Form.drawn, "████"), (0.5, .drawn, "██"), (0.03, .drawn, "▏"), (0, .drawn, ""),
    (0.5, .ascii, "##"), (7, .ascii, "####"), (1, .spoken, ""),
  ])
  func `bars are as long as their share`(share: Double, form: Layout.Form, bar: String) {
    #expect(Bar.text(share: share, columns: 4, form: form) == bar)
  }

  private static let cells = [
    "", "a", "10.1.0.0/16", "i-0923abcdef0123456", "a name of some words", "日本語の名前", "é",
    "e\u{301}",
    "👩‍👩‍👧‍👦 family", "🇩🇪", "ＦＵＬＬ", "\u{1B}[31m", "zero\u{200B}width", "tab\there", "two\nlines",
    "arn:aws:logs:us-west-2:123456789012:log-group:NextWorkVPCFlowLogsGroup:*",
  ]

  /// Names of any script, cells of any length: rows fit, and columns stand below their titles.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `whatever the cells are, rows fit and columns line up`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "tables")
    let count = random.integer(in: 1...6)
    let table = TextTable(
      (0..<count).map { column in
        TextTable.Column(
          StyledText("T\(column)"), random.integer(in: 0...2) == 0 ? .trailing : .leading,
          minimum: random.integer(in: 1...8))
      })
    let rows = (0..<random.integer(in: 1...9)).map { _ in
      (0..<count).map { _ in StyledText(random.element(of: Self.cells)) }
    }
    for columns in [20, 40, 80, 200] {
      for form in Layout.Form.allCases {
        let layout = Layout(columns: columns, form: form)
        let story = "seed \(seed), \(columns) columns, \(form)"
        let contents = (0..<count).map { column in rows.map { $0[column].width }.max() ?? 0 }
        let fitted = table.fitted(contents: contents, in: layout)
        for (number, row) in rows.enumerated() {
          let lines = fitted.lines(row, number: number + 1)
          for line in lines {
            let hasLongWord = line.plain.split(separator: " ").contains {
              $0.displayWidth > columns / 2
            }
            #expect(
              line.width <= layout.columns || !fitted.hasColumns && hasLongWord,
              "\(story): \(line.plain)")
            #expect(
              line.plain.unicodeScalars.allSatisfy { $0.isSafeToShow }, "\(story): \(line.plain)")
          }
          guard fitted.hasColumns else { continue }
          #expect(lines.count == 1 && fitted.heading.count == 1, "\(story)")
          // Where a column begins, the one before it has ended, in blanks.
          var start = 0
          for width in fitted.widths.dropLast() {
            start += width + FittedTable.gap
            let before = lines[0].plain.prefix(columns: start)
            #expect(
              before.hasSuffix("  ") || lines[0].width <= start, "\(story): \(lines[0].plain)")
          }
        }
      }
    }
  }
}
