import Presentation
import SystemCalls
import TerminalUI

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
