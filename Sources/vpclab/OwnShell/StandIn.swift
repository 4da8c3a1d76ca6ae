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
