import Documents
import Foundations
import LabSession
import LabShell
import Lessons
import Tutor

/// A session's AWS commands as a bash script for an account of one's own.
///
/// Ids, addresses and moments that only this lab gave are found again in that account and stand as
/// variables. What only the lab can do is a comment. Since nobody knows who typed a transcript,
/// nothing else gets in: `PlainProgram` is the list of what may.
public enum AccountScript {
  public static func text(of session: PlayedSession) -> String {
    var standing = StandingInputs()
    session.play { event in
      standing.add(event.number, event.input, event.response, from: event.before, to: event.after)
    }
    var survey = CommandSurvey()
    let chosen = Set(standing.numbers)
    session.play { event in
      guard chosen.contains(event.number) else { return }
      for line in event.commandLines { survey.add(line) }
    }
    var writer = AccountScriptWriter(session, survey)
    session.play { event in
      if chosen.contains(event.number) { writer.write(event) }
    }
    return writer.text
  }
}

/// What the commands of a session name, all together.
struct CommandSurvey {
  /// Ids and addresses that stand in commands.
  private(set) var tokens: Set<String> = []
  /// Those of them that are found by another resource only.
  private(set) var dependents: [String] = []
  /// How many times each variable is set.
  private(set) var assignments: [String: Int] = [:]

  mutating func add(_ line: String) {
    for token in LabToken.all(in: Array(line), account: "") {
      guard tokens.insert(token.text).inserted, case .resource(let kind) = token.kind,
        ["eipalloc", "eipassoc", "eni"].contains(kind)
      else { continue }
      dependents.append(token.text)
    }
    for name in PlainProgram(ShellProgram(line))?.assigned ?? [] {
      assignments[name, default: 0] += 1
    }
  }
}

extension PlayedSession.Event {
  fileprivate var commandLines: [String] { input.commandLines(response) }
}

/// Writes the script, event after event.
struct AccountScriptWriter {
  private let session: PlayedSession
  private let survey: CommandSurvey
  private let account: String
  private var lines: [String] = []
  /// The variables that stand for what only the lab gave.
  private var variables: [String: String] = [:]
  private var names: Set<String>
  private var step: Int?
  private var usesAccount = false

  init(_ session: PlayedSession, _ survey: CommandSurvey) {
    self.session = session
    self.survey = survey
    names = Set(survey.assignments.keys)
    var questions = LabQuestions(
      Lab(
        lesson: session.lesson, seed: session.transcript.header.seed,
        startedAt: Instant(seconds: session.transcript.header.startedAt)))
    account = questions.text("aws sts get-caller-identity --query Account --output text")
  }

  var text: String {
    let title = Self.comment(session.lesson.title)
    let accountLine =
      usesAccount
      ? ["ACCOUNT=$(aws sts get-caller-identity --query Account --output text)"] : []
    let head =
      [
        "#!/usr/bin/env bash", "\(title), as it was done in a session of vpclab.", "#",
        "# It makes real resources, and some cost money as long as they are there. Read it before you",
        "# run it: these are the commands that were typed, and nobody has checked what they are for.",
        "#",
        "# Words and quotes stand as they were typed at the prompt.",
        "# shellcheck disable=SC2086,SC2046,SC2034", "set -e",
        "export AWS_DEFAULT_REGION=\(session.lesson.region.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })",
        "export AWS_PAGER=", "cd \"$(mktemp -d)\"",
      ] + accountLine
    return (head + lines).joined(separator: "\n") + "\n"
  }

  mutating func write(_ event: PlayedSession.Event) {
    let commands = event.commandLines
    guard !commands.isEmpty else { return }
    beginStep(of: event.before)
    if case .command(let input, _) = event.input, input.word == nil {
      write(input.text, of: event, hasFailed: event.response.status != 0)
    } else {
      // A form stops at the command that fails.
      for (index, command) in commands.enumerated() {
        let isLast = index == commands.count - 1
        write(command, of: event, hasFailed: isLast && event.response.status != 0)
      }
    }
    keepVariables(of: event)
    keepDependents(of: event)
  }

  private mutating func beginStep(of lab: Lab) {
    guard let now = lab.state.tutor.state.step, now != step else { return }
    step = now
    lines += ["", Self.comment("Step \(now + 1): \(lab.lesson.steps[now].title)")]
  }

