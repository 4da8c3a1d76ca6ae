import ProgramTesting
import SystemCalls

/// The program under test, and folders of its own.
enum Places {
  static let vpclab = BuiltProgram("vpclab")

  /// The repository, as the compiler saw it.
  static let repository: String = {
    var path = #filePath[...]
    for _ in 0..<3 {
      guard let slash = path.lastIndex(of: "/") else { break }
      path = path[..<slash]
    }
    return String(path)
  }()

  static let solution = "\(repository)/Lessons/vpc-flow-logs/solution.sh"

  /// The version of the lab's lesson that sessions are begun with.
  static let lessonVersion: Int = {
    let lesson = textOfFile("\(repository)/Lessons/vpc-flow-logs/lesson.yaml")
    return lesson.split(separator: "\n").first { $0.hasPrefix("version: ") }
      .flatMap { Int($0.dropFirst("version: ".count)) } ?? 0
  }()

  struct Failure: Error {}

  /// Where all folders of this run of the tests are; it goes away when the process ends.
  private static let root: String = {
    var template = Array("/tmp/vpclab-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder can be made in /tmp") }
    atexit { TemporaryFolder.remove(Places.root) }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  /// A new empty folder.
  static func newFolder() throws -> String {
    var template = Array("\(root)/XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// An environment in which sessions live in `folder`.
  static func environment(_ folder: String) -> [String: String] {
    [
      "XDG_STATE_HOME": folder, "HOME": folder, "VPCLAB_LESSONS": "\(repository)/Lessons",
      // Asked at the first start otherwise.
      "VPCLAB_LEARNER": "",
    ]
  }

  static func run(_ arguments: String..., input: String = "") throws -> FinishedRun {
    try run(arguments: arguments, input: input)
  }

  static func run(arguments: [String], input: String = "") throws -> FinishedRun {
    guard
      let run = FinishedRun(
        vpclab, arguments, input: input,
        environment: ["VPCLAB_LESSONS": "\(repository)/Lessons"])
    else { throw Failure() }
    return run
  }
}
