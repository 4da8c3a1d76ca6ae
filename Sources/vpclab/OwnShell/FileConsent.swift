import Foundations
import Presentation
import SystemCalls
import TerminalUI

/// Whether a file of the person's may be recorded: a transcript is handed in, and read by others.
struct FileConsent {
  /// Files below it need no question: the shell began there.
  let folder: String
  let isGiven: Bool

  init(environment: ProcessEnvironment) {
    folder = environment[OwnShellVariable.folder] ?? "/nowhere"
    isGiven = environment.isSet(OwnShellVariable.recordsFiles)
  }

  /// Asks at the terminal where it must.
  func ask(for path: String, text: String) throws(CommandFailure) {
    guard !isGiven, let reason = concern(about: path, text: text) else { return }
    let shown = DisplayText.sanitized(path)
    let answer = TerminalQuestion.answer(
      "vpclab: \(shown) \(reason). Record its contents in the session's transcript? [y/N] ")
    guard let answer, answer.lowercased().hasPrefix("y") else {
      throw CommandFailure(
        """
        \(path) \(reason), and was not recorded, so the command was not run; copy what it needs \
        into a file of the working folder, or begin with --record-files
        """,
        status: .usage)
    }
  }

  /// Why somebody must be asked, `nil` if nobody need be.
  func concern(about path: String, text: String) -> String? {
    if Self.looksSecret(text) { return "looks like a secret" }
    let path = Self.expanded(path)
    // What a pipe brings comes from the command line itself.
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/self/fd/") { return nil }
    guard let real = FileSystemPath.resolved(path) else { return "is not to be found" }
    // Scripts put their documents there.
    let inside = [folder, "/tmp", "/private/tmp"].contains { real.hasPrefix($0 + "/") }
    return inside ? nil : "lies outside the working folder"
  }

  private static func looksSecret(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["private key-----", "aws_secret_access_key", "secretaccesskey", "aws_session_token"]
      .contains { text.contains($0) }
  }

  /// With the home directory for `~`.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = ProcessEnvironment()["HOME"] else {
      return path
    }
    return home + path.dropFirst()
  }
}

/// A question to whoever sits at the terminal, wherever input and output lead.
enum TerminalQuestion {
  /// `nil` where nobody sits.
  static func answer(_ question: String) -> String? {
    guard let terminal = try? FileOpening.open("/dev/tty", O_RDWR | O_CLOEXEC) else { return nil }
    defer { close(terminal) }
    guard (try? DescriptorIO.writeAll(question, to: terminal)) != nil else { return nil }
    return InputLine.read(from: terminal)
  }
}

/// A line of a descriptor that others read on, so that not a byte behind it is taken.
enum InputLine {
  /// Without its end; `nil` at the end of the input.
  static func read(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = withUnsafeMutableBytes(of: &byte) { memory in
        (try? DescriptorIO.read(descriptor, into: memory)) ?? 0
      }
      if count == 0 { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }
}
