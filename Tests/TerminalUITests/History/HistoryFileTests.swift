import ProgramTesting
import Testing

@testable import TerminalUI

@Suite struct HistoryFileTests {
  @Test(arguments: ["plain", "two\nlines", #"back\slash \n and"#, "日本", #"ends in \"#])
  func `a command comes back as it was`(command: String) throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    try file.append(command)
    try file.append("next")
    #expect(try file.load().commands == [command, "next"])
  }

  @Test func `no file is an empty history`() throws {
    let folder = try TemporaryFolder()
    #expect(try HistoryFile(path: folder.path + "/history").load() == CommandHistory())
  }

  @Test func `a file that has grown too long is written anew`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    let lines = (0...2 * CommandHistory.limit).map { "command \($0)\n" }
    try TextFile(path: file.path).append(lines.joined())
    let history = try file.load()
    #expect(history.commands.count == CommandHistory.limit)
    let text = try #require(try TextFile(path: file.path).readIfPresent())
    #expect(text.split(separator: "\n").count == CommandHistory.limit)
  }

  @Test func `a folder that is missing is an error that names the file`() {
    let file = HistoryFile(path: "/nonexistent/history")
    let failure = #expect(throws: FileFailure.self) { try file.append("a") }
    #expect(
      failure?.description == "Cannot write /nonexistent/history: No such file or directory")
  }
}
