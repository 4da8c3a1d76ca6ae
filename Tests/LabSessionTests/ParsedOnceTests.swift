import FoundationEssentials
import Testing

/// A parsed input can only be made by parsing, so the places that make one are all that parse.
@Suite struct ParsedOnceTests {
  private static let sources =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

  /// Where each kind of value is made, and from what.
  private static let makers: [(call: String, files: [String])] = [
    (
      "ParsedInput(",
      [
        "LabSession/Input.swift",  // a recorded line, or one of ours
        "LabSession/Script/SessionScript.swift",  // a script's lines, with what is said of them
        // A form's line in another language, with its values.
        "Presentation/Screens/FormScreen.swift",
        "Tutor/ParsedInput.swift",  // a script's lines
        // A typed line, and what `!!` or the lines behind it make of it.
        "vpclab/Interactive/InteractiveLab+Terminal.swift",
        "vpclab/Interactive/InteractiveLab.swift", "vpclab/OwnShell/OwnShellLab.swift",
      ]
    ),
    (
      "ShellProgram(",
      [
        "LabSession/Lab+Solving.swift",  // the commands of a form, and the Region of a solution
        "LabShell/Execution/Interpreter+Commands.swift",  // an alias
        "LabShell/Execution/Interpreter.swift",  // a trap of ERR
        "LabShell/Execution/ShellContext.swift",  // a trap of EXIT
        "LabShell/Parsing/ShellParser.swift",  // a script's lines
        "LabShell/Parsing/ShellProgram.swift",  // a lesson's checks, when it is loaded
        "LabShell/Programs/Builtins/Evaluation.swift",  // eval, source, bash
        "LabShell/Programs/Network/SSHClient.swift",  // what the remote shell is given
        "Tutor/ParsedInput.swift",
      ]
    ),
    ("TutorCommandLine(", ["Tutor/ParsedInput.swift"]),
  ]

  @Test(arguments: makers)
  func `nothing else on an input's way parses it`(maker: (call: String, files: [String])) throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources)
      // Tests of lessons make inputs of their own; an export and a write-up read those of a session
      // that ended.
      .filter { $0.hasSuffix(".swift") }
      .filter { !$0.hasPrefix("LabSession/LessonTest/") && !$0.hasPrefix("Recordings/") }
      .filter { !$0.hasPrefix("WriteUp/") }
      .filter { file in
        let data = try Data(contentsOf: URL(filePath: "\(Self.sources)/\(file)"))
        return String(decoding: data, as: UTF8.self).contains(maker.call)
      }
    #expect(files.sorted() == maker.files)
  }
}
