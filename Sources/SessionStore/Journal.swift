public import LabSession
import SystemCalls

/// A session's file, open for one writer: an input is on disk before its result is shown.
///
/// One `pwrite` and one `fdatasync` an input (docs/reliability.md, promises 1 to 5). After a
/// failed sync the descriptor is never trusted again: nothing more is acknowledged.
public final class Journal {
  private let file: OpenFile
  private let calls: DiskCalls
  /// Everything that was acknowledged, which is what the file should hold: kept so that it can be
  /// saved under another name when the file is gone.
  private var content: [UInt8] = []
  /// Reads along: what it would refuse is not written.
  private var validator = TranscriptValidator()
  /// Whether it is unknown what the file holds behind its content.
  private var isPoisoned = false

  private init(_ file: OpenFile, calls: DiskCalls) {
    self.file = file
    self.calls = calls
  }

  public var path: String { file.path }
  public var room: TranscriptRoom { validator.room }
  /// Whether nothing was recorded since the session was last closed.
  public var isClosed: Bool { validator.endsInOrder }

  /// Starts a new file with its header; it must not exist yet.
  public static func create(at path: String, header: [UInt8]) throws(JournalError) -> Journal {
    try create(at: path, header: header, calls: .system)
  }

  static func create(
    at path: String, header: [UInt8], calls: DiskCalls
  ) throws(JournalError) -> Journal {
    let journal = Journal(try OpenFile.create(at: path), calls: calls)
    journal.file.noteVersion()
    do throws(JournalError) {
      try journal.append(header)
      try journal.file.syncFolder()
    } catch {
      // Nothing was acknowledged, and half a header would only stand in the way of the next try.
      unlink(path)
      throw error.reason == .write ? JournalError(.create, path: path, code: error.code) : error
    }
    return journal
  }

  /// What was found when a file was opened to go on with it.
  public struct Reopened {
    public let journal: Journal
    public let transcript: Transcript
    /// What was taken away from the file, and where the rest is kept.
    public let repairs: [ResumeNotice]
  }

  /// Opens a file to go on with it, and answers what it holds.
  ///
  /// A tail torn by a crash is moved to `PATH.tail.N` before it is cut. Bytes that say nothing and
  /// without which the chain of hashes holds are taken away; the file as it was found is kept as
  /// `PATH.before.N`. Nothing is thrown away.
  public static func reopen(at path: String) throws(JournalError) -> Reopened {
    try reopen(at: path, calls: .system)
  }

  /// Bytes of a file that is looked at: room for what editors and crashes add.
  private static let readLimit = 64 << 20

