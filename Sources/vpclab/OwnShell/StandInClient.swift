import Documents
import Foundations
import LabShell
import Presentation
import SystemCalls
import TerminalUI

/// The programs that a person's own shell finds first while it is on the lab.
enum StandIn {
  /// The tutor's words, under one name.
  static let tutor = "lab"

  /// Answered by the lab.
  static let names = [
    "aws", "connect", "curl", "date", "dig", "host", "nc", "ncat", "nslookup", "ping", "sleep",
    "traceroute", tutor,
  ]

  /// Programs that would leave the lab for the real network, with what does the same here.
  static let refused: [String: String] = [
    "cdk": onlyCommandLine, "copilot": onlyCommandLine, "eksctl": onlyCommandLine,
    "mtr": "use 'traceroute'", "pulumi": onlyCommandLine, "sam": onlyCommandLine,
    "scp": "the lab has no files to copy", "sftp": "the lab has no files to copy",
    "ssh": "log in to an instance by 'connect INSTANCE [COMMAND]'",
    "telnet": "use 'nc'", "terraform": onlyCommandLine, "tofu": onlyCommandLine,
    "tracepath": "use 'traceroute'", "wget": "use 'curl'",
  ]

  private static let onlyCommandLine = "the lab answers 'aws' commands only"

  /// Under which of these names the program was called, `nil` for its own.
  static var called: String? {
    guard let path = CommandLine.arguments.first else { return nil }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return names.contains(name) || refused[name] != nil ? name : nil
  }
}

/// The variables by which a stand-in finds the lab.
enum OwnShellVariable {
  static let socket = "VPCLAB_SOCKET"
  /// Where the shell began: files below it may be recorded without a question.
  static let folder = "VPCLAB_FOLDER"
  /// Set where no file needs a question.
  static let recordsFiles = "VPCLAB_RECORD_FILES"
  /// The folder of stand-ins, for the files that a shell reads at its start.
  static let standIns = "VPCLAB_STAND_INS"
}

/// A stand-in: asks the lab that its shell is on, and prints what it answers.
struct StandInClient {
  private let line: DocumentLine
  private let streams = StandardStreams()

  /// Does what the program of that name does; answers its exit status.
  static func run(_ name: String, _ arguments: [String]) throws -> Int32 {
    if let advice = StandIn.refused[name] {
      throw CommandFailure(
        "\(name) would leave the lab for the real network, and was not run; \(advice)",
        status: .usage)
    }
    let environment = ProcessEnvironment()
    guard let path = environment[OwnShellVariable.socket] else {
      throw CommandFailure(
        "'\(name)' stands in for the real one only inside 'vpclab shell' and 'vpclab exec'",
        status: .usage)
    }
    let named = try NamedFiles(in: arguments, consent: FileConsent(environment: environment))
    // Only what 'aws' looks at, and AWS_ENDPOINT_URL is ours.
    let variables =
      name == "aws"
      ? ["AWS_DEFAULT_OUTPUT", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_REGION"].compactMap {
        name in
        environment[name].map { ForeignCommand.Variable(name: name, value: $0) }
      } : []
    let command = ForeignCommand(
      words: [name] + named.words, variables: variables, files: named.files,
      missingFiles: named.missing)
    let client: StandInClient
    do throws(SystemError) {
      client = StandInClient(line: DocumentLine(descriptor: try LocalSocket.connect(to: path)))
    } catch {
      throw CommandFailure(
        "the lab that this shell was on has ended (\(error))", status: .inputOutputFailed)
    }
    let folder = FileSystemPath.resolved(".") ?? "/"
    var answer = try client.call(.command(command, folder: folder))
    if answer.prompt != nil { answer = try client.stayLoggedIn(answer) }
    return Int32(answer.status)
  }

  private func call(_ request: StandInRequest) throws -> StandInAnswer {
    guard line.send(request.document), let received = line.receive(),
      let answer = received.document.flatMap({ StandInAnswer($0) })
    else {
      throw CommandFailure("the lab has ended before it answered", status: .inputOutputFailed)
    }
    try streams.write(answer.outputs)
    // Until the tutor has spoken; where the lab is gone by then, it has.
    if line.send(nil) { _ = line.receive() }
    return answer
  }

  /// Lines of the input are typed on the instance until it is left.
  private func stayLoggedIn(_ first: StandInAnswer) throws -> StandInAnswer {
    var answer = first
    var typed = ""
    let isAsked = isatty(STDIN_FILENO) == 1
    while let prompt = answer.prompt {
      if isAsked { try streams.writeMessage(answer.needsMoreLines ? "> " : prompt + " ") }
      guard let text = InputLine.read(from: STDIN_FILENO) else {
        if isAsked { try streams.writeMessage("\n") }
        return try call(.lines("exit"))
      }
      typed += (typed.isEmpty ? "" : "\n") + text
      answer = try call(.lines(typed))
      if !answer.needsMoreLines { typed = "" }
    }
    return answer
  }
}
