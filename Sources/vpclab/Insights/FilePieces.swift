import LogFiles
import LogsInsights

/// The pieces of some files one after the other, numbered through all of them.
struct FilePieces {
  struct Piece {
    var place: Place
    /// How the records are written where the piece begins. Of a mapped file it is what its first
    /// line says; whether that holds to its end is known only when the piece has been looked at.
    var layout: FlowLogLayout
    var file: String
    /// Where the piece begins in the file.
    var offset: Int
    var number: Int
  }

  enum Place {
    /// In the array that it was read into.
    case read(Range<Int>)
    case mapped(MappedFile, Range<Int>)
  }

  private enum Access {
    case reader(LineReader)
    case mapped(MappedFile, next: Int)
  }

  private var files: ArraySlice<LogFile>
  private let standardLayout: FlowLogLayout
  /// Whether plain files are mapped; else all are read in order.
  private let mapsFiles: Bool
  private var current: (access: Access, layout: FlowLogLayout)?
  private var number = 0
  private var progress: ReadingProgress
  private(set) var failures: [UnreadableFile] = []

  init(of files: [LogFile], layout: FlowLogLayout, mapsFiles: Bool) {
    self.files = files[...]
    standardLayout = layout
    self.mapsFiles = mapsFiles
    progress = ReadingProgress(of: files)
  }

  /// The next piece, of the next file when one is at its end. A file that cannot be read is noted
  /// and left.
  mutating func next(into buffer: inout [UInt8]) -> Piece? {
    while let file = files.first {
      do throws(LogFileError) {
        if let piece = try piece(of: file, into: &buffer) { return piece }
      } catch {
        failures.append(UnreadableFile(path: file.path, message: "\(error)"))
      }
      progress.finish(bytesRead)
      current = nil
      files.removeFirst()
    }
    return nil
  }

  private var bytesRead: Int {
    switch current?.access {
    case .reader(let reader)?: reader.bytesRead
    case .mapped(_, let next)?: next
    case nil: 0
    }
  }

  private mutating func piece(
    of file: LogFile, into buffer: inout [UInt8]
  ) throws(LogFileError) -> Piece? {
    let (access, layout) = if let current { current } else { try open(file) }
    var piece = Piece(
      place: .read(0..<0), layout: layout, file: file.path, offset: 0, number: number)
    switch access {
    case .reader(let reader):
      current = (access, layout)
      piece.offset = reader.offset
      guard let lines = try reader.next(into: &buffer) else { return nil }
      current?.layout = layout.after(buffer, in: lines)
      piece.place = .read(lines)
    case .mapped(let mapped, let next):
      let range = mapped.piece(from: next)
      current = (.mapped(mapped, next: range.upperBound), layout)
      guard !range.isEmpty else { return nil }
      piece.offset = range.lowerBound
      piece.place = .mapped(mapped, range)
    }
    progress.update(bytesRead: bytesRead)
    number += 1
    return piece
  }

  private func open(_ file: LogFile) throws(LogFileError) -> (Access, FlowLogLayout) {
    if mapsFiles, let mapped = try MappedFile(file) {
      let line = mapped.firstLine
      return (.mapped(mapped, next: 0), standardLayout.after(line, in: line.indices))
    }
    return (.reader(try file.reader()), standardLayout)
  }

  /// Takes the progress bar away.
  func finish() { progress.clear() }
}
