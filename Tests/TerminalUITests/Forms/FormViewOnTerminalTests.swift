import ProgramTesting
import Testing

@Suite(.serialized) struct FormViewOnTerminalTests {
  @Test func `a form is asked, corrected, gone back in and submitted`() throws {
    let screen = try #require(
      Pseudoterminal(BuiltProgram("terminal-demo"), environment: ["NO_COLOR": "1"]))
    #expect(screen.wait(for: "demo"))
    for (prompt, typed) in [
      ("", "form"), ("Name tag [project]: ", "lab"), ("IPv4 CIDR [10.0.0.0/16]: ", "<"),
      ("Name tag [lab]: ", "?"), ("Goes before the names.", ""),
      ("IPv4 CIDR [10.0.0.0/16]: ", "10"),
      ("ends in /16 to /28", "10.1.0.0/16"), ("name=lab cidr=10.1.0.0/16", ""),
    ] {
      if !prompt.isEmpty { #expect(screen.wait(for: prompt)) }
      if !prompt.hasSuffix("16") || typed != "" {
        if prompt.hasSuffix(".") || prompt.hasSuffix("28") { #expect(screen.wait(for: "]: ")) }
        screen.type(typed + "\r")
      }
    }
    #expect(screen.wait(for: "Create? [Y/n] "))
    screen.type("\r")
    #expect(screen.wait(for: #"submitted ["lab", "10.1.0.0/16"]"#))
  }

  @Test func `Ctrl-C leaves a form and makes nothing`() throws {
    let screen = try #require(
      Pseudoterminal(BuiltProgram("terminal-demo"), environment: ["NO_COLOR": "1"]))
    #expect(screen.wait(for: "demo"))
    screen.type("form\r")
    #expect(screen.wait(for: "Name tag [project]: "))
    screen.type("\u{3}")
    #expect(screen.wait(for: "left"))
  }
}
