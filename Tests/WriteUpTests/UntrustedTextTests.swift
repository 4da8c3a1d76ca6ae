import AWSServices
import Foundations
import LabSession
import LabShell
import Lessons
import Pictures
import Testing

@testable import WriteUp

/// Words of strangers (answers, names, notes, tags) in a document: they are read, and do nothing.
@Suite struct UntrustedTextTests {
  static let attacks = [
    // HTML
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<iframe src=https://evil.example></iframe>", "<a href=javascript:alert(1)>x</a>",
    "<style>body{display:none}</style>", "<form action=https://evil.example><input></form>",
    "<!-- hidden -->", "<!--", "-->", "<?php echo 1 ?>", "<![CDATA[ x ]]>", "<!DOCTYPE html>",
    "</div></body></html>", "<details open ontoggle=alert(1)>", "<math><mi//xlink:href=data:x>",
    "<scr\nipt>alert(1)</scr\nipt>", "<b\tonmouseover=alert(1)>x</b>", "&lt;script&gt;",
    "&#60;script&#62;alert(1)", "\\<script>alert(1)</script>", "\\\\<script>alert(1)</script>",
    "a <b>bold</b> c", "<\u{0}script>alert(1)</script>", "＜script＞",
    // Links
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))", "[x](\tjavascript:alert(1))", "[x](<javascript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox(1))", "[x](file:///etc/passwd)",
    "[x](//evil.example)", "[x](https:evil.example)", "[x](https://bank.example@evil.example/)",
    "[https://bank.example](https://evil.example)", "[x](https://evil.example \"\" onclick=x)",
    "[x](https://evil.example/\"onmouseover=alert(1))", "[x][ref]\n\n[ref]: javascript:alert(1)",
    "[ref]: https://evil.example", "[x]: <javascript:alert(1)>", "<javascript:alert(1)>",
    "<data:text/html,x>", "<ftp://evil.example>", "javascript:alert(1)", "ftp://evil.example",
    "xmpp:a@evil.example", "[x](https://evil.example/\u{202E}gpj.exe)",
    "[a](https://ex\u{200B}ample.com)",
    "[x](mailto:a@b.example?bcc=c@d.example)", "[[x](https://a.example)](javascript:alert(1))",
    // Pictures
    "![x](https://evil.example/track.png)", "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,x)",
    "![x][ref]\n\n[ref]: https://evil.example/a.png",
    "[![x](https://evil.example/a.png)](https://evil.example)",
    "!\\[x](https://evil.example/track.png)",
    // Structure
    "# A heading of mine", "Title\n=====", "Title\n---", "---", "***", "___", "- - -",
    "| a | b |\n|---|---|\n| 1 | 2 |", "    indented code", "\tcode", "[^1]: footnote", "x[^1]",
    "```mermaid\ngraph TD; click A href \"javascript:alert(1)\"\n```", "```\nnever closed",
    "~~~\n<script>\n~~~ <script>alert(1)</script>", "`` ` <script>", "`<script>` `",
    "{{answer:step-1}}",
    "{{picture:top-ten}}", "${vpc1.VpcId}", "$$\\href{javascript:alert(1)}{x}$$", "$x$ <b>",
    "\\begin{document}\\input{/etc/passwd}", ":::danger\nx\n:::", "x\n: definition", "(@) example",
    "> <script>alert(1)</script>", "> > > > > > deep", "- <script>\n  - <img src=x>",
    "1. [x](javascript:y)",
    "**<script>**", "*[x](javascript:y)*", "~~<b>~~", "@evil", "<https://evil.example><script>",
    "https://evil.example/<script>alert(1)</script>", "https://evil.example\"onclick=alert(1)",
    // Characters
    "\u{1B}[31mred\u{1B}[0m", "\u{7}\u{8}\u{0}", "\u{202E}desrever", "\u{2066}a\u{2069}",
    "a\u{200B}b",
    "\u{FEFF}x", "\u{85}x\u{2028}y\u{2029}z", "\u{E0041}\u{E007F}", "a\rb\r\nc", "\u{AD}",
    String(repeating: "*", count: 5_000), String(repeating: "[", count: 5_000),
    String(repeating: "`", count: 4_999) + "x", String(repeating: "> ", count: 2_000),
    String(repeating: "*a _b ", count: 3_000), String(repeating: "- a\n", count: 2_000),
    String(repeating: "![", count: 3_000) + "](x)", String(repeating: "<", count: 5_000),
    String(repeating: "`a``b```c", count: 1_500), String(repeating: "[a](", count: 3_000),
  ]

  @Test func `there are many of them`() { #expect(Self.attacks.count >= 100) }

  @Test(arguments: attacks)
  func `an answer is inert`(attack: String) {
    expectInert(LearnersMarkdown(parsing: attack).markdown, attack)
    expectInert(LearnersMarkdown(parsing: attack).line, attack)
    expectInert(LearnersMarkdown(parsing: "Words, then \(attack) and more.").markdown, attack)
    expectInert(LearnersMarkdown(parsing: "- \(attack)\n- b").markdown, attack)
    expectInert(LearnersMarkdown(parsing: "> \(attack)").markdown, attack)
  }

  @Test(arguments: attacks)
  func `a name is inert in text, code and pictures`(attack: String) {
    expectInert(MarkdownText.escaped(attack), attack)
    expectInert(MarkdownText.code(attack), attack)
    let pictures: [PictureContent] = [
      .table(
        .init(
          path: [attack], title: attack, columns: [attack], rows: [[attack]], code: attack,
          note: attack)),
      .terminal(.init(title: attack, prompt: attack, command: attack, lines: [attack])),
      .details(
        .init(
          path: [attack], title: attack, fields: [.init(name: attack, value: attack)], code: attack)
      ),
    ]
    for picture in pictures {
      let account = AccountView(of: Cloud(seed: 7, now: Instant(seconds: 1_767_603_600)))
      let svg = picture.drawing(title: attack, in: account).svg
      for mark in ["<script", "<img", "<iframe", "<a ", "<style>b", "<form", "<!--", "<math", "<b"]
      {
        #expect(!svg.contains(mark), "\(attack.prefix(60))")
      }
      #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || $0.isSafeToShowInPicture })
    }
  }

  /// A session whose every word is an attack, with its learner, tags, answers and notes.
  @Test func `a whole document of attacks is inert`() throws {
    let lesson = try #require(PlayedSolution.lesson)
    let commands = Script.inputs(of: lesson.solution).map { line in
      Input.command(
        line.text.replacing("NextWork-1-vpc", with: "<img src=x onerror=alert(1)>")
          .replacing("NextWork-1-rtb-public", with: "<b>*x*</b>&#106; | `y` $z$"))
    }
    // No transcript holds a NUL.
    let attacks = Self.attacks.filter { !$0.contains("\0") }
    let written = zip(lesson.prompts, attacks).map { Input.answer(prompt: $0.id, text: $1) }
    let notes = attacks.prefix(40).map {
      Input.command("note '\($0.replacing("'", with: ""))'")
    }
    var transcript = try PlayedSolution.transcript(inputs: commands + written + notes)
    transcript.header.learner = "<b>\n# Me\n\n[x](javascript:alert(1))"
    let report = try PlayedSolution.report(of: transcript, options: .init(hasFrontMatter: true))
    // What the lesson's author wrote is Markdown: headings, lines and its own pictures.
    let text = report.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("# ") }
      .filter { !$0.hasPrefix("![") && !$0.hasPrefix("#") && $0 != "---" }
      .joined(separator: "\n")
    expectInert(text, "document")
    #expect(text.contains("\\<img src=x onerror=alert(1)\\>") && report.pictures.count >= 13)
    for line in report.markdown.split(separator: "\n") where line.hasPrefix("![") {
      #expect(line.hasSuffix(".svg)") && line.contains("](pictures/"))
    }
  }

  // MARK: What is inert

  /// Reads a document as strictly as any reader may: outside of code no bracket opens an element but
  /// those of links to the web, no destination has another scheme, and nothing is structure.
  private func expectInert(_ markdown: String, _ attack: String) {
    let name = Comment(
      rawValue: "\(attack.prefix(80).debugDescription) → \(markdown.prefix(200).debugDescription)")
    #expect(
      markdown.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.isSafeInDocument }, name)
    let text = WithoutCode(markdown).text
    var isEscaped = false
    for (index, scalar) in text.enumerated() {
      let wasEscaped = isEscaped
      isEscaped = scalar == "\\" && !wasEscaped
      guard !wasEscaped, "<!]&|~${}^".unicodeScalars.contains(scalar) else { continue }
      let rest = String(String.UnicodeScalarView(text[index...].prefix(20)))
      switch scalar {
      case "<":
        #expect(
          ["<https://", "<http://", "<mailto:"].contains { rest.lowercased().hasPrefix($0) }, name)
      case "!": #expect(!rest.hasPrefix("!["), name)
      case "]":
        guard rest.hasPrefix("](") else {
          Issue.record(name)
          return
        }
        #expect(
          ["](https://", "](http://", "](mailto:"].contains { rest.lowercased().hasPrefix($0) },
          name)
      case "&": #expect(rest.hasPrefix("&amp;"), name)
      case "|", "~", "$", "{", "}", "^": Issue.record(name)
      default: break
      }
    }
    for line in String(String.UnicodeScalarView(text)).split(separator: "\n") {
      let line = line.drop { " >".contains($0) }
      let content = line.hasPrefix("- ") ? line.dropFirst(2) : line
      for start in ["#", "=", "--", "***", "___", "```", "~~~", "    ", "\t", ":", "[^"] {
        #expect(!content.hasPrefix(start), name)
      }
    }
  }

  /// A document's text outside of code.
  private struct WithoutCode {
    var text: [Unicode.Scalar] = []

    init(_ markdown: String) {
      var fence: Substring?
      var kept: [Substring] = []
      for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
        let content = line.drop { " >".contains($0) }
        let mark = content.prefix { $0 == "`" }
        if let open = fence {
          if mark.count >= open.count, mark.count == content.count { fence = nil }
        } else if mark.count >= 3, !content.dropFirst(mark.count).contains("`") {
          fence = mark
        } else {
          kept.append(line)
        }
      }
      let scalars = Array(kept.joined(separator: "\n").unicodeScalars)
      var index = 0
      while index < scalars.count {
        if scalars[index] == "\\", index + 1 < scalars.count {
          text += scalars[index...(index + 1)]
          index += 2
          continue
        }
        guard scalars[index] == "`" else {
          text.append(scalars[index])
          index += 1
          continue
        }
        let run = scalars[index...].prefix { $0 == "`" }.count
        var end = index + run
        while end < scalars.count, scalars[end...].prefix(while: { $0 == "`" }).count != run {
          end += max(1, scalars[end...].prefix { $0 == "`" }.count)
        }
        if end >= scalars.count {
          text += scalars[index..<(index + run)]
          index += run
        } else {
          text.append("c")
          index = end + run
        }
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSafeToShowInPicture: Bool { isSafeInDocument || self == "\u{FFFD}" }
}
