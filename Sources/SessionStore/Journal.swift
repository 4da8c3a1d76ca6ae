public import LabSession
import SystemCalls

/// A session's file, open for one writer: an input is on disk before its result is shown.
///
/// One `pwrite` and one `fdatasync` an input (docs/reliability.md, promises 1 to 5). After a
/// failed sync the descriptor is never trusted again: nothing more is acknowledged.
public final class Journal {
  private let file: OpenFile
  private let calls: DiskCalls
  /// Where the next line goes: the end of what is known to be whole.
  private var end = 0
  /// Lines behind the header. A reader refuses a file with too many, so none is written.
  private var events = -1
  /// Whether it is unknown what the file holds behind `end`.
  private var isPoisoned = false

  private init(_ file: OpenFile, calls: DiskCalls) {
    self.file = file
    self.calls = calls
  }

  public var path: String { file.path }

  /// Starts a new file with its header; it must not exist yet.
  public static func create(at path: String, header: [UInt8]) throws(JournalError) -> Journal {
    try create(at: path, header: header, calls: .system)
  }

  static func create(
    at path: String, header: [UInt8], calls: DiskCalls
  ) throws(JournalError) -> Journal {
    let journal = Journal(try OpenFile.create(at: path), calls: calls)
    do throws(JournalError) {
      try journal.append(header)
      try journal.file.syncFolder()
    } catch {
      // Nothing was acknowledged, and half a header would only stand in the way of the next try.
      unlink(path)
      throw error
    }
    return journal
  }

  /// Opens a file to go on with it, and answers what it holds.
  ///
  /// A tail torn by a crash is moved to `PATH.tail.N` before it is cut: nothing is thrown away.
  public static func reopen(at path: String) throws(JournalError) -> (Journal, Transcript) {
    try reopen(at: path, calls: .system)
  }

  static func reopen(
    at path: String, calls: DiskCalls
  ) throws(JournalError) -> (Journal, Transcript) {
    let journal = Journal(try OpenFile.existing(at: path), calls: calls)
    let bytes = try FileReading.bytes(
      of: journal.file.descriptor, path: path, limit: TranscriptLimits.bytes)
    let transcript: Transcript
    do {
      transcript = try TranscriptReader.read(bytes, tail: .cut)
    } catch {
      throw JournalError(.damaged(error), path: path)
    }
    journal.end = transcript.wholeBytes
    journal.events = transcript.events.count
    if transcript.hasTornTail {
      try journal.setAside(Array(bytes[transcript.wholeBytes...]))
      try journal.cutTail()
    }
    return (journal, transcript)
  }

  /// Writes a line and waits until the disk has it.
  public func append(_ line: [UInt8]) throws(JournalError) {
    guard !isPoisoned else { throw JournalError(.poisoned, path: path) }
    guard line.count <= TranscriptLimits.bytesPerLine else {
      throw JournalError(.tooLong, path: path)
    }
    guard end + line.count <= TranscriptLimits.bytes, events < TranscriptLimits.events else {
      throw JournalError(.full, path: path)
    }
    do throws(JournalError) {
      try Self.write(line, to: file, at: end, calls: calls)
    } catch {
      // Back to the last whole line; if even that fails, the file's end is unknown.
      isPoisoned = calls.truncate(file.descriptor, end) != 0
      throw error
    }
    try sync()
    end += line.count
    events += 1
  }

  private func sync() throws(JournalError) {
    guard calls.sync(file.descriptor) == 0 else {
      isPoisoned = true
      throw JournalError(.sync, path: path)
    }
  }

  private func cutTail() throws(JournalError) {
    guard calls.truncate(file.descriptor, end) == 0 else {
      throw JournalError(.write, path: path)
    }
    try sync()
  }

  /// Keeps a torn tail beside the journal, on disk before anything is cut.
  private func setAside(_ tail: [UInt8]) throws(JournalError) {
    for number in 1...1000 {
      let copy: OpenFile
      do throws(JournalError) {
        copy = try OpenFile.create(at: "\(path).tail.\(number)")
      } catch  where error.code == EEXIST {
        continue
      }
      try Self.write(tail, to: copy, at: 0, calls: calls)
      guard calls.sync(copy.descriptor) == 0 else { throw JournalError(.sync, path: copy.path) }
      return try copy.syncFolder()
    }
    throw JournalError(.create, path: "\(path).tail.1000", code: EEXIST)
  }

  private static func write(
    _ bytes: [UInt8], to file: OpenFile, at start: Int, calls: DiskCalls
  ) throws(JournalError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        calls.write(
          file.descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]), start + written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw JournalError(.write, path: file.path) }
      written += count
    }
  }
}

/// The system calls by which a journal changes its file, apart so that tests can make the n-th of
/// them fail, stop half-way, or be the last before the power goes.
///
/// Each sets `errno` as the system does.
struct DiskCalls {
  /// As `pwrite`: how many bytes were written, which may be fewer, or -1.
  var write: (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int
  /// As `ftruncate`.
  var truncate: (_ file: Int32, _ length: Int) -> Int32
  /// Returns 0 once the drive has the file's bytes.
  var sync: (_ file: Int32) -> Int32

  static var system: DiskCalls {
    DiskCalls(
      write: { file, bytes, offset in
        pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
      },
      truncate: { file, length in ftruncate(file, off_t(length)) },
      sync: { file in
        #if canImport(Glibc)
          fdatasync(file)
        #else
          // Darwin's fsync leaves data in the drive's cache; F_FULLFSYNC does not.
          fcntl(file, F_FULLFSYNC) != -1 ? 0 : fsync(file)
        #endif
      })
  }
}
