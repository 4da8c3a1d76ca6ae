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
    let variables: [String: String]
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
      name: "suggestions", values: ["on", "off"],
      summary: "grey endings of lines, from earlier ones",
      variables: ["off": Terminal.noSuggestionsVariable]),
  ]

  /// Options that stand anywhere on the line, before `--`, and the variables that they set.
  private static let options = [
    "--accessible": Terminal.accessibleVariable, "--no-color": "VPCLAB_NO_COLOR",
  ]

  /// Heeds the options and the file; answers the arguments without those options.
  static func apply(to arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    for argument in arguments[..<end] {
      if let variable = options[argument] { setenv(variable, "1", 1) }
    }
    for (name, value) in file.values {
      guard let setting = all.first(where: { $0.name == name }) else { continue }
      // One variable that is there, even if empty, answers for the whole setting.
      let environment = ProcessEnvironment()
      guard !setting.variables.values.contains(where: { environment[$0] != nil }),
        let variable = setting.variables[value]
      else { continue }
      setenv(variable, "1", 0)
    }
    return arguments[..<end].filter { options[$0] == nil } + arguments[end...]
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
      if all.contains(where: { $0.name == name && $0.values.contains(value) }) {
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
        "there is no setting '\(name)'; there are "
          + all.map(\.name).joined(separator: ", "), status: .usage)
    }
    guard setting.values.contains(value) else {
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
