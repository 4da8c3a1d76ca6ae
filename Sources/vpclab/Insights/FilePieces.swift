import LogFiles
import LogsInsights
import SystemCalls

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
    /// One number, unless it is a whole file: more than its pieces can need, in their order.
    var numbers: Range<Int>
  }

  enum Place {
    /// In the array that it was read into.
    case read(Range<Int>)
    case mapped(MappedFile, Range<Int>)
    /// A whole file that whoever takes it unpacks alone.
    case packed(LineReader)
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
  private var failed: [String: LogFileError] = [:]
  private let paths: [String]
  /// Of the files that nobody has taken, as stored.
  private var bytesLeft: Int
  /// A small file is at most one of so many equal parts of what is left.
  private let smallShare: Int

  init(of files: [LogFile], layout: FlowLogLayout, mapsFiles: Bool, jobs: Int) {
    self.files = files[...]
    paths = files.map(\.path)
    bytesLeft = files.reduce(0) { $0 + ($1.size ?? 0) }
    smallShare = 2 * jobs
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
        note(error, of: file.path)
      }
      progress.finish(bytesRead)
      leave(file)
    }
    return nil
  }

  /// The first thing that was wrong with a file is what is said of it.
  mutating func note(_ error: LogFileError, of path: String) {
    failed[path] = failed[path] ?? error
  }

  /// Says how far the reading of a file has come that was handed out whole.
  mutating func note(bytesUnpacked count: Int) {
    progress.finish(count)
    progress.update(bytesRead: bytesRead)
  }

  /// What could not be read, in the order of files.
  var failures: [UnreadableFile] {
    paths.compactMap { path in failed[path].map { UnreadableFile(path: path, error: $0) } }
  }

  /// Goes on to the file after this one.
  private mutating func leave(_ file: LogFile) {
    current = nil
    files.removeFirst()
    bytesLeft -= file.size ?? 0
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
      place: .read(0..<0), layout: layout, file: file.path, offset: 0,
      numbers: number..<(number + 1))
    switch access {
    case .reader(let reader):
      current = (access, layout)
      piece.offset = reader.offset
      if reader.offset == 0, let size = file.size, isSmall(size),
        let most = reader.mostPieces(packed: size)
      {
        piece.place = .packed(reader)
        piece.numbers = number..<(number + most)
        number = piece.numbers.upperBound
        leave(file)
        return piece
      }
      let lines = try reader.next(into: &buffer)
      if reader.hasLeftLineOut { note(.lineTooLong(limit: LineReader.limit), of: file.path) }
      guard let lines else { return nil }
      current?.layout = layout.after(buffer, in: lines)
      piece.place = .read(lines)
    case .mapped(let mapped, let next):
      let found = mapped.piece(from: next)
      current = (.mapped(mapped, next: found.next), layout)
      if found.leavesLineOut { note(.lineTooLong(limit: LineReader.limit), of: file.path) }
      guard found.next > next else { return nil }
      piece.offset = found.lines.lowerBound
      piece.place = .mapped(mapped, found.lines)
    }
    progress.update(bytesRead: bytesRead)
    number += 1
    return piece
  }

  /// Whether a file is small beside what is left. Then every thread can have files of its own; the
  /// last ones and large ones are unpacked by one thread while others look at their lines.
  private func isSmall(_ size: Int) -> Bool { size * smallShare <= bytesLeft }

  private func open(_ file: LogFile) throws(LogFileError) -> (Access, FlowLogLayout) {
    if mapsFiles, let mapped = try MappedFile(file) {
      let layout = mapped.withBeginning { standardLayout.opening($0) }
      return (.mapped(mapped, next: 0), layout)
    }
    let reader = try file.reader()
    let beginning = reader.beginning
    let layout =
      reader.isTable
      ? standardLayout.opening(table: beginning.span) : standardLayout.opening(beginning.span)
    return (.reader(reader), layout)
  }

  /// Takes the progress bar away.
  func finish() { progress.clear() }
}

/// A file that could not be read, or not as a whole.
struct UnreadableFile {
  var path: String
  var error: LogFileError
  /// Records before the place where reading ended.
  var recordsRead = 0

  /// Standard input has no name.
  var name: String { path == "-" ? "standard input" : path }

  var message: String {
    switch error {
    case .lineTooLong: "\(error)"
    default:
      recordsRead == 0
        ? "\(error)" : "\(error); read up to record \(recordsRead), which the result has"
    }
  }
}

/// A mapped file that becomes shorter while it is read: the system then sends SIGBUS, after which
/// nothing can go on.
enum SIGBUSGuard {
  /// Ends the program with a message instead of a core dump.
  static func report() { signal(SIGBUS, endWithMessage) }
}

/// Nothing but system calls is allowed here.
private func endWithMessage(_ signal: Int32) {
  let message: StaticString = "vpclab: a file became shorter while it was read\n"
  _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  _exit(ExitStatus.inputOutputFailed.rawValue)
}
