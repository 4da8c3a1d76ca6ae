import SystemCalls
import TerminalUI

/// A file that a command writes its result to, replacing one of that name.
struct ResultFile {
  let path: String

  func write(_ text: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(
        "cannot create \(path): \(SystemError())", status: .inputOutputFailed)
    }
    defer { close(descriptor) }
    do throws(OutputFailure) {
      try TextOutput(descriptor: descriptor).write(text)
    } catch {
      throw CommandFailure("\(path): \(error)", status: .inputOutputFailed)
    }
  }
}
