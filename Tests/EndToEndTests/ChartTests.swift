import ProgramTesting
import Testing

/// Pictures of a result: in the terminal, for a screen reader, and as SVG.
@Suite struct ChartTests {
  static func record(_ minute: Int, _ action: String, bytes: Int, protocol number: Int = 6)
    -> String
  {
    let start = 1_700_000_100 + 60 * minute
    return
      "2 123456789012 eni-1 10.0.0.1 10.0.0.2 80 443 \(number) 1 \(bytes) \(start) \(start + 60) "
      + "\(action) OK\n"
  }

  static let records =
    record(0, "ACCEPT", bytes: 300) + record(0, "REJECT", bytes: 100)
    + record(1, "ACCEPT", bytes: 200)
    + record(2, "REJECT", bytes: 50, protocol: 17)

  static func run(_ query: String, _ output: String, isAccessible: Bool = false) throws -> String {
    let run = FinishedRun(
      Places.vpclab, ["insights", query, "--output", output], input: records,
      environment: isAccessible ? ["ACCESSIBLE": "1"] : [:])
    return try #require(run).standardOutput
  }

  @Test func `series of sums stand end to end, each in a character of its own`() throws {
    let lines = try Self.run("stats sum(bytes) as b by bin(1m), action", "chart").split(
      separator: "\n")
    try #require(lines.count == 6)
    #expect(lines[0] == "b")
    #expect(lines[1] == "█ ACCEPT   ▒ REJECT")
    // 400 are as wide as there is room: 80 columns without label, value and gaps.
    let room = 80 - 19 - 3 - 4
    let bars = lines[2...4].map { line in (line.count { $0 == "█" }, line.count { $0 == "▒" }) }
    #expect(bars[0].0 + bars[0].1 == room)
    #expect(bars[0].1 == room - Int((0.75 * Double(room)).rounded()))
    #expect(bars[1] == (room / 2, 0))
    #expect(bars[2].0 == 0 && bars[2].1 == Int((Double(room) / 8).rounded()))
    #expect(lines[2].hasPrefix("2023-11-14 22:15:00  400  █"))
    #expect(lines[5].drop { $0 == " " }.hasPrefix("|0"))
    #expect(lines[5].contains("|200"))
  }

  @Test func `averages do not stand on each other`() throws {
    let lines = try Self.run("stats avg(bytes) by bin(1m), action", "chart").split(separator: "\n")
    #expect(lines.count == 2 + 3 * 2 + 1)
    #expect(lines[2].contains("22:15:00  ACCEPT  300  █"))
    #expect(lines[3].contains("          REJECT  100  ▒"))
  }

  @Test func `columns of numbers over time are series of their own`() throws {
    let query = "stats avg(bytes) as mean, max(bytes) by bin(1m)"
    let lines = try Self.run(query, "chart").split(separator: "\n")
    #expect(lines[0] == "mean, max(bytes)")
    #expect(lines[1] == "█ mean   ▒ max(bytes)")
    #expect(lines[2].contains("22:15:00  mean        200  █"))
    #expect(lines[3].contains("          max(bytes)  300  ▒"))
    let spoken = try Self.run(query, "chart", isAccessible: true).split(separator: "\n")
    #expect(spoken[0].contains("mean") && !spoken[0].contains("mean, max"))
    #expect(try Self.run(query, "svg").contains("polyline"))
  }

  @Test func `numbers that tell rows apart are series, too`() throws {
    let text = try Self.run("stats count(*) as n by bin(1h), protocol", "chart")
    #expect(text.contains("█ 6   ▒ 17") || text.contains("█ 17   ▒ 6"))
  }

  @Test func `a screen reader has a row for each point, with every series named`() throws {
    let text = try Self.run(
      "stats sum(bytes) as b by bin(1m), action", "chart", isAccessible: true)
    let rows = text.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows.first == "1: bin(1m): 2023-11-14 22:15:00; b ACCEPT: 300; b REJECT: 100")
  }

  @Test(arguments: [
    ("stats sum(bytes) as b by bin(1m), action", "rect", 4),
    ("stats avg(bytes) by bin(1m), action", "circle", 4),
    ("stats sum(bytes) as b by action", "rect", 2),
    ("stats sum(bytes) as b by protocol, action", "rect", 3),
  ])
  func `a picture has every value by name, and a scale`(query: String, element: String, cells: Int)
    throws
  {
    let picture = try Self.run(query, "svg")
    #expect(picture.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(picture.split(separator: "<\(element) role=\"cell\"").count == cells + 1)
    #expect(picture.contains("role=\"table\"") && picture.contains("<desc>"))
    #expect(picture.contains(">0</text>"))
  }

  @Test func `what a record says is no markup`() throws {
    let run = try #require(
      FinishedRun(
        Places.vpclab, ["insights", "stats count(*) by @message", "--output", "svg"],
        input: "<script>alert(\"1\")</script> & more\n", environment: [:]))
    #expect(
      run.standardOutput.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more"))
    #expect(!run.standardOutput.contains("<script"))
  }
}
