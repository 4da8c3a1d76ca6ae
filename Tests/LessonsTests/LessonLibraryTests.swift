import ProgramTesting
import Testing

@testable import Lessons

@Suite struct LessonLibraryTests {
  private func library(_ folder: TemporaryFolder) -> LessonLibrary {
    LessonLibrary(searchPath: ["/nonexistent", folder.path])
  }

  private func addLesson(_ id: String, to folder: TemporaryFolder) throws {
    try folder.makeFolder(id)
    for file in SampleLesson.files().files {
      try folder.write("\(id)/\(file.name)", file.text)
    }
  }

  @Test(arguments: [
    (
      "/repo/.build/release/vpclab", "/repo" as String?, "/mine:/yours" as String?,
      [
        "/mine", "/yours", "/repo/.build/share/vpclab/Lessons", "/repo/Lessons",
        "/repo/.build/release/Lessons",
      ]
    ),
    (
      "/repo/.build/x86_64/debug/vpclab", nil, nil,
      [
        "/repo/.build/x86_64/share/vpclab/Lessons", "/repo/.build/x86_64/debug/Lessons",
        "/repo/Lessons",
      ]
    ),
    (
      "/usr/bin/vpclab", "/home/me", "",
      ["/usr/share/vpclab/Lessons", "/home/me/Lessons", "/usr/bin/Lessons"]
    ),
    (
      "/home/me/.venv/bin/vpclab", nil, nil,
      ["/home/me/.venv/share/vpclab/Lessons", "/home/me/.venv/bin/Lessons"]
    ),
    ("/bin/vpclab", nil, nil, ["/share/vpclab/Lessons", "/bin/Lessons"]),
    ("", nil, nil, ["/Lessons"]),
  ])
  func `lessons lie where they are named, installed, built or written, and nowhere above`(
    executable: String, workingDirectory: String?, variable: String?, expected: [String]
  ) {
    let library = LessonLibrary(
      variable: variable, executable: executable, workingDirectory: workingDirectory)
    #expect(library.searchPath == expected)
  }

  @Test func `lessons are listed and found`() throws {
    let folder = try TemporaryFolder()
    try addLesson("sample", to: folder)
    try folder.makeFolder("no-lesson")
    #expect(library(folder).ids == ["sample"])
    #expect(try library(folder).lesson("sample").lesson.title == "A sample")
  }

  @Test func `an unknown lesson gets a suggestion`() throws {
    let folder = try TemporaryFolder()
    try addLesson("sample", to: folder)
    do {
      _ = try library(folder).lesson("smaple")
      Issue.record("found")
    } catch {
      #expect(
        String(describing: error) == """
          error: there is no lesson 'smaple'
            help: did you mean 'sample'? use one of: sample
          """)
    }
  }

  @Test(arguments: ["..", "../x", "/etc", "", "a/b", "."])
  func `a path is no id`(id: String) throws {
    #expect(throws: LessonError.self) { try library(TemporaryFolder()).lesson(id) }
  }

  @Test func `a lesson's id must be its folder's name`() throws {
    let folder = try TemporaryFolder()
    try addLesson("other", to: folder)
    #expect(throws: LessonError.self) { try library(folder).lesson("other") }
  }
}
