import LabSession
import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

@Suite struct JournalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ count: Int) -> [[UInt8]] {
    var writer = TranscriptWriter()
    return [writer.line(for: JournalTrial.header)]
      + (0..<count).map { writer.line(for: JournalTrial.event($0 + 1, variant: $0)) }
  }

  /// A closed journal of so many inputs; its path.
  private func recorded(_ count: Int) throws -> String {
    let path = folder.newPath()
    let lines = lines(count)
    let journal = try Journal.create(at: path, header: lines[0])
    for line in lines.dropFirst() { try journal.append(line) }
    return path
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    #expect(bytes.withUnsafeBytes { writeBytes(file, $0) } == bytes.count)
  }

  private func reason(_ path: String) -> JournalError.Reason? {
    do throws(JournalError) {
      _ = try Journal.reopen(at: path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `what was appended is there when the file is opened again, for its owner alone`()
    throws
  {
    let path = try recorded(3)
    #expect(try bytes(path) == lines(3).flatMap { $0 })
    var information = stat()
    #expect(stat(path, &information) == 0 && information.st_mode & 0o777 == 0o600)
    let reopened = try Journal.reopen(at: path)
    #expect(reopened.repairs == [])
    #expect(reopened.transcript.events.count == 3)
    try reopened.journal.append(lines(4)[4])
    #expect(try bytes(path) == lines(4).flatMap { $0 })
    #expect(folder.names == ["1.jsonl"])
  }

  @Test func `a new session never writes over a file`() throws {
    let path = try recorded(1)
    let before = try bytes(path)
    #expect { try Journal.create(at: path, header: lines(0)[0]) } throws: { error in
      Self.failure(error) == Failure(.create, code: EEXIST)
    }
    #expect(try bytes(path) == before)
  }

  @Test func `a torn tail is moved aside, one file each time`() throws {
    let path = try recorded(2)
    let whole = try bytes(path)
    for number in 1...2 {
      let tail = Array("{\"k\":\"cmd\",\"n\":3 \(number)".utf8)
      try write(whole + tail, to: path)
      let kept = "\(path).tail.\(number)"
      #expect(try Journal.reopen(at: path).repairs == [.tornLine(keptAt: kept)])
      #expect(try bytes(path) == whole)
      #expect(try bytes(kept) == tail)
    }
  }

  @Test func `damage before the tail is refused, named and left as it is`() throws {
    let path = try recorded(3)
    var damaged = try bytes(path)
    damaged[lines(1).flatMap { $0 }.count + 30] ^= 1
    try write(damaged, to: path)
    let reason = reason(path)
    guard case .damaged(let error) = reason else {
      Issue.record("opened: \(String(describing: reason))")
      return
    }
    #expect(error.event == 2)
    #expect(try bytes(path) == damaged)
    #expect(folder.names == ["1.jsonl"])
  }

  @Test func `a second writer is told so and changes nothing`() throws {
    let path = try recorded(1)
    let before = try bytes(path)
    let first = try Journal.reopen(at: path).journal
    for _ in 0..<10 { #expect(reason(path) == .inUse(by: Int(getpid()))) }
    let id = "1"
    #expect(throws: JournalError.self) { try SessionFolder(path: folder.path).remove(id) }
    #expect(throws: JournalError.self) {
      try SessionFolder(path: folder.path).rename(id, to: "2")
    }
    #expect(try bytes(path) == before)
    try first.append(lines(2)[2])
    #expect(try bytes(path) == lines(2).flatMap { $0 })
  }

  @Test func `what is no regular file is refused`() throws {
    let path = try recorded(1)
    let link = folder.newPath()
    #expect(symlink(path, link) == 0)
    #expect { try Journal.reopen(at: link) } throws: { error in
      Self.failure(error) == Failure(.open, code: ELOOP)
    }
    #expect(throws: JournalError.self) { try Journal.create(at: link, header: lines(0)[0]) }
    let pipe = folder.newPath()
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(reason(pipe) == .notAFile)
    #expect(reason(folder.path) == .open)
    #expect(reason(folder.newPath()) == .open)
  }

  @Test func `a line or a file beyond the limit is refused, and the journal goes on`() throws {
    let path = folder.newPath()
    let journal = try Journal.create(at: path, header: lines(0)[0])
    let long = [UInt8](repeating: 0x20, count: TranscriptLimits.bytesPerLine + 1)
    #expect { try journal.append(long) } throws: { ($0 as? JournalError)?.reason == .tooLong }
    try journal.append(lines(1)[1])
    #expect(try bytes(path) == lines(1).flatMap { $0 })
  }

  @Test func `no more inputs are written than a reader takes, and there is room for the end`()
    throws
  {
    let path = folder.newPath()
    var recorder = TranscriptWriter()
    // Short ones, so that the number is the limit that is met.
    let lines =
      [recorder.line(for: JournalTrial.header)]
      + (1...TranscriptLimits.events).map {
        recorder.line(for: JournalTrial.event($0, variant: 5))
      }
    var disk = DiskCalls.system
    disk.sync = { _ in 0 }
    var journal: Journal? = try Journal.create(at: path, header: lines[0], calls: disk)
    #expect(journal?.room.percent == 99)
    for line in lines[1..<TranscriptLimits.events] { try journal?.append(line) }
    #expect(journal?.room.events == 0)
    let last = try #require(lines.last)
    #expect { try journal?.append(last) } throws: { ($0 as? JournalError)?.reason == .full }
    journal = nil
    let reopened = try Journal.reopen(at: path, calls: disk)
    #expect(reopened.transcript.events.count == TranscriptLimits.events - 1)
    #expect { try reopened.journal.append(last) } throws: {
      ($0 as? JournalError)?.reason == .full
    }
    var writer = TranscriptWriter(after: reopened.transcript)
    let ending = TranscriptEvent.Ending(
      isCompleted: false, inputs: 1, points: 0, account: Digest(ofText: ""))
    try reopened.journal.append(
      writer.line(
        for: TranscriptEvent(number: TranscriptLimits.events, time: 0, kind: .end(ending))))
    #expect(reopened.journal.isClosed)
    #expect(try TranscriptReader.read(bytes(path)).ending == ending)
  }

  @Test func `after a failed sync nothing more is acknowledged, until the file is opened again`()
    throws
  {
    let path = folder.newPath()
    // Call 4 is the sync of the first input.
    let disk = FaultyDisk(.error(EIO, lasts: false), at: 4)
    var journal: Journal? = try Journal.create(
      at: path, header: lines(0)[0], calls: disk.calls)
    #expect { try journal?.append(lines(1)[1]) } throws: { ($0 as? JournalError)?.reason == .sync }
    #expect { try journal?.append(lines(1)[1]) } throws: {
      ($0 as? JournalError)?.reason == .poisoned
    }
    journal = nil
    disk.settle()
    #expect(try Journal.reopen(at: path).transcript.events.count == 1)
  }

  @Test(arguments: 1...6) func `an interrupted call is gone on with`(call: Int) throws {
    let path = folder.newPath()
    let lines = lines(2)
    let disk = FaultyDisk(.error(EINTR, lasts: false), at: call)
    let journal = try Journal.create(at: path, header: lines[0], calls: disk.calls)
    for line in lines.dropFirst() { try journal.append(line) }
    #expect(try bytes(path) == lines.flatMap { $0 })
  }

  /// Calls 1 and 2 write and sync its copy.
  @Test(arguments: 1...2) func `a torn tail that can't be kept is not cut`(call: Int) throws {
    let path = try recorded(1)
    let torn = try bytes(path) + Array("{\"k\":\"cmd\"".utf8)
    try write(torn, to: path)
    let disk = FaultyDisk(.error(EIO, lasts: false), at: call)
    #expect { try Journal.reopen(at: path, calls: disk.calls) } throws: {
      ($0 as? JournalError)?.reason == .setAside
    }
    #expect(try bytes(path) == torn)
    #expect(folder.names == ["1.jsonl"])
  }

  /// Its copy is written and synced, then the tail is cut and that synced.
  @Test(arguments: 1...4) func `a signal while a torn tail is set aside changes nothing`(
    call: Int
  ) throws {
    let path = try recorded(1)
    let whole = try bytes(path)
    try write(whole + Array("{\"k\":\"cmd\"".utf8), to: path)
    let disk = FaultyDisk(.error(EINTR, lasts: false), at: call)
    _ = try Journal.reopen(at: path, calls: disk.calls)
    #expect(try bytes(path) == whole)
    #expect(folder.names.sorted() == ["1.jsonl", "1.jsonl.tail.1"])
  }

  @Test func `a half-written input is taken back, and the next one goes where it should`() throws {
    let path = folder.newPath()
    let lines = lines(2)
    let disk = FaultyDisk(.fullAfter(100), at: 3)
    let journal = try Journal.create(at: path, header: lines[0], calls: disk.calls)
    #expect { try journal.append(lines[1]) } throws: { error in
      Self.failure(error) == Failure(.write, code: ENOSPC)
    }
    #expect(try bytes(path) == lines[0])
    try journal.append(lines[1])
    #expect(try bytes(path) == lines[0] + lines[1])
  }

  @Test func `a journal that can't begin leaves no half file behind`() throws {
    let path = folder.newPath()
    let disk = FaultyDisk(.error(ENOSPC, lasts: true), at: 1)
    #expect(throws: JournalError.self) {
      try Journal.create(at: path, header: lines(0)[0], calls: disk.calls)
    }
    #expect(folder.names == [])
  }

  @Test func `a folder that is missing is named`() {
    #expect { try Journal.create(at: "\(folder.path)/no/t.jsonl", header: []) } throws: { error in
      Self.failure(error) == Failure(.create, code: ENOENT)
    }
  }

  /// What failed, and why the system refused.
  private struct Failure: Equatable {
    var reason: JournalError.Reason
    var code: Int32

    init(_ reason: JournalError.Reason, code: Int32) {
      self.reason = reason
      self.code = code
    }
  }

  private static func failure(_ error: any Error) -> Failure? {
    (error as? JournalError).map { Failure($0.reason, code: $0.code) }
  }
}

/// `write`, whose name the suite uses for itself.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
