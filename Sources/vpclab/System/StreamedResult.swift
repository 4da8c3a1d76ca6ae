import Presentation
import SystemCalls
import TerminalUI

/// Where a long result goes as it comes: standard output, or a file that has its name only when all
/// of it is there.
final class StreamedResult {
  private let path: String?
  private let draft: String
  private let descriptor: Int32

  /// - Parameter path: `nil` for standard output.
  init(path: String?) throws(CommandFailure) {
    self.path = path
    guard let path else {
      draft = ""
      descriptor = STDOUT_FILENO
      return
    }
    let status = FileStatus(path: path, followsLink: false)
    let isDevice = path.hasPrefix("/dev/") || status?.kind == .other
    if !isDevice, status?.kind == .link {
      throw CommandFailure(
        "\(path) is a symbolic link, and nothing is written through one; name the file itself",
        status: .inputOutputFailed)
    }
    if status?.kind == .folder {
      throw CommandFailure(
        "cannot create \(path): \(SystemError(code: EISDIR))", status: .inputOutputFailed)
    }
    do throws(SystemError) {
      if isDevice {
        draft = ""
        descriptor = try FileOpening.open(path, O_WRONLY | O_CLOEXEC)
      } else {
        let (folder, name) = FolderSync.split(path)
        draft = "\(folder == "/" ? "" : folder)/.\(name.prefix(100)).\(getpid())"
        descriptor = try FileOpening.open(
          draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: 0o644)
      }
    } catch {
      throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
    }
  }

  func write(_ text: String) throws(OutputFailure) {
    try TextOutput(descriptor: descriptor).write(text)
  }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    guard let path else { return }
    defer { close(descriptor) }
    guard !draft.isEmpty else { return }
    do throws(SystemError) {
      try FolderSync.sync(descriptor)
      guard rename(draft, path) == 0 else { throw SystemError() }
      try FolderSync.sync(folderOf: path)
    } catch {
      unlink(draft)
      throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// Leaves nothing behind.
  func abandon() {
    guard path != nil else { return }
    close(descriptor)
    if !draft.isEmpty { unlink(draft) }
  }
}
