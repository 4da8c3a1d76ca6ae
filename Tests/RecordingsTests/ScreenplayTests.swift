import Documents
import LabSession
import Lessons
import Presentation
import Testing
import Tutor

@testable import Recordings

@Suite struct ScreenplayTests {
  private static func play(_ inputs: [Input?], pause: Double = 1.5, idleLimit: Double = 2) throws
    -> Screenplay
  {
    Screenplay(
      of: try Samples.session(try Samples.record(inputs, pause: pause)), idleLimit: idleLimit)
  }

  private static func text(of play: Screenplay) -> String {
    play.beats.map { beat in
      switch beat.action {
      case .show(let spans): spans.map(\.text).joined()
      case .type(let text, _): text
      case .mark(let label): "<\(label)>"
      }
    }.joined()
  }

  @Test func `it shows what a person sees`() throws {
    let text = Self.text(
      of: try Self.play([
        "echo a", .command("cat <<END\nb\nEND"), .command("answer", isFollowed: true),
        .answer(prompt: "what-is-vpc", text: "mine"),
        .form(wizard: "log-group", values: ["name": "G"]),
        .command("ping 10.9.9.9", isFollowed: true), .proceed(packets: 2), .interrupt,
      ]))
    #expect(text.contains("lab 1/7 $ echo a\na\nlab 1/7 $ cat <<END\n> b\n> END\nb\n"))
    #expect(text.contains("  Your answer (Enter: later): mine\nKept for your write-up"))
    #expect(text.contains("  Log group name: G\n"))
    #expect(text.contains("lab 1/7 $ ping 10.9.9.9\nPING 10.9.9.9"))
    #expect(text.contains("^C\n--- 10.9.9.9 ping statistics ---\n3 packets"))
  }

  @Test func `a mark stands where a checkpoint passed`() throws {
    let session = try Samples.session(try Samples.recording("solution"))
    let play = Screenplay(of: session)
    let marks = play.beats.compactMap { beat -> String? in
      if case .mark(let label) = beat.action { label } else { nil }
    }
    let required = session.lesson.steps.filter { !$0.isOptional }.flatMap(\.checkpoints)
    #expect(marks == required.map(\.title))
  }

  @Test(arguments: [(0.0, 1.0), (1.5, 2.0), (30, 2), (30, 0.5), (1e9, 3600), (-5, 2)])
  func `pauses are the session's, but no longer than is watched`(pause: Double, limit: Double)
    throws
  {
    let play = try Self.play(["true", "true", "true"], pause: pause, idleLimit: limit)
    let starts = play.beats.compactMap { beat -> Int? in
      if case .type = beat.action { beat.time } else { nil }
    }
    let typing = 4 * 35
    for (start, next) in zip(starts, starts.dropFirst()) {
      let waited = next - start - typing - Pace.answering
      #expect(waited <= Int(limit * 1000) && waited >= min(300, Int(limit * 1000)), "\(waited)")
      if pause == 1.5 { #expect(waited == 1500 - typing) }
    }
    #expect(zip(play.beats, play.beats.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(play.duration >= play.beats.last?.time ?? 0)
  }

  @Test func `a moment shows its events and no other`() throws {
    let session = try Samples.session(try Samples.recording("solution"))
    let pings = session.eventsOfPings()
    let text = Self.text(of: Screenplay(of: session, events: pings))
    #expect(pings.count == 2)
    #expect(text.hasPrefix("lab 5/7 $ connect \"$I1\" ping -c 5 \"$PRIVATE2\"\nPING "))
    #expect(text.contains("100% packet loss") && text.contains(" 0% packet loss"))
    let step = session.events(ofStep: 6)
    #expect(!step.isEmpty && step.isDisjoint(with: pings) && session.events(ofStep: 99).isEmpty)
  }

  struct Row: Sendable {
    var text: String
    var columns: Int
    var rows: [String]
  }

  @Test(arguments: [
    Row(text: "ab\ncd", columns: 10, rows: ["0,0 ab", "1,0 cd"]),
    Row(text: "abcdef", columns: 4, rows: ["0,0 abcd", "1,0 ef"]),
    Row(text: "a\tb", columns: 20, rows: ["0,0 a       b"]),
    Row(text: "漢字漢", columns: 5, rows: ["0,0 漢字", "1,0 漢"]),
    Row(text: "\n\n", columns: 5, rows: []), Row(text: "", columns: 5, rows: []),
  ])
  func `a grid breaks lines as a terminal does`(_ row: Row) {
    var grid = ScreenGrid(columns: row.columns)
    grid.add(Screenplay.Beat(time: 5, action: .show([Screenplay.Span(row.text)])))
    #expect(grid.pieces.map { "\($0.row),\($0.column) \($0.text)" } == row.rows)
    #expect(grid.rowTimes.allSatisfy { $0 == 5 })
  }
}

@Suite struct FormatTests {
  private static func play() throws -> Screenplay {
    Screenplay(of: try Samples.session(try Samples.recording("solution")))
  }

