public import AWSCommandLine
public import AWSServices
import NetworkModel

extension Shell {
  /// What may stand at the place of the input's last word, as far as it has been typed.
  ///
  /// `resources` answers values for a member of a request, by its name, for `aws` options.
  public func candidates(
    for input: String, in cloud: Cloud, resources: (String) -> [Candidate] = { _ in [] }
  ) -> [Candidate] {
    let words = Self.wordsBeingTyped(in: input)
    let typed = words.last ?? ""
    if typed.hasPrefix("$"), Variables.isName(String(typed.dropFirst()) + "x") {
      return matching(typed, session.variables.all.map { Candidate("$" + $0.name) })
    }
    guard words.count > 1, let program = words.first else {
      let programs = ProgramRegistry.names(at: host).map { name in
        Candidate(name, ProgramRegistry.program(named: name)?.summary ?? "")
      }
      return matching(typed, programs)
    }
    switch program {
    case "aws":
      if typed.hasPrefix("file://") {
        return matching(typed, home.files.map { Candidate("file://" + $0.name) })
      }
      return AWS.commandLine(for: cloud.region).candidates(
        for: Array(words.dropFirst()), resources: resources)
    case "connect" where words.count == 2:
      let instances = cloud.network.instances.filter { $0.state == .running }
      return matching(
        typed,
        instances.map { Candidate($0.name ?? $0.id.rawValue, $0.id.rawValue) })
    default:
      return matching(typed, currentHome.files.map { Candidate($0.name) })
    }
  }

  private func matching(_ typed: String, _ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { $0.text.hasPrefix(typed) }
  }

  /// The words of the command at the end of the input; the last is the one being typed, and empty
  /// after a blank.
  static func wordsBeingTyped(in input: String) -> [String] {
    var words = [""]
    var quote: Character?
    for character in input {
      switch (character, quote) {
      case ("'", nil), ("\"", nil): quote = character
      case (let mark, let open?) where mark == open: quote = nil
      case (" ", nil), ("\t", nil):
        if words.last != "" { words.append("") }
      case (";", nil), ("|", nil), ("&", nil), ("(", nil), ("\n", nil): words = [""]
      default: words[words.count - 1].append(character)
      }
    }
    return words
  }
}
