import SystemCalls
import TerminalUI

/// The name of whoever sits at this machine, as a setting: `$XDG_CONFIG_HOME/vpclab/learner`.
///
/// It goes into the transcripts of new sessions and nowhere else.
struct LearnerName {
  /// Longer than any name, and short enough for a line of a transcript.
  static let limit = 200

  private let path: String?
  private let variable: String?

  init() {
    let environment = ProcessEnvironment()
    variable = environment["VPCLAB_LEARNER"]
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") {
      path = "\(home)/vpclab/learner"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = "\(home)/.config/vpclab/learner"
    } else {
      path = nil
    }
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
      try WholeFile.replace(path, with: Array("\(Self.plain(name))\n".utf8))
    } catch {
      throw CommandFailure("cannot write \(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// Asks once; whoever does not answer is not asked again.
  func ask(at terminal: Terminal) -> String {
    let question = StyledPrompt(
      [.init("Your name, for the instructor who grades your session (Enter: none): ")],
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
