import Documents
import LabSession
import LabShell
import Testing
import Tutor

@testable import Recordings

/// Whoever exports a stranger's transcript gets what does nothing but play.
@Suite struct HostileSessionTests {
  static let attacks: [String] = [
    // Terminals
    "\u{1B}[2J", "\u{1B}]0;title\u{07}", "\u{9B}31m", "\u{1B}P$q\u{1B}\\", "\u{8}\u{8}ab", "\u{7F}",
    "a\rb", "\u{0B}\u{0C}",
    "\u{1B}[6n", "\u{1B}]52;c;cm0=\u{07}",
    // Readers
    "\u{202E}exe.txt", "\u{2066}a\u{2069}", "\u{200B}", "\u{FEFF}", "a\u{2028}rm -rf ~",
    "a\u{85}rm -rf ~", "\u{FFFE}",
    "\u{E0041}", "a\u{2029}b",
    // HTML and SVG
    "</script><script>alert(1)</script>", "</pre><img src=x onerror=alert(1)>", "<!--<script>",
    "]]>", "<![CDATA[",
    "&lt;script&gt;&#60;", "\" onload=\"alert(1)", "' onload='alert(1)",
    "</style><style>*{display:none}", "<svg/onload=x>",
    "</title><script>x</script>", "<?xml version=\"1.0\"?>", "\\u003c/script\\u003e",
    "</text></g><script>x</script>",
    // Tapes
    "\"\nType \"rm -rf ~\"\nEnter", "\"'`", "'\nOutput /etc/passwd", "`\nSource x.tape",
    "\" Enter Type \"",
    // Scripts
    "$(rm -rf ~)", "`rm -rf ~`", "'; rm -rf ~; '", "\nrm -rf ~", "\\\nrm -rf ~", "a\\",
    "# vpclab: seed 9",
    "\n# vpclab: end\n", "x\nJSON\nrm -rf ~", "&& rm -rf ~", "| sh", "> ~/.bashrc", "!!",
    "vpc-0123456789abcdef0'; rm -rf ~; '",
  ]

  /// The text wherever a transcript has one.
  private static func session(_ attack: String) throws -> PlayedSession {
    let inputs: [Input] = [
      .command(ParsedInput(attack), isFollowed: true),
      .command(ParsedInput("echo '\(attack)'")), .command(ParsedInput("note \(attack)")),
      .answer(prompt: "what-is-vpc", text: attack), .answer(prompt: attack, text: attack),
      .form(wizard: "log-group", values: ["name": .string(attack)]),
      .form(wizard: attack, values: JSONObject([(attack, .string(attack))])),
      .command(
        ParsedInput(
          "aws ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications "
            + "'ResourceType=vpc,Tags=[{Key=Name,Value=\"\(attack)\"}]'")),
      .command("aws ec2 describe-vpcs --output text"), .command(ParsedInput("name \(attack)")),
      .command("map"),
    ]
    return try Samples.session(try Samples.record(inputs))
  }

  @Test(arguments: attacks)
  func `nothing but a recording gets out of a session`(attack: String) throws {
    let session = try Self.session(attack)
    let play = Screenplay(of: session)
    try Self.checkCasts(of: play)
    try Self.checkPage(of: play)
    try Self.checkPicture(of: play)
    try Self.checkTape(of: session)
    try Self.checkScript(of: session)
    try Self.checkCommands(of: session)
  }

