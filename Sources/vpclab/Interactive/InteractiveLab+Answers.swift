import ArgumentParser
import LabSession
import Lessons
import Presentation
import SystemCalls
import TerminalUI
import Tutor

/// Written answers: typed, pasted or from the person's own editor, over as many lines as they have.
extension InteractiveLab {
  /// - Parameter areShown: whether the question has been said already.
  func askPrompts(_ ids: [String], areShown: Bool) throws {
    let prompts = session.lab.lesson.prompts.filter { ids.contains($0.id) }
    for (index, prompt) in prompts.enumerated() {
      if !areShown {
        let heading =
          prompts.count == 1
          ? prompt.heading
          : screen.layout.said("\(prompt.heading) (\(index + 1) of \(prompts.count))").plain
        try screen.show(screen.layout.linesOfQuestion(heading: heading, text: prompt.text))
      }
      switch try readAnswer(to: prompt) {
      case .left: return
      case .later: continue
      case .given(let text): try perform(.answer(prompt: prompt.id, text: text))
      }
    }
  }

  private enum WrittenAnswer {
    case given(String)
    case later
    /// This question and all that would come.
    case left
  }

  private func readAnswer(to prompt: Prompt) throws -> WrittenAnswer {
    let old = session.lab.state.tutor.answer(to: prompt.id)
    var text = ""
    while true {
      let isFirst = text.isEmpty
      let label: StyledText =
        old == nil
        ? "(Enter: later, edit: your editor, . leaves):"
        : "(Enter: as it is, edit: your editor, . leaves):"
      let request = LineRequest(
        prompt: isFirst
          ? StyledPrompt(
            [
              .init(margin + screen.layout.said("Your answer").plain, .faint),
              .init(" " + screen.layout.said(label).plain),
            ], palette: palette) : StyledPrompt([.init(">", .faint)], palette: palette),
        usesHistory: false, isLeftByEscape: true)
      switch lines.readLine(request) {
      case .line(let line):
        text += (isFirst ? "" : "\n") + line
        // Without bracketed paste the lines of a paste come one by one: they are one answer.
        if lines.hasTypeAhead { continue }
        switch text {
        case ".": return .left
        case "edit": return try edited(old ?? "", for: prompt)
        case let word where isCommand(word):
          try screen.say(
            "\(word: word) is a command and was not kept as an answer; a full stop leaves the questions."
          )
          text = ""
        case _ where text.contains(where: { !$0.isWhitespace }): return .given(text)
        default: return .later
        }
      case .interrupted, .endOfInput, .failed: return .left
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
  }

  /// Whether an answer is one of the lab's own words, alone or with a number, a call of the AWS CLI, or
  /// a pager's way out: nobody means that.
  private func isCommand(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if ["q", ":q", "quit", "exit"].contains(text) { return true }
    if words.count > 2, words[0] == "aws", ["ec2", "iam", "logs", "sts"].contains(words[1]) {
      return true
    }
    guard let first = words.first, words.count <= 2,
      TutorWordRegistry.all.contains(where: { $0.name == first })
    else { return false }
    return words.count == 1 || words[1].allSatisfy(\.isNumber)
  }

  private var margin: String { terminal.isAccessible ? "" : "  " }

  /// The answer as the person's own editor leaves it.
  private func edited(_ old: String, for prompt: Prompt) throws -> WrittenAnswer {
    do throws(CommandFailure) {
      let text = try PersonsEditor().edit(
        old, named: "\(prompt.id).md", with: "edit", hearing: signals)?
        .trimmingNewlines
      guard let text, text != old else {
        try? screen.say("The answer is as it was.")
        return .later
      }
      return .given(text)
    } catch {
      error.report()
      return .later
    }
  }
}

extension String {
  /// Editors end a file with a newline, which is no part of an answer.
  fileprivate var trimmingNewlines: String {
    var text = Substring(self)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}

/// A person's own editor, on a copy of a file of the lab.
struct PersonsEditor {
  private let folder: String

  /// - Throws: where no copy can be made.
  init() throws(CommandFailure) {
    let parent = ProcessEnvironment()["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/vpclab-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(
        "cannot create a folder in \(parent): \(SystemError())", status: .inputOutputFailed)
    }
    folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What the text is when the editor has ended, `nil` when it ended with a failure.
  ///
  /// - Parameters:
  ///   - typed: the editor that was asked for; `edit` means what VISUAL or EDITOR says.
  ///   - name: the file's, which tells the editor what it is.
  func edit(
    _ text: String, named name: String, with typed: String, hearing signals: TerminalSignals
  ) throws(CommandFailure) -> String? {
    let path = "\(folder)/\(name.split(separator: "/").last.map(String.init) ?? "file")"
    defer {
      unlink(path)
      rmdir(folder)
    }
    let environment = ProcessEnvironment()
    let own = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
      .first { !$0.isEmpty }
    let command = typed == "edit" ? own ?? "vi" : typed
    do throws(SystemError) {
      try WholeFile.create(at: path, Array(text.utf8))
      let process = try ForegroundProcess(command.split(separator: " ").map(String.init) + [path])
      while signals.wait(for: [process.end])?.first ?? 0 == 0 { _ = signals.pause(milliseconds: 0) }
      let status = process.status()
      _ = signals.pause(milliseconds: 0)
      guard status == 0 else { return nil }
    } catch {
      throw CommandFailure(
        "cannot run the editor '\(command)': \(error); EDITOR says which one is yours",
        status: .usage)
    }
    return try FileText.script(at: path)
  }
}
