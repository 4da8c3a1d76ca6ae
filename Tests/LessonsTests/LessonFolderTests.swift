import ProgramTesting
import SystemCalls
import Testing

@testable import Lessons

@Suite struct LessonFolderTests {
  private func reason(_ folder: TemporaryFolder) -> LessonError.Reason? {
    do {
      return try LessonFolder(path: folder.path).read().passedOver.first?.reason
    } catch {
      return error.reason
    }
  }

  @Test func `regular files are read, hidden ones passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("lesson.yaml", "format: 1\n")
    try folder.write(".swap", "x")
    try folder.makeFolder("mistakes")
    try folder.write("mistakes/a.sh", "# a\n")
    let files = try LessonFolder(path: folder.path).read()
    #expect(files.names == ["lesson.yaml", "mistakes/a.sh"])
    #expect(files["mistakes/a.sh"] == "# a\n")
  }

  @Test func `links are passed over, to files and to folders`() throws {
    let file = try TemporaryFolder()
    #expect(symlink("/etc/passwd", "\(file.path)/a.md") == 0)
    #expect(reason(file) == .notARegularFile)
    let directory = try TemporaryFolder()
    #expect(symlink("/etc", "\(directory.path)/etc") == 0)
    #expect(reason(directory) == .notARegularFile)
  }

  @Test func `a pipe is passed over without waiting for it`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/a.md", 0o600) == 0)
    #expect(reason(folder) == .notARegularFile)
  }

  @Test(arguments: ["README.md", "a b.md", "é.md", "-a", "%2e", String(repeating: "a", count: 65)])
  func `other names are passed over`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, "x")
    #expect(reason(folder) == .badFileName(name))
  }

  @Test func `a file over a mebibyte is passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", String(repeating: "x", count: 1 << 20))
    #expect(reason(folder) == nil)
    try folder.write("a.md", String(repeating: "x", count: (1 << 20) + 1))
    #expect(reason(folder) == .tooLarge(bytes: 1 << 20))
  }

  @Test func `folders nest at most eight deep`() throws {
    let folder = try TemporaryFolder()
    var path = "a"
    for _ in 0..<7 {
      try folder.makeFolder(path)
      path += "/a"
    }
    #expect(reason(folder) == nil)
    try folder.makeFolder(path)
    #expect(reason(folder) == .tooDeep(8))
  }

  @Test func `bytes that are no text are passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", bytes: [0x61, 0xFF])
    #expect(reason(folder) == .notText)
  }

  @Test func `a missing folder is named`() {
    let path = "/nonexistent/lesson"
    #expect(throws: LessonError(.unreadable("No such file or directory"), file: path)) {
      try LessonFolder(path: path).read()
    }
  }
}
