import LabSession
import LabShell
import Presentation
import SessionStore
import SystemCalls
import TerminalUI

/// A transcript named on the command line.
struct TranscriptFile {
  let path: String
  let transcript: Transcript
  /// What is wrong behind the part that was read.
  let damage: CommandFailure?

  /// All of it, which must be whole.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    damage = nil
    let bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }

  /// What precedes the first damage.
  init(wholePartOf path: String) throws(CommandFailure) {
    self.path = path
    let bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    let (transcript, error) = TranscriptReader.readLongestPrefix(bytes)
    let damage = error.map { CommandFailure($0, file: path) }
    guard let transcript else {
      throw damage ?? CommandFailure(TranscriptError(.notATranscript, line: 1), file: path)
    }
    self.transcript = transcript
    self.damage = damage
  }

  /// Ready to be carried out again with the lesson's version that it was recorded with.
  func replay(with shelf: LessonStore) throws(CommandFailure) -> Replay {
    let lesson = try shelf.lesson(of: transcript.header)
    do throws(ReplayError) {
      return try Replay(transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }
}

/// Files and standard input named on the command line.
enum FileText {
  /// Bigger than any script that a person wrote.
  static let limit = 8 << 20

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(of path: String, limit: Int = limit) throws(CommandFailure) -> [UInt8] {
    if path != "-", FileStatus(path: path)?.kind == .folder {
      throw CommandFailure(
        "cannot read \(path): it is a folder; name a file", status: .inputOutputFailed)
    }
    let bytes: [UInt8]
    do throws(JournalError) {
      bytes =
        path == "-"
        ? try FileReading.standardInput(limit: limit)
        : try FileReading.bytes(at: path, limit: limit)
    } catch {
      throw CommandFailure(error)
    }
    guard bytes.count <= limit else {
      throw CommandFailure(
        "\(path) is larger than \(limit >> 20) MiB, so it is no script or transcript of a lab",
        status: .inputOutputFailed)
    }
    return bytes
  }

  static func text(of path: String) throws(CommandFailure) -> String {
    let bytes = try bytes(of: path)
    // As shells do: no line of text has a NUL.
    guard let text = String(validating: bytes.filter { $0 != 0 }, as: UTF8.self) else {
      throw CommandFailure(
        "\(path) is no UTF-8 text; save it as UTF-8 and try again", status: .inputOutputFailed)
    }
    return text
  }

  /// A script's text, as an editor of any system saved it: without a byte order mark, and with LF at
  /// the lines' ends where every one of them has CR LF.
  static func script(at path: String) throws(CommandFailure) -> String {
    var text = try text(of: path).unicodeScalars
    if text.first == "\u{FEFF}" { text.removeFirst() }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What stands behind the last LF is no line.
    guard lines.count > 1, lines.dropLast().allSatisfy({ $0.last == "\r" }) else {
      return String(text)
    }
    return lines.map { String($0.last == "\r" ? $0.dropLast() : $0) }.joined(separator: "\n")
  }
}

/// Paths as the system knows them.
enum FileSystemPath {
  /// Absolute, without symbolic links; `nil` for what is not there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// With the home directory for `~/`, where no shell has done so: behind `=` as in `-o=~/a`.
  static func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessEnvironment()["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
