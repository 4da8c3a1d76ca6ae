import ProgramTesting
import Testing

@testable import Lessons

/// What counts of a lesson is what a replay reads of it.
@Suite struct LessonIdentityTests {
  struct Change: Sendable {
    var old: String
    var new: String
  }

  private static func identity(_ files: LessonFiles) throws -> String {
    try LessonSource(files).lesson.digest
  }

  @Test(arguments: [
    Change(old: "title: A sample", new: "title: Another"),
    Change(old: "minutes: 5", new: "minutes: 6"),
    Change(old: "title: First", new: "title: Second"),
    Change(old: "goal: Make a network.", new: "goal: Make a network!"),
    Change(old: "wizards: vpc", new: "wizards: []"),
    Change(old: "title: There is a VPC", new: "title: A VPC is there"),
    Change(old: "that: a VPC exists", new: "that: there is a VPC"),
    Change(old: "found: Vpcs[].CidrBlock", new: "found: Vpcs[].VpcId"),
    Change(old: "No VPC but", new: "There is no VPC but"),
    Change(old: "hints: [one, two, three]", new: "hints: [1, 2, 3]"),
    Change(old: "say: There is none.", new: "say: None."),
    Change(old: "heading: Why", new: "heading: What for"),
    Change(old: "Because…", new: "Since…"),
    Change(old: "region: us-west-2", new: "region: us-west-2 # Oregon"),
    Change(old: "version: 1", new: "version: 2"),
  ])
  func `wording does not count`(change: Change) throws {
    let files = SampleLesson.files(replacing: change.old, with: change.new)
    #expect(files != SampleLesson.files())
    #expect(try Self.identity(files) == Self.identity(SampleLesson.files()))
  }

  @Test(arguments: [
    Change(old: "id: sample", new: "id: simple"),
    Change(old: "region: us-west-2", new: "region: us-east-1"),
    Change(
      old: "vpc: { aws: \"ec2 describe-vpcs\"", new: "vpc: { aws: \"ec2 describe-vpcs --vpc-ids v\""
    ),
    Change(old: "query: \"Vpcs[0]\"", new: "query: \"Vpcs[1]\""),
    Change(old: "costs: { hints: [1, 1, 2]", new: "costs: { hints: [1, 1, 3]"),
    Change(old: "solve-percent: 100", new: "solve-percent: 50"),
    Change(old: "skip-percent: 100", new: "skip-percent: 50"),
    Change(old: "- id: first", new: "- optional: true\n    id: first"),
    Change(old: "- id: vpc\n", new: "- id: the-vpc\n"),
    Change(old: "points: 100", new: "points: 99"),
    Change(old: "expect: Vpcs\n", new: "expect: Vpcs[1]\n"),
    Change(
      old: "solution: aws ec2 create-vpc --cidr-block 10.1.0.0/16",
      new: "solution: aws ec2 create-vpc --cidr-block 10.2.0.0/16"),
    Change(old: "- id: none", new: "- id: no-vpc"),
    Change(old: "when: { not: { aws", new: "when: { any: { aws"),
    Change(
      old: "{ not: { aws: ec2 describe-vpcs, expect: Vpcs } }",
      new: "{ lost: { from: internet, where: to } }"),
    Change(old: "say: There is none.", new: "omission: true\n        say: There is none."),
    Change(old: "{ id: why,", new: "{ id: what,"),
  ])
  func `what a replay reads does`(change: Change) throws {
    let files = SampleLesson.files(replacing: change.old, with: change.new)
    #expect(files != SampleLesson.files())
    #expect(try Self.identity(files) != Self.identity(SampleLesson.files()))
  }

  @Test(arguments: ["mistakes/a.sh", "alternatives/a.sh", "notes.txt", "clean-up.sh"])
  func `other files do not count`(name: String) throws {
    let files = SampleLesson.files(extra: [(name, "# something\n")])
    #expect(try Self.identity(files) == Self.identity(SampleLesson.files()))
  }

  // MARK: Versions

  private static let newer = "version: 2"

  /// Version 2, which asks for more, and version 1 beside it.
  private static func versioned() -> LessonFiles {
    var files = SampleLesson.files(replacing: "points: 100", with: "points: 90").files
      .map { (name: $0.name, text: $0.text.replacing("version: 1", with: newer)) }
    files.append(("versions/1/lesson.yaml", SampleLesson.yaml))
    return LessonFiles(files)
  }

  @Test func `a kept version is found by its identity, with the newest texts`() throws {
    let source = try LessonSource(Self.versioned())
    let old = try Self.identity(SampleLesson.files())
    #expect(source.lesson.digest != old)
    let kept = try #require(try source.version(withIdentity: old))
    #expect(kept.lesson.version == 1)
    #expect(kept.lesson.maximumScore == 100)
    #expect(try kept.writeUp() == source.writeUp())
    #expect(try source.version(withIdentity: source.lesson.digest)?.lesson.version == 2)
    #expect(try source.version(withIdentity: "0") == nil)
  }

  @Test func `a kept version may name a file that is gone`() throws {
    var files = Self.versioned().files.map { (name: $0.name, text: $0.text) }
    let location = try #require(files.firstIndex { $0.name == "versions/1/lesson.yaml" })
    files[location].text = files[location].text.replacing("1-first.md", with: "gone.md")
    let source = try LessonSource(LessonFiles(files))
    #expect(try source.kept("1").lesson.steps[0].reading == "")
  }

  @Test func `the library finds a version, or says which one is missing`() throws {
    let folder = try TemporaryFolder()
    for name in ["sample", "sample/versions", "sample/versions/1"] { try folder.makeFolder(name) }
    for file in Self.versioned().files { try folder.write("sample/\(file.name)", file.text) }
    let library = LessonLibrary(searchPath: [folder.path])
    let old = try Self.identity(SampleLesson.files())
    let found = try library.lesson("sample", identity: old)
    #expect(found.version.lesson.version == 1)
    #expect(found.newest.lesson.version == 2)
    #expect(
      throws: LessonError(
        .noSuchVersion(lesson: "sample", identity: "0", known: [2, 1]), file: "")
    ) {
      try library.lesson("sample", identity: "0")
    }
  }

  @Test func `lint knows kept versions, and what was kept under a number is what it means`() throws
  {
    let lint = LessonLint(
      operations: [], regions: ["us-west-2"], commandProblem: { _ in nil },
      expressionProblem: { _ in nil })
    func findings(_ change: (inout [(name: String, text: String)]) -> Void) throws -> [String] {
      var files = Self.versioned().files.map { (name: $0.name, text: $0.text) }
      for index in files.indices {
        files[index].text = files[index].text.replacing("points: 90", with: "points: 100")
          .replacing("minutes: 5", with: "minutes: 6")
      }
      change(&files)
      return lint.findings(in: try LessonSource(LessonFiles(files))).map(\.description)
    }
    #expect(try findings { _ in } == [])
    let changed = try findings { files in
      let location = files.firstIndex { $0.name == LessonName.mainFile } ?? 0
      files[location].text = files[location].text.replacing(Self.newer, with: "version: 1")
        .replacing("solve-percent: 100", with: "solve-percent: 50")
    }
    #expect(changed.count == 1)
    #expect(changed.first?.contains("not what was kept under that number") == true)
    #expect(changed.first?.contains("raise 'version' to 2") == true)
    let misplaced = try findings { files in
      let location = files.firstIndex { $0.name.hasPrefix("versions/") } ?? 0
      files[location].name = "versions/7/lesson.yaml"
    }
    #expect(misplaced.first?.contains("kept in the folder '7'") == true)
  }
}
