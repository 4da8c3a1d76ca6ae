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
