import Presentation
import SystemCalls
import TerminalUI

/// How the program shows itself to one person: an option of this call, else a variable, else the
/// settings file, else what is usual.
///
/// Each setting has a variable of its own, which a person's own shell hands on to every program that it
/// starts, so that options and the file come down to variables that are set before anything looks.
enum Settings {
  struct Setting: Sendable {
    let name: String
    /// The first is what is usual.
    let values: [String]
    let summary: String
    /// Set to `1`, or not, for each value that is not the usual one.
    var variables: [String: String] = [:]
    /// Set to the value itself, which may also be one that is not listed.
    var valueVariable: String?

    func accepts(_ value: String) -> Bool {
      values.contains(value) || valueVariable != nil && ChosenLanguage.isTag(value)
    }

    /// The variables that answer for the setting, whatever they are set to.
    fileprivate var allVariables: [String] { variables.values + [valueVariable].compactMap(\.self) }

    fileprivate func assignment(for value: String) -> (variable: String, value: String)? {
      if let variable = variables[value] { return (variable, "1") }
      return value == values[0] ? nil : valueVariable.map { ($0, value) }
    }
  }

  static let all = [
    Setting(
      name: "accessible", values: ["off", "on"],
      summary: "whole lines for a screen reader: nothing is drawn or redrawn, no colour",
      variables: ["on": Terminal.accessibleVariable]),
    Setting(
      name: "color", values: ["auto", "never", "always"],
      summary: "auto: at a terminal that has colours",
      variables: ["never": "VPCLAB_NO_COLOR", "always": "FORCE_COLOR"]),
    Setting(
      name: "language", values: ["auto", "en", "de"],
      summary: "of what the tutor says and of lessons; auto: by LC_ALL, LC_MESSAGES or LANG",
      valueVariable: ChosenLanguage.variable),
    Setting(
      name: "suggestions", values: ["on", "off"],
      summary: "grey endings of lines, from earlier ones",
      variables: ["off": Terminal.noSuggestionsVariable]),
  ]

  /// Options that stand anywhere on the line, before `--`, and the variables that they set.
  private static let options = [
    "--accessible": Terminal.accessibleVariable, "--no-color": "VPCLAB_NO_COLOR",
  ]

  /// Takes the tag behind it, as its next word or after `=`.
  private static let languageOption = "--language"

  /// Heeds the options and the file; answers the arguments without those options.
  static func apply(to arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    var kept: [String] = []
    var index = 0
    while index < end {
      let argument = arguments[index]
      if let variable = options[argument] {
        setenv(variable, "1", 1)
      } else if argument == languageOption, index + 1 < end {
        index += 1
        setenv(ChosenLanguage.variable, arguments[index], 1)
      } else if argument.hasPrefix(languageOption + "=") {
        setenv(ChosenLanguage.variable, String(argument.dropFirst(languageOption.count + 1)), 1)
      } else {
        kept.append(argument)
      }
      index += 1
    }
    for (name, value) in file.values {
      guard let setting = all.first(where: { $0.name == name }) else { continue }
      // One variable that is there, even if empty, answers for the whole setting.
      let environment = ProcessEnvironment()
      guard !setting.allVariables.contains(where: { environment[$0] != nil }),
        let (variable, value) = setting.assignment(for: value)
      else { continue }
      setenv(variable, value, 0)
    }
    return kept + arguments[end...]
  }

  // MARK: The file

  /// Lines of `name = value`; `#` begins a comment.
  struct File {
    /// `nil` where no variable says where settings are kept.
    let path: String?
    fileprivate(set) var values: [String: String] = [:]
    /// Lines that say nothing that is known.
    fileprivate(set) var mistakes: [String] = []
  }

