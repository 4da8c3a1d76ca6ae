import Foundations
import LabShell
import Presentation
import SystemCalls
import TerminalUI

/// The files that a command names by `file://` or `fileb://`: the lab gets their contents, since the
/// transcript must hold all that a replay needs.
struct NamedFiles {
  /// The command's words, with the names that the files have in the lab.
  private(set) var words: [String] = []
  private(set) var files: [HomeDirectory.File] = []
  private(set) var missing: [String] = []

  /// Much more than any document that AWS takes.
  private static let limit = 1 << 20

  /// Reads them; a file that may hold what is nobody's business needs consent.
  init(in words: [String], consent: FileConsent) throws(CommandFailure) {
    for word in words {
      guard let (before, path, after) = Self.parts(of: word) else {
        self.words.append(word)
        continue
      }
      let name = Self.nameInLab(of: path)
      self.words.append(before + name + after)
      guard let text = try Self.text(of: path) else {
        missing.append(name)
        continue
      }
      try consent.ask(for: path, text: text)
      files.append(HomeDirectory.File(name: name, text: text))
    }
  }

  /// What stands before a path, the path, and what stands behind it.
  private static func parts(of word: String) -> (String, path: String, String)? {
    for scheme in ["fileb://", "file://"] {
      if word.hasPrefix(scheme) { return (scheme, String(word.dropFirst(scheme.count)), "") }
      if let range = word.firstRange(of: "=" + scheme) {
        let path = word[range.upperBound...].prefix { $0 != "," && $0 != "}" && $0 != "]" }
        return (
          String(word[..<range.upperBound]), String(path), String(word[path.endIndex...])
        )
      }
    }
    return nil
  }

  /// A path below the working folder keeps its name; every other one is a name in `/tmp`.
  static func nameInLab(of path: String) -> String {
    let parts = path.split(separator: "/")
    guard path.hasPrefix("/") || path.hasPrefix("~") || parts.contains("..") else { return path }
    return "/tmp/\(parts.last ?? "file")"
  }

  /// `nil` for what is not there.
  private static func text(of path: String) throws(CommandFailure) -> String? {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try FileOpening.open(FileConsent.expanded(path), O_RDONLY | O_CLOEXEC)
      defer { close(file) }
      bytes = try DescriptorIO.readAll(file, limit: limit)
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
    } catch {
      if error.code == ENOENT { return nil }
      throw CommandFailure("cannot read \(path): \(error)", status: .inputOutputFailed)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw CommandFailure("\(path) is no text in UTF-8, which the lab can't keep", status: .usage)
    }
    return text
  }
}

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