  private mutating func write(_ command: String, of event: PlayedSession.Event, hasFailed: Bool) {
    if let host = event.seenBefore.state.shell.host.hostName, case .command = event.input {
      return leaveOut(command, "on the instance \(host)")
    }
    guard DisplayText.sanitized(command) == command else {
      return leaveOut(command, "with control characters")
    }
    guard let plain = PlainProgram(ShellProgram(command)) else {
      return writeLabsOwn(command, of: event)
    }
    if hasFailed, plain.isOneCommand || plain.programs.count < 2 {
      return leaveOut(command, "refused in the lab")
    }
    let text = replacingTokens(in: command, of: event)
    if hasFailed || plain.isLook {
      lines.append(plain.programs.count == 1 ? "\(text) || true" : "{ \(text)\n} || true")
    } else if let captured = capturing(command, text, plain, of: event) {
      lines.append(captured)
    } else {
      lines.append(text)
    }
  }

  /// What a real shell does otherwise, or not at all.
  private mutating func writeLabsOwn(_ command: String, of event: PlayedSession.Event) {
    let words = command.split(whereSeparator: \.isWhitespace)
    switch words.first {
    case "wait" where words.count == 2 && event.response.status == 0:
      let seconds = (event.after.elapsed - event.before.elapsed) / 1000
      lines.append("sleep \(seconds)")
    case "connect": leaveOut(command, "at the instance, by EC2 Instance Connect in the console")
    case "ping", "traceroute", "ssh": leaveOut(command, "by hand")
    case "exit", "set", "cd", "history": return
    default: leaveOut(command, "in the lab only")
    }
  }

  private mutating func leaveOut(_ command: String, _ reason: String) {
    lines.append(Self.comment("(\(reason)) \(command)"))
  }

  /// A comment, whatever is in it.
  private static func comment(_ text: String) -> String {
    DisplayText.sanitized(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "# \($0)" }.joined(separator: "\n")
  }

  // MARK: What only the lab gave

  /// The command with variables in place of what only the lab gave; lines that set them go before.
  private mutating func replacingTokens(
    in command: String, of event: PlayedSession.Event
  ) -> String {
    let text = QuotedText(command)
    var parts: [(range: Range<Int>, variable: String)] = []
    for token in LabToken.all(in: text.characters, account: account)
    where text.quoting[token.range.lowerBound] != .comment {
      if let variable = variable(for: token, of: event) { parts.append((token.range, variable)) }
    }
    return parts.isEmpty ? command : text.replacing(parts)
  }

  private mutating func variable(for token: LabToken, of event: PlayedSession.Event) -> String? {
    if let known = variables[token.text] { return known }
    switch token.kind {
    case .account:
      usesAccount = true
      names.insert("ACCOUNT")
      variables[token.text] = "ACCOUNT"
      return "ACCOUNT"
    case .resource(let kind):
      // What a form makes and uses at once is there only afterwards.
      guard
        let query = ResourceQuery(for: token.text, kind: kind, in: event.before)
          ?? ResourceQuery(for: token.text, kind: kind, in: event.after)
      else { return nil }
      return define(token.text, kind, "$(\(replacingTokens(in: query.command, of: event)))")
    case .address: return address(token.text, of: event)
    case .moment: return moment(token.text, of: event)
    }
  }

  /// Sets a new variable; a loop of queries ends since each names what it looks for once.
  private mutating func define(_ text: String, _ kind: String, _ value: String) -> String {
    let name = newName(kind)
    variables[text] = name
    lines.append("\(name)=\(value)")
    return name
  }

  private mutating func newName(_ kind: String) -> String {
    let stem =
      ["i": "INSTANCE", "sg": "GROUP", "fl": "FLOW_LOG", "pcx": "PEERING"][kind]
      ?? kind.uppercased().replacing("-", with: "_")
    var number = 1
    while names.contains("\(stem)_\(number)") { number += 1 }
    names.insert("\(stem)_\(number)")
    return "\(stem)_\(number)"
  }

  private mutating func address(_ address: String, of event: PlayedSession.Event) -> String? {
    var questions = LabQuestions(event.before)
    for (member, isPublic) in [("PrivateIpAddress", false), ("PublicIpAddress", true)] {
      let id = questions.text(
        "aws ec2 describe-instances --query "
          + "\"Reservations[].Instances[?\(member)=='\(address)'].InstanceId[]\" --output text")
      guard !id.isEmpty, !id.contains(where: \.isWhitespace) else { continue }
      let query =
        "aws ec2 describe-instances --instance-ids \(id) --query "
        + "'Reservations[0].Instances[0].\(member)' --output text"
      return define(
        address, isPublic ? "public" : "private", "$(\(replacingTokens(in: query, of: event)))")
    }
    let id = questions.text(
      "aws ec2 describe-addresses --query \"Addresses[?PublicIp=='\(address)'].AllocationId\" --output text"
    )
    guard !id.isEmpty, !id.contains(where: \.isWhitespace) else { return nil }
    let query =
      "aws ec2 describe-addresses --allocation-ids \(id) --query 'Addresses[0].PublicIp' --output text"
    return define(address, "public", "$(\(replacingTokens(in: query, of: event)))")
  }

