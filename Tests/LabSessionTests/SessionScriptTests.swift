import Documents
import LabSession
import Testing
import Tutor

@Suite struct SessionScriptTests {
  @Test func `directives say what nobody types`() {
    let script = SessionScript(
      """
      # vpclab: seed 18446744073709551615
      # vpclab: now 1767603600
      echo a # vpclab: seed 1
        # vpclab: typed\r
      ping 10.0.0.1
      # vpclab: packets 2 x 3
      # vpclab: interrupt
      # vpclab: pasted
      cat <<END
      # vpclab: interrupt
      END
      # vpclab: input "for i in"
      # vpclab: answer {"question": "q", "text": "a\\nb"}
      # vpclab: form {"wizard": "vpc", "values": {"name": "x"}}
      # vpclab: end
      # vpclab: continue
      # vpclab is a lab
      note it's
      """)
    #expect(script.complaint == nil)
    #expect(script.seed == UInt64.max && script.startedAt == 1_767_603_600)
    let wait = SessionScript.Step.input(.proceed(packets: 2))
    #expect(
      script.items.map(\.step) == [
        .input(.command("echo a # vpclab: seed 1")),
        .input(.command("ping 10.0.0.1", isFollowed: true)), wait, wait, wait,
        .input(.interrupt), .input(.command("cat <<END\n# vpclab: interrupt\nEND")),
        .input(.command("for i in")), .input(.answer(prompt: "q", text: "a\nb")),
        .input(.form(wizard: "vpc", values: ["name": "x"])), .sitting, .continuation,
        .input(.command("note it's")),
      ])
    #expect(script.items.map(\.line) == [3, 5, 6, 6, 6, 7, 9, 12, 13, 14, 15, 16, 18])
  }

  @Test(arguments: [
    "", "x", "typed now", "packets", "packets 0", "packets 100001", "packets 1 2", "packets 1 x 0",
    "packets 1 x 99999999", "packets -1", "seed", "seed -1", "seed 18446744073709551616", "seed x",
    "now",
    "now -1", "now 99999999999999", "interrupt 2", "end now", "input", "input x", "input {}",
    "input \"a",
    #"input "a\u0000""#, "answer {}", #"answer {"question": 1, "text": ""}"#, "form {}",
    #"form {"wizard": "vpc", "values": []}"#, "TYPED",
  ])
  func `what is no directive ends the script at its line`(directive: String) {
    let script = SessionScript("echo a\n\n# vpclab: \(directive)\necho b\n", name: "s")
    #expect(script.items.count == 1)
    #expect(script.complaint?.line == 3)
    #expect(script.complaint?.text.hasPrefix("s:3: '# vpclab:") == true)
  }

  @Test func `a short script is no long session`() {
    let line = "# vpclab: packets 1 x 20000\n"
    #expect(SessionScript(line).items.count == 20_000)
    #expect(SessionScript(line + line).complaint?.line == 2)
    let typed = String(repeating: "x\n", count: TranscriptLimits.events)
    #expect(SessionScript(typed).complaint == nil)
    #expect(SessionScript(typed + "x\n").complaint?.line == TranscriptLimits.events + 1)
  }

  @Test(arguments: [
    Directive.typed, .pasted, .seed(7), .now(1_767_603_600), .packets(2, times: 1),
    .packets(2, times: 9),
    .text("\u{1B}é\n\"</script>"), .step(.sitting), .step(.continuation), .step(.input(.interrupt)),
    .step(.input(.answer(prompt: "q", text: "\u{2028}\n"))),
    .step(.input(.form(wizard: "w", values: ["a": "b", "c": "\u{202E}"]))),
  ])
  func `a directive is one line of ASCII, and read again`(directive: Directive) {
    let line = directive.line
    #expect(line.utf8.allSatisfy { $0 >= 32 && $0 < 127 })
    #expect(Directive(String(line.dropFirst("# vpclab:".count))) == directive)
  }
}
