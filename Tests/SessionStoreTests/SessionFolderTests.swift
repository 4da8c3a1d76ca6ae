import LabSession
import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

@Suite struct SessionFolderTests {
  struct Row: Sendable {
    var stateHome: String?
    var home: String?
    var path: String?
  }

  @Test(arguments: [
    Row(stateHome: "/s", home: "/h", path: "/s/vpclab/sessions"),
    Row(stateHome: nil, home: "/h", path: "/h/.local/state/vpclab/sessions"),
    // The specification: a relative path is to be ignored.
    Row(stateHome: "s", home: "/h", path: "/h/.local/state/vpclab/sessions"),
    Row(stateHome: "", home: "", path: nil),
    Row(stateHome: nil, home: nil, path: nil),
  ])
  func `the environment says where sessions are, or that it does not`(row: Row) {
    let folder = try? SessionFolder(stateHome: row.stateHome, home: row.home)
    #expect(folder?.path == row.path)
  }

  @Test func `sessions are listed, renamed and deleted`() throws {
    let temporary = try TemporaryFolder()
    let folder = SessionFolder(path: "\(temporary.path)/a/b")
    #expect(try folder.entries() == [])
    try folder.prepare()
    try folder.prepare()
    var writer = TranscriptWriter()
    let header = writer.line(for: JournalTrial.header)
    for expected in ["k1", "k2"] {
      let id = try folder.newID()
      #expect(id == expected)
      _ = try Journal.create(at: folder.path(of: id), header: header)
    }
    try folder.rename("k1", to: "mine")
    #expect(throws: JournalError.self) { try folder.rename("k2", to: "mine") }
    #expect(Set(try folder.entries().map(\.id)) == ["mine", "k2"])
    try folder.remove("k2")
    #expect(try folder.entries().map(\.id) == ["mine"])
    #expect(throws: JournalError.self) { try folder.remove("k2") }
  }
}
