import AWSModel
import AWSServices
import Documents
import Foundations

/// Why a command did not run.
enum CommandError: Error, Equatable, Sendable {
  /// Ends the input, as in a real shell.
  case expansion(ExpansionError)
  /// Only this command fails.
  case redirection(String)
  /// The same of a regular expression that is none: status 2.
  case invalidExpression(String)
}

/// What the shell says about a command that it does not have.
enum NotFound {
  static func message(for name: String, in shell: Shell) -> String {
    var message = "sh: \(name): command not found\n"
    if let advice = advice(for: name, at: shell.host) {
      message += "    \(advice)\n"
    } else if let command = awsCommand(name), host(shell.host, has: "aws") {
      message += "    Did you mean '\(command)'?\n"
    } else if let nearest = nearest(
      to: name,
      among: shell.otherWords
        + ProgramRegistry.names(at: shell.host).filter { !neverSuggested.contains($0) })
    {
      message += "    Did you mean '\(nearest)'?\n"
    }
    return message
  }

  /// What a wrong guess would regret: it leaves, ends or deletes something.
  private static let neverSuggested: Set = ["exit", "logout", "rm", "kill", "unset"]

  private static func advice(for name: String, at host: Host) -> String? {
    if let program = ProgramRegistry.program(named: name) {
      switch program.availability {
      case .everywhere: return nil
      case .instances: return "'\(name)' runs on an instance: connect to one first (connect NAME)."
      case .ownComputer: return "'\(name)' runs on your own computer: type exit to go back there."
      }
    }
    if outside.contains(name) { return "That is typed in another terminal: vpclab \(name)" }
    return others[name]
  }

  /// Commands of the program itself, which people type into the lab after they read of them.
  private static let outside: Set = [
    "attach", "config", "grade", "lesson", "limits", "replay", "sessions",
  ]

  /// Common programs that the lab does without, and what does their job here.
  private static let others: [String: String] = {
    let query = "Use jq, or --query of the aws command: both select and reshape the answer."
    let editor = "Write the file with a here-document: cat > FILE <<'EOF'"
    let next = "Enter on an empty line says what comes next."
    let text = "Here are awk, sed, grep, cut, tr, sort, uniq, head, tail and wc."
    let port = "Use nc -zv HOST PORT: it tells whether a port can be reached."
    let job = "A job ends with its session. Start it at home: connect NAME ping ADDRESS &"
    let nothing = "Nothing needs it in this lab."
    let real = "It would work on a real account; the lab never leaves this program."
    return [
      "next": next, "start": next, "begin": next,
      "vpclab": "You are in it. 'help' lists what can be typed here.",
      "status": "Use progress.", "step": "Use task.",
      "insights":
        "Use wizard insights, or aws logs start-query; for files, in another terminal: vpclab insights",
      "yq": query, "python": query, "python3": query,
      "vi": editor, "vim": editor, "nano": editor, "emacs": editor, "ed": editor,
      "code": editor,
      "perl": text, "terraform": real, "cdk": real, "sam": real, "eksctl": real,
      "sudo": "Nothing needs it in this lab. Run the command without it.",
      "su": nothing, "apt": nothing, "apt-get": nothing,
      "brew": nothing, "pip": nothing, "pip3": nothing, "npm": nothing, "git": nothing,
      "docker": nothing, "telnet": port, "nmap": port, "netstat": "Use ss.",
      "ifconfig": "Use ip addr.", "arp": "Use ip neigh.", "tracepath": "Use traceroute.",
      "mtr": "Use traceroute.", "wget": "Use curl.",
      "tcpdump": "Flow logs tell what passes an interface: aws ec2 create-flow-logs.",
      "nohup": job, "disown": job,
    ]
  }()

  /// What was typed without its beginning: a service, or an operation of the first that has it.
  private static func awsCommand(_ name: String) -> String? {
    if Service(rawValue: name) != nil { return "aws \(name)" }
    guard name.contains("-") else { return nil }
    return OperationRegistry.descriptions.first { $0.commandName == name }.map {
      "aws \($0.service.rawValue) \(name)"
    }
  }

  private static func host(_ host: Host, has name: String) -> Bool {
    ProgramRegistry.names(at: host).contains(name)
  }

  /// A name at most two edits away, and nearer than half of what was typed.
  static func nearest(to name: String, among known: [String]) -> String? {
    guard (2...20).contains(name.utf8.count) else { return nil }
    return EditDistance.nearest(
      to: name, among: known.filter { $0.utf8.count > 1 }, within: min(2, name.utf8.count / 2))
  }
}