  static func reopen(at path: String, calls: DiskCalls) throws(JournalError) -> Reopened {
    var journal = Journal(try OpenFile.existing(at: path), calls: calls)
    var bytes = try FileReading.bytes(
      of: journal.file.descriptor, path: path, limit: readLimit)
    var repairs: [ResumeNotice] = []
    var transcript: Transcript
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes, tail: .cut)
    } catch {
      guard let mended = TranscriptMending.mend(bytes),
        case (let whole?, nil) = TranscriptReader.readLongestPrefix(mended.bytes)
      else { throw JournalError(.damaged(error), path: path) }
      let (kept, file) = try replaceFile(at: path, bytes, with: mended.bytes)
      repairs.append(.mended(mended.mendings, keptAt: kept))
      journal = Journal(file, calls: calls)
      bytes = mended.bytes
      transcript = whole
    }
    journal.content = Array(bytes[..<transcript.wholeBytes])
    journal.validator = transcript.validator
    if transcript.hasTornTail {
      let kept = try journal.setAside(Array(bytes[transcript.wholeBytes...]))
      try journal.cutTail()
      repairs.append(.tornLine(keptAt: kept))
    }
    journal.file.noteVersion()
    return Reopened(journal: journal, transcript: transcript, repairs: repairs)
  }

  /// Writes a line and waits until the disk has it.
  public func append(_ line: [UInt8]) throws(JournalError) {
    guard !isPoisoned else { throw JournalError(.poisoned, path: path) }
    let next = try validated(line)
    try checkFile()
    do throws(JournalError) {
      try Self.write(line, to: file, at: content.count, calls: calls)
    } catch {
      // Back to the last whole line; if even that fails, the file's end is unknown.
      isPoisoned = !calls.truncateUninterrupted(file.descriptor, content.count)
      file.noteVersion()
      throw error
    }
    try sync()
    file.noteVersion()
    // Whoever took the file away meanwhile took this line, too.
    try checkFile(with: line)
    content += line
    validator = next
  }

  /// What the validator is when the line is written; what a reader refuses is refused here.
  private func validated(_ line: [UInt8]) throws(JournalError) -> TranscriptValidator {
    guard line.count <= TranscriptLimits.bytesPerLine, line.last == UInt8(ascii: "\n") else {
      throw JournalError(.tooLong, path: path)
    }
    var next = validator
    do throws(TranscriptError) {
      try next.accept(line.dropLast())
    } catch {
      if case .tooLarge = error.reason { throw JournalError(.full, path: path) }
      throw JournalError(.refused(error), path: path)
    }
    guard validator.hasRoom(for: line.count, isEnding: next.endsInOrder) else {
      throw JournalError(.full, path: path)
    }
    return next
  }

  private func sync() throws(JournalError) {
    guard calls.syncUninterrupted(file.descriptor) else {
      isPoisoned = true
      throw JournalError(.sync, path: path)
    }
  }

  private func cutTail() throws(JournalError) {
    guard calls.truncateUninterrupted(file.descriptor, content.count) else {
      throw JournalError(.cut, path: path)
    }
    try sync()
  }

  // MARK: The file under one's feet

  /// Makes sure that the folder still has this file, as this process left it; else saves what it
  /// holds under another name.
  private func checkFile(with line: [UInt8] = []) throws(JournalError) {
    let interference = try file.interference(expecting: content.count + line.count) {
      content + line
    }
    guard let interference else { return }
    isPoisoned = true
    throw JournalError(.lost(interference, savedAs: saveElsewhere()), path: path)
  }

  /// The path of a new file with everything that was acknowledged, `nil` with `errno` set when it
  /// can't be written.
  private func saveElsewhere() -> String? {
    let (folder, name) = FolderSync.split(path)
    let (stem, suffix) =
      name.hasSuffix(".jsonl") ? (String(name.dropLast(6)), ".jsonl") : (name, "")
    do {
      if FileStatus(path: folder) == nil { try FolderSync.make(folder) }
      for number in 2...1000 {
        let other = "\(folder)/\(stem)-\(number)\(suffix)"
        do throws(SystemError) {
          try WholeFile.create(at: other, content)
          return other
        } catch {
          guard error.code == EEXIST else { throw error }
        }
      }
    } catch {
      errno = (error as? SystemError)?.code ?? (error as? FolderFailure)?.error.code ?? EIO
    }
    return nil
  }

  // MARK: What is taken away is kept

  /// Keeps a torn tail beside the journal, on disk before anything is cut; answers where.
  private func setAside(_ tail: [UInt8]) throws(JournalError) -> String {
    for number in 1...1000 {
      let copy: OpenFile
      do throws(JournalError) {
        copy = try OpenFile.create(at: "\(path).tail.\(number)")
      } catch {
        if error.code == EEXIST { continue }
        throw JournalError(.setAside, path: error.path, code: error.code)
      }
      do throws(JournalError) {
        try Self.write(tail, to: copy, at: 0, calls: calls)
        guard calls.syncUninterrupted(copy.descriptor) else {
          throw JournalError(.sync, path: copy.path)
        }
        try copy.syncFolder()
      } catch {
        unlink(copy.path)
        throw JournalError(.setAside, path: copy.path, code: error.code)
      }
      return copy.path
    }
    throw JournalError(.setAside, path: "\(path).tail.1000", code: EEXIST)
  }

  /// Puts a mended file in place of one that is kept; answers where that is, and the file, open.
  private static func replaceFile(
    at path: String, _ found: [UInt8], with mended: [UInt8]
  ) throws(JournalError) -> (String, OpenFile) {
    for number in 1...1000 {
      let kept = "\(path).before.\(number)"
      do throws(SystemError) {
        try WholeFile.create(at: kept, found)
      } catch {
        if error.code == EEXIST { continue }
        throw JournalError(.setAside, path: kept, code: error.code)
      }
      do throws(SystemError) {
        try WholeFile.replace(path, with: mended)
      } catch {
        throw JournalError(.setAside, path: path, code: error.code)
      }
      return (kept, try OpenFile.existing(at: path))
    }
    throw JournalError(.setAside, path: "\(path).before.1000", code: EEXIST)
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
