import Foundations
import LabSession
import Lessons
import Presentation
import SessionStore
import SystemCalls
import Tutor

/// A session as one file to hand in, and what to know about it.
struct HandIn {
  let path: String
  let summary: String

  /// Writes `NAME-LESSON-RECEIPT.jsonl` of a session that is closed.
  init(
    of bytes: [UInt8], lab: Lab, learner: String, in folder: String
  ) throws(CommandFailure) {
    let transcript: Transcript
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: "the session")
    }
    let receipt = transcript.receipt ?? ""
    let owner = learner.isEmpty ? transcript.header.id : learner
    let name = "\(Self.fileName(owner))-\(lab.lesson.id)-\(receipt).jsonl"
    path = folder.hasSuffix("/") ? folder + name : folder == "." ? name : "\(folder)/\(name)"
    do throws(FolderFailure) {
      if folder != "." { try FolderSync.make(folder, mode: 0o755) }
    } catch {
      throw CommandFailure(
        "cannot create \(error.path): \(error.error)", status: .inputOutputFailed)
    }
    do throws(SystemError) {
      try WholeFile.create(at: path, bytes, mode: 0o644)
    } catch {
      // The receipt is of every byte, so a file of that name is this session, handed in before.
      if error.code != EEXIST || (try? FileText.bytes(of: path)) != bytes {
        throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
      }
    }
    let hints = lab.state.tutor.checkpoints.map(\.help.hints).reduce(0, +)
    let whose: StyledText = learner.isEmpty ? "no name" : StyledText(learner)
    let text: StyledText = """
      Wrote \(path)
        \(whose), lesson \(lab.lesson.id) version \
      \(lab.lesson.version), \(lab.isCompleted ? "completed" : "not completed"): \(lab.score) of \
      \(lab.lesson.maximumScore) points, \(transcript.inputs.count) inputs, \(hints) hints
        Receipt \(receipt): write it down; handed in where there is a clock, it shows by when this \
      file existed.
      The file holds what you typed and answered, when by your clock, and your name: nothing else of \
      you or of this computer.
      It proves that these inputs give these results. It cannot prove who typed them, nor when.

      """
    summary = text.said
  }

  /// Letters and digits of any script, everything else a hyphen: safe in every file system and course
  /// system.
  static func fileName(_ text: String) -> String {
    var name = ""
    for character in text.prefix(60) {
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.hasSuffix("-") {
        name.append("-")
      }
    }
    while name.hasSuffix("-") { name.removeLast() }
    while name.hasPrefix("-") { name.removeFirst() }
    return name.isEmpty ? "session" : name
  }
}