  static var file: File {
    var file = File(path: ConfigFolder.path.map { $0 + "/config" })
    guard let path = file.path, FileStatus(path: path)?.kind == .regular,
      let text = try? FileText.text(of: path)
    else { return file }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: { $0.isWhitespace || $0 == "=" })
      if words.isEmpty { continue }
      let (name, value) = (String(words[0]), words.dropFirst().joined(separator: " "))
      if all.contains(where: { $0.name == name && $0.accepts(value) }) {
        file.values[name] = value
      } else {
        file.mistakes.append("line \(index + 1) is no setting: \(line)")
      }
    }
    return file
  }

  /// Writes the whole file anew; comments in it are lost, and so is what was no setting.
  static func set(_ name: String, to value: String) throws(CommandFailure) {
    guard let setting = all.first(where: { $0.name == name }) else {
      throw CommandFailure(
        "there is no setting '\(name)'; there are \(all.map(\.name).joined(separator: ", "))",
        status: .usage)
    }
    guard setting.accepts(value) else {
      throw CommandFailure(
        "'\(name)' is one of \(setting.values.joined(separator: ", ")), not '\(value)'",
        status: .usage)
    }
    let file = file
    var values = file.values
    values[name] = value
    let text = all.compactMap { setting in
      values[setting.name].map { "\(setting.name) = \($0)\n" }
    }.joined()
    try ConfigFolder.write(text, to: file.path)
  }
}

/// `$XDG_CONFIG_HOME/vpclab`, or `~/.config/vpclab`.
enum ConfigFolder {
  static var path: String? {
    let environment = ProcessEnvironment()
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") { return "\(home)/vpclab" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.config/vpclab" }
    return nil
  }

  /// Replaces a file of the folder as a whole.
  static func write(_ text: String, to path: String?) throws(CommandFailure) {
    guard let path else {
      throw CommandFailure(
        "neither XDG_CONFIG_HOME nor HOME says where settings are kept",
        status: .inputOutputFailed)
    }
    do throws(FolderFailure) {
      try FolderSync.make(FolderSync.split(path).folder)
    } catch {
      throw CommandFailure(
        "cannot create \(error.path): \(error.error)", status: .inputOutputFailed)
    }
    do throws(SystemError) {
      try WholeFile.replace(path, with: Array(text.utf8))
    } catch {
      throw CommandFailure("cannot write \(path): \(error)", status: .inputOutputFailed)
    }
  }
}

/// The name of whoever sits at this machine, as a setting: `$XDG_CONFIG_HOME/vpclab/learner`.
///
/// It goes into the transcripts of new sessions and nowhere else.
struct LearnerName {
  /// Longer than any name, and short enough for a line of a transcript.
  static let limit = 200

  private let path: String?
  private let variable: String?

  init() {
    variable = ProcessEnvironment()["VPCLAB_LEARNER"]
    path = ConfigFolder.path.map { $0 + "/learner" }
  }

  /// What was set or answered, also if that is nothing; `nil` where nobody was asked yet.
  var setting: String? {
    if let variable { return Self.plain(variable) }
    guard let path, FileStatus(path: path)?.kind == .regular,
      let text = try? FileText.text(of: path)
    else { return nil }
    return Self.plain(text)
  }

  func set(_ name: String) throws(CommandFailure) {
    try ConfigFolder.write("\(Self.plain(name))\n", to: path)
  }

  /// Asks once; whoever does not answer is not asked again.
  func ask(at terminal: Terminal) -> String {
    let text: StyledText = "Your name, for the instructor who grades your session (Enter: none):"
    let question = StyledPrompt(
      [.init(text.said + " ")],
      palette: Palette(for: .standardOutput))
    let answer = PlainLineReader(terminal: terminal)
      .readLine(LineRequest(prompt: question, usesHistory: false))
    guard case .line(let text) = answer else { return "" }
    let name = Self.plain(text)
    do throws(CommandFailure) {
      try set(name)
    } catch {
      // The lab can be played all the same.
      error.report()
    }
    return name
  }

  /// On one line, without blanks around it.
  static func plain(_ text: String) -> String {
    String(text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed.prefix(limit))
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
