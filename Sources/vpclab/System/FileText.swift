import LabShell
import SessionStore
import SystemCalls

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
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(
        "\(path) is no UTF-8 text; save it as UTF-8 and try again", status: .inputOutputFailed)
    }
    return text
  }
}
