import Presentation
import SystemCalls

/// A folder that a report of several files goes to.
enum ResultFolder {
  static func write(
    _ files: [(name: String, text: String)], to path: String
  ) throws(CommandFailure) {
    try make(path)
    for file in files { try ResultFile(path: "\(path)/\(file.name)").write(file.text) }
  }

  static func make(_ path: String) throws(CommandFailure) {
    do throws(FolderFailure) {
      try FolderSync.make(path, mode: 0o755)
    } catch {
      throw CommandFailure(
        "cannot create \(error.path): \(error.error)", status: .inputOutputFailed)
    }
  }
}