  @Test func `both versions of a cast tell the same`() throws {
    let play = try Self.play()
    func events(_ version: Asciicast.Version) throws -> [(String, String, Double)] {
      try Asciicast.text(of: play, version: version).split(separator: "\n").dropFirst().map {
        line in
        let event = try JSONValue(parsingJSON: String(line))
        return (event[1]?.string ?? "", event[2]?.string ?? "", event[0]?.double ?? -1)
      }
    }
    let (two, three) = (try events(.two), try events(.three))
    #expect(three.last?.0 == "x" && three.last?.1 == "0" && three.count == two.count + 1)
    var sum = 0.0
    for (old, new) in zip(two, three) {
      sum += new.2
      #expect(old.0 == new.0 && old.1 == new.1 && abs(old.2 - sum) < 0.0005)
    }
    #expect(two.count { $0.0 == "m" } == 18)
  }

  @Test(arguments: [
    (
      Asciicast.Version.two,
      #"{"version": 2, "width": 100, "height": 30, "title": "VPC Monitoring with Flow Logs"}"#
    ),
    (
      .three,
      #"{"version": 3, "term": {"cols": 100, "rows": 30}, "title": "VPC Monitoring with Flow Logs"}"#
    ),
  ])
  func `a cast begins with its header`(version: Asciicast.Version, header: String) throws {
    let text = Asciicast.text(of: try Self.play(), version: version)
    #expect(text.hasPrefix(header + "\n[0.000, \"o\", "))
  }

  @Test func `a page has its text, its chapters and its policy without its script`() throws {
    let play = try Self.play()
    let page = HTMLPage.text(of: play)
    #expect(page.contains("data-time=") && page.contains("<li><button type=\"button\" data-time="))
    #expect(
      page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"))
    #expect(page.contains("5 packets transmitted, 0 received, 100% packet loss"))
    for word in ["http:", "https:", "src=", "href=", "url(", "@import", "eval", "innerHTML"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `a picture moves by its own styles, and rests for whoever wants no motion`() throws {
    let session = try Samples.session(try Samples.recording("solution"))
    let picture = AnimatedSVG.text(of: Screenplay(of: session, events: session.eventsOfPings()))
    for word in [
      "prefers-reduced-motion: reduce", "prefers-color-scheme: dark", "<title id=\"title\">",
      "<desc ",
    ] {
      #expect(picture.contains(word), "\(word)")
    }
    #expect(!picture.contains("@keyframes page"))
    let tall = AnimatedSVG.text(
      of: Screenplay(
        of: session, size: TerminalSize(columns: 80, rows: 10), events: session.eventsOfPings()))
    #expect(tall.contains("@keyframes page") && tall.contains("height=\"222\""))
  }

  @Test func `a tape types what asks nothing`() throws {
    let session = try Samples.session(
      try Samples.record([
        "echo a", .command("wizard log-group", isFollowed: true),
        .form(wizard: "log-group", values: ["name": "My group"]),
        .command("answer", isFollowed: true),
        .answer(prompt: "what-is-vpc", text: "It's\nmine"), .command("cat <<'END'\n\"x\"\nEND"),
        .command("ping 10.9.9.9", isFollowed: true), .proceed(packets: 2), .interrupt, "quit",
      ]))
    let tape = VHSTape.text(of: session, size: TerminalSize(), idleLimit: 2)
    let lines = tape.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("Sleep") }
    let start = try #require(lines.firstIndex(of: "Show"))
    let wait = "Wait+Line /(\\$|%) ?$/"
    #expect(
      Array(lines[(start + 1)...]) == [
        "Type \"echo a\"", "Enter", wait, "Type \"wizard log-group name='My group'\"", "Enter",
        wait,
        "Type \"answer what-is-vpc It's mine\"", "Enter", wait, "Type \"cat <<'END'\"", "Enter",
        "Type '\"x\"'", "Enter", "Type \"END\"", "Enter", wait, "Type \"ping 10.9.9.9\"", "Enter",
        "Ctrl+C", wait,
        "Type \"quit\"", "Enter", wait,
      ])
  }
}
