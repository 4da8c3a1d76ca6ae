import FoundationEssentials
import SystemCalls
import Testing

@testable import LogFiles

/// A file of its own for one test, gone with it.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8] = [], name: String = "log") throws {
    let folder = FileManager.default.temporaryDirectory.path
    path = "\(folder)/vpclab-\(UUID().uuidString)-\(name)"
    try write(bytes)
  }

  convenience init(text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  func append(_ text: String) throws {
    let old = try Data(contentsOf: URL(filePath: path))
    try (old + Data(text.utf8)).write(to: URL(filePath: path), options: [])
  }

  /// The lines as far as they come, and what ended them.
  func read() -> (lines: [String], error: LogFileError?) {
    var buffer: [UInt8] = []
    var text: [UInt8] = []
    var failure: LogFileError?
    do throws(LogFileError) {
      let reader = try LogFile(path: path).reader()
      while let lines = try reader.next(into: &buffer) { text += buffer[lines] }
    } catch {
      failure = error
    }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return (text.last == 0x0A || text.isEmpty ? lines.dropLast() : lines, failure)
  }
}
