import ProgramTesting
import Testing

@testable import SystemCalls

@Suite struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func text(_ name: String) throws -> String {
    let file = try FileOpening.open(path(name), O_RDONLY)
    defer { close(file) }
    return String(decoding: try DescriptorIO.readAll(file), as: UTF8.self)
  }

  @Test func whatIsThereIsNotMadeAnew() throws {
    try WholeFile.create(at: path("a"), Array("new".utf8))
    #expect(try text("a") == "new")
    try folder.write("b", "kept")
    symlink(path("b"), path("link"))
    symlink(path("nothing"), path("dangling"))
    for name in ["b", "link", "dangling"] {
      #expect(throws: SystemError(code: EEXIST)) {
        try WholeFile.create(at: path(name), Array("x".utf8))
      }
    }
    #expect(try text("b") == "kept")
    #expect(FileStatus(path: path("nothing")) == nil)
  }

  @Test func aLinkIsReplacedAndItsTargetKept() throws {
    try folder.write("b", "kept")
    symlink(path("b"), path("link"))
    try WholeFile.replace(path("link"), with: Array("new".utf8))
    #expect(try text("link") == "new")
    #expect(try text("b") == "kept")
    #expect(FileStatus(path: path("link"), followsLink: false)?.kind == .regular)
    // No draft is left beside it.
    #expect(Folder.names(in: folder.path) == ["b", "link"])
    #expect(Folder.files(in: [folder.path], depth: 1) { $0.contains("/.") } == [])
  }

  @Test func aFailureLeavesNothingBehind() throws {
    try folder.makeFolder("full")
    try folder.write("full/x", "")
    #expect(throws: SystemError.self) {
      try WholeFile.replace(path("full"), with: Array("new".utf8))
    }
    #expect(throws: SystemError(code: ENOENT)) {
      try WholeFile.create(at: path("missing/a"), [])
    }
    #expect(Folder.names(in: folder.path) == ["full"])
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b", "a", "b"), ("a/", "a", ""),
  ])
  func aPathIsAFolderAndAName(path: String, folder: String, name: String) {
    #expect(FolderSync.split(path) == (folder, name))
  }

  /// From the working folder up to the root and down again: a relative path stays relative.
  @Test(arguments: ["", "/", "//"])
  func foldersAreMadeWithThoseAboveThem(ending: String) throws {
    try FolderSync.make(path("one/two") + ending)
    #expect(FileStatus(path: path("one/two"))?.kind == .folder)
    try FolderSync.make(path("one/two") + ending)
    let up = String(repeating: "../", count: 40)
    try FolderSync.make("\(up)\(folder.path.dropFirst())/three/four\(ending)")
    #expect(FileStatus(path: path("three/four"))?.kind == .folder)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try folder.write("file", "")
    #expect(throws: FolderFailure(path: path("file/a"), error: SystemError(code: ENOTDIR))) {
      try FolderSync.make(path("file/a/b"))
    }
  }

  @Test func onlyRegularFilesAreOpened() throws {
    try folder.write("file", "1")
    symlink(path("file"), path("link"))
    mkfifo(path("pipe"), 0o600)
    close(try FileOpening.openRegular(path("file")))
    #expect(throws: SystemError(code: ELOOP)) { try FileOpening.openRegular(path("link")) }
    #expect(throws: SystemError(code: EINVAL)) { try FileOpening.openRegular(path("pipe")) }
    #expect(throws: SystemError(code: EINVAL)) { try FileOpening.openRegular("/dev/null") }
  }
}