  private static func isInert(_ text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"])
    -> Bool
  {
    text.unicodeScalars.allSatisfy { scalar in
      allowed.contains(scalar)
        || scalar.value >= 32 && scalar.value != 127 && !(0x80...0x9F).contains(scalar.value)
          && ![0x200B, 0x202E, 0x2028, 0x2029, 0x2066, 0x2069, 0xFEFF, 0xE0041].contains(
            scalar.value)
    }
  }

  /// A cast has the lab's own escapes and no other.
  private static func checkCasts(of play: Screenplay) throws {
    for version in [Asciicast.Version.two, .three] {
      for line in Asciicast.text(of: play, version: version).split(separator: "\n").dropFirst() {
        let event = try JSONValue(parsingJSON: String(line))
        let code = try #require(event[1]?.string)
        var text = try #require(event[2]?.string)
        #expect(["o", "m", "x"].contains(code))
        for style in ["0", "1", "90", "30;42", "97;41", "30;43", "35", "1;35"] {
          text = text.replacing("\u{1B}[\(style)m", with: "")
        }
        text = text.replacing("\r\n", with: "\n")
        #expect(Self.isInert(text, allowing: ["\n", "\t"]), "\(line)")
      }
    }
  }

  /// Every `<` begins one of the document's own tags.
  private static func tags(in text: String) -> Set<String> {
    Set(
      text.split(separator: "<").dropFirst().map { part in
        String(part.prefix { $0.isLetter || $0.isNumber || "/!-?[".contains($0) })
      })
  }

  /// A page has its own elements and no other.
  private static func checkPage(of play: Screenplay) throws {
    let page = HTMLPage.text(of: play)
    #expect(Self.isInert(page, allowing: ["\n", "\t"]))
    let script = HTMLPlayer.script
    let markup = page.replacing(script, with: "")
    #expect(
      Self.tags(in: markup).isSubset(of: [
        "!DOCTYPE", "html", "head", "meta", "title", "/title", "style", "/style", "/head", "body",
        "header",
        "h1", "/h1", "p", "/p", "/header", "main", "section", "div", "/div", "pre", "/pre", "b",
        "/b", "i",
        "/i", "button", "/button", "input", "output", "/output", "label", "/label", "select",
        "/select",
        "option", "/option", "/section", "nav", "/nav", "h2", "/h2", "ol", "/ol", "li", "/li",
        "span", "/span",
        "/main", "script", "/script", "/body", "/html",
      ]))
    #expect(markup.split(separator: "<script", omittingEmptySubsequences: false).count == 3)
    #expect(!markup.contains("onerror=alert") || markup.contains("&lt;img src=x onerror=alert"))
    // The data are read as they were written.
    let start = try #require(page.firstRange(of: "id=\"recording\">")?.upperBound)
    let end = try #require(page[start...].firstRange(of: "</script>")?.lowerBound)
    #expect(try JSONValue(parsingJSON: String(page[start..<end]))["beats"]?.array?.isEmpty == false)
  }

  /// A picture has its own elements and no other.
  private static func checkPicture(of play: Screenplay) throws {
    let picture = AnimatedSVG.text(of: play)
    #expect(Self.isInert(picture) && !picture.contains("\u{FFFE}"))
    #expect(
      Self.tags(in: picture).isSubset(of: [
        "svg", "/svg", "title", "/title", "desc", "/desc", "style", "/style", "rect", "g", "/g",
        "text", "/text",
      ]))
  }

  /// A tape has lines of its own, and texts between quotes.
  private static func checkTape(of session: PlayedSession) throws {
    let tape = VHSTape.text(of: session, size: TerminalSize(), idleLimit: 2)
    #expect(Self.isInert(tape))
    for line in tape.split(separator: "\n") {
      guard line.hasPrefix("Type ") else {
        #expect(
          ["Output \"vpc-flow-logs.gif\"", "Require vpclab", "Enter", "Hide", "Show", "Ctrl+C"]
            .contains(line)
            || ["# ", "Set ", "Wait+Line ", "Sleep "].contains { line.hasPrefix($0) }, "\(line)")
        continue
      }
      let text = line.dropFirst("Type ".count)
      let quote = try #require(text.first)
      #expect("\"'`".contains(quote) && text.last == quote && text.count > 2)
      #expect(text.count { $0 == quote } == 2, "\(line)")
    }
  }

  /// A script plays these inputs and no other.
  private static func checkScript(of session: PlayedSession) throws {
    let text = ScriptExport.text(of: session)
    #expect(Self.isInert(text))
    let script = SessionScript(text)
    #expect(script.complaint == nil && script.seed == 7)
    #expect(script.items.count == session.transcript.inputs.count, "\(text)")
  }

  /// Commands are plain, or comments.
  private static func checkCommands(of session: PlayedSession) throws {
    let text = AccountScript.text(of: session)
    #expect(Self.isInert(text))
    let own = ["set -e", "cd \"$(mktemp -d)\""]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !own.contains(String($0)) && $0 != "export AWS_PAGER="
        && !$0.hasPrefix("export AWS_DEFAULT_REGION=")
    }
    let programs = Script.inputs(of: lines.joined(separator: "\n"))
    for program in programs {
      #expect(PlainProgram(program) != nil, "\(program.text)")
    }
  }
}
