import Presentation
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
