import LogFiles
import LogsInsights

/// The pieces of some files one after the other, numbered through all of them.
struct FilePieces {
  struct Piece {
    /// Where the lines are in the array that they were read into.
    var lines: Range<Int>
    var layout: FlowLogLayout
    var file: String
    /// Where the array begins in the file.
    var offset: Int
    var number: Int
  }

  private var files: ArraySlice<LogFile>
  private let standardLayout: FlowLogLayout
  private var current: (file: LogFile, reader: LineReader, layout: FlowLogLayout)?
  private var number = 0
  private var progress: ReadingProgress
  private(set) var failures: [UnreadableFile] = []

  init(of files: [LogFile], layout: FlowLogLayout) {
    self.files = files[...]
    standardLayout = layout
    progress = ReadingProgress(of: files)
  }

  /// Reads the next piece, of the next file when one is at its end. A file that cannot be read is
  /// noted and left.
  mutating func next(into buffer: inout [UInt8]) -> Piece? {
    while true {
      guard let file = current?.file ?? files.first else { return nil }
      do throws(LogFileError) {
        if let piece = try piece(of: file, into: &buffer) { return piece }
      } catch {
        failures.append(UnreadableFile(path: file.path, message: "\(error)"))
      }
      progress.finish(current?.reader.bytesRead ?? 0)
      current = nil
      files.removeFirst()
    }
  }

  private mutating func piece(
    of file: LogFile, into buffer: inout [UInt8]
  ) throws(LogFileError) -> Piece? {
    let (reader, layout) =
      if let current { (current.reader, current.layout) } else {
        (try file.reader(), standardLayout)
      }
    current = (file, reader, layout)
    let offset = reader.offset
    guard let lines = try reader.next(into: &buffer) else { return nil }
    current?.layout = layout.after(buffer, in: lines)
    progress.update(bytesRead: reader.bytesRead)
    defer { number += 1 }
    return Piece(lines: lines, layout: layout, file: file.path, offset: offset, number: number)
  }

  /// Takes the progress bar away.
  func finish() { progress.clear() }
}
