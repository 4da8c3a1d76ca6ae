import ProgramTesting
import SystemCalls
import Testing

@Suite struct FolderTests {
  @Test func filesAreFoundInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b.log", "a.log", ".hidden", "note.txt"] { try folder.write(name, "") }
    try folder.makeFolder("c")
    try folder.write("c/d.log", "")
    symlink(folder.path, "\(folder.path)/circle")
    symlink("\(folder.path)/a.log", "\(folder.path)/z.log")
    #expect(
      Folder.names(in: folder.path) == ["a.log", "b.log", "c", "circle", "note.txt", "z.log"])
    let logs = ["a.log", "b.log", "c/d.log", "z.log"].map { "\(folder.path)/\($0)" }
    #expect(Folder.files(in: [folder.path], depth: 3) { $0.hasSuffix(".log") } == logs)
    #expect(
      Folder.files(in: ["\(folder.path)/"], depth: 1) { $0.hasSuffix(".log") }
        == logs.filter { !$0.contains("/c/") })
  }

  @Test func whatIsNoFolderIsTakenAsItIs() {
    #expect(Folder.files(in: ["-", "/no/such/file"], depth: 3) == ["-", "/no/such/file"])
    #expect(Folder.names(in: "/no/such/folder") == nil)
    #expect(SystemError().code == ENOENT)
  }

  @Test func anOpenFolderStaysTheCallers() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "")
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(Folder.names(in: descriptor) == ["a"])
    #expect(FileStatus(name: "a", in: descriptor)?.kind == .regular)
    #expect(FileStatus(descriptor: descriptor)?.kind == .folder)
  }

  @Test func statusTellsLinksFromFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "12345")
    symlink("\(folder.path)/a", "\(folder.path)/b")
    let file = try #require(FileStatus(path: "\(folder.path)/a"))
    #expect(file.size == 5)
    #expect(file.modifiedAt > 1_700_000_000)
    #expect(FileStatus(path: "\(folder.path)/b")?.identity == file.identity)
    #expect(FileStatus(path: "\(folder.path)/b", followsLink: false)?.kind == .link)
    #expect(FileStatus(path: "/dev/null")?.kind == .other)
    #expect(FileStatus(path: "\(folder.path)/c") == nil)
  }
}
