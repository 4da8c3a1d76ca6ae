import ProgramTesting
import Testing

@Suite struct InsightsAtATerminalTests {
  static func terminal(_ arguments: String...) throws -> Pseudoterminal {
    try #require(Pseudoterminal(Places.vpclab, ["insights"] + arguments, columns: 40))
  }

  @Test func `without a file it says what it waits for, and Ctrl-C stops it at once`() throws {
    let terminal = try Self.terminal("stats count(*)")
    #expect(terminal.wait(for: "Type or paste records"))
    terminal.type("\u{3}")
    #expect(terminal.exitStatus() == 130)
  }

  @Test func `a table is cut to the width of the screen, its heading painted`() throws {
    let file = try Places.newFile(
      "bytes srcaddr\n7 10.0.0.1\nnot in these columns \(String(repeating: "x", count: 99))\n".utf8)
    let terminal = try Self.terminal("display bytes, @message | sort bytes desc", file)
    #expect(terminal.exitStatus() == 0)
    let lines = terminal.transcript.split(separator: "\r\n")
    try #require(lines.count == 5)
    #expect(lines[3].hasPrefix("vpclab: 1 of 2 lines is no record"))
    #expect(lines[0].hasPrefix("\u{1B}[1mbytes  @message"))
    #expect(lines[1] == "    7  7 10.0.0.1")
    #expect(lines[2].count == 40)
    #expect(lines[2].hasSuffix("…"))
  }
}