  /// As long before now as it was in the lab.
  private mutating func moment(_ text: String, of event: PlayedSession.Event) -> String? {
    guard let number = GivenNumber(text)?.value else { return nil }
    let seconds = text.count == 13 ? number / 1000 : number
    let now = session.transcript.header.startedAt + event.before.elapsed / 1000
    let name = newName("time")
    lines.append(
      "\(name)=$(($(date +%s) - \(now - seconds)))\(text.count == 13 ? "000" : "")")
    return name
  }

  /// The variable that a command sets is the one for its id, as long as it keeps it.
  private mutating func keepVariables(of event: PlayedSession.Event) {
    let assigned = event.commandLines.flatMap { PlainProgram(ShellProgram($0))?.assigned ?? [] }
    for name in Set(assigned).sorted() {
      guard let value = event.seenAfter.state.shell.value(of: name), survey.tokens.contains(value),
        variables[value] == nil,
        let token = LabToken.all(in: Array(value), account: account).first, token.text == value
      else { continue }
      if survey.assignments[name] == 1 {
        variables[value] = name
      } else if case .resource(let kind) = token.kind {
        _ = define(value, kind, "$\(name)")
      }
    }
  }

  /// What is told by another resource is looked up while that is there: an address that was an
  /// instance's must be released when the instance is gone.
  private mutating func keepDependents(of event: PlayedSession.Event) {
    for text in survey.dependents where variables[text] == nil {
      guard let token = LabToken.all(in: Array(text), account: account).first,
        case .resource(let kind) = token.kind,
        let query = ResourceQuery(for: text, kind: kind, in: event.after)
      else { continue }
      _ = define(text, kind, "$(\(replacingTokens(in: query.command, of: event)))")
    }
  }

  /// A command that makes something, with its id captured for those who name it later.
  private mutating func capturing(
    _ command: String, _ text: String, _ plain: PlainProgram, of event: PlayedSession.Event
  ) -> String? {
    guard plain.isOneCommand, plain.programs == ["aws"], !plain.isLook else { return nil }
    var printed = ""
    for case .printed(.standardOutput(let part)) in event.response.messages { printed += part }
    // Who chose the form of the output has it.
    if command.contains("--query") || command.contains("--output") {
      let value = printed.split(whereSeparator: \.isWhitespace).map(String.init)
      guard command.contains("--output text"), value.count == 1, let id = value.first,
        let kind = kindToCapture(id)
      else { return nil }
      return captured(id, kind, text)
    }
    guard let document = try? JSONValue(parsingJSON: printed),
      let (path, id, kind) = pathToCapture(in: document, path: "")
    else { return nil }
    return captured(id, kind, "\(text) --query '\(path)' --output text")
  }

  private mutating func captured(_ id: String, _ kind: String, _ command: String) -> String {
    let name = newName(kind)
    variables[id] = name
    return "\(name)=$(\(command))"
  }

  private func kindToCapture(_ text: String) -> String? {
    guard survey.tokens.contains(text), variables[text] == nil,
      let token = LabToken.all(in: Array(text), account: account).first, token.text == text,
      case .resource(let kind) = token.kind
    else { return nil }
    return kind
  }

  /// The first id in a response that a later command names.
  private func pathToCapture(
    in value: JSONValue, path: String
  ) -> (path: String, id: String, kind: String)? {
    switch value {
    case .string(let text): return kindToCapture(text).map { (path, text, $0) }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if let found = pathToCapture(in: element, path: "\(path)[\(index)]") { return found }
      }
    case .object(let members):
      // Its own id before those that it refers to.
      for (name, member) in members.sorted(by: { !$0.value.isContainer && $1.value.isContainer }) {
        let inner = path.isEmpty ? name : "\(path).\(name)"
        if let found = pathToCapture(in: member, path: inner) { return found }
      }
    default: break
    }
    return nil
  }
}

extension JSONValue {
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
