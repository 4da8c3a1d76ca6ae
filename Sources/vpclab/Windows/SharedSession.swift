import Documents
import LabSession
import LabShell
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// A session as one window has it, whoever keeps its record.
///
/// The window in which it was opened keeps the record. Every other has a whole lab of its own, built from
/// that record, and follows it: it hands its inputs to the keeper, which saves them and tells all, and
/// each carries them out. So all see one sequence, the record's, and what a window shows, completes and
/// asks comes from a lab that is at hand. When the keeper goes, one of the others keeps the record.
final class SharedSession: Attendant {
  private enum Part {
    /// No other window can come, as with a copy in memory.
    case alone
    case keeper(WindowServer)
    case follower(DocumentLine)
    /// Nobody keeps the record, and it can't be kept here.
    case lost(CommandFailure)
  }

  private(set) var record: RecordedSession
  /// The number of this window, from 1.
  let window: Int
  /// What else may end waiting for an answer: Ctrl-C.
  weak var signals: TerminalSignals?
  private var part: Part

  /// Keeps the record of a session, and lets other windows come.
  init(keeping record: RecordedSession) {
    self.record = record
    window = Lab.firstWindow
    part = Self.server(for: record).map { .keeper($0) } ?? .alone
  }

  private static func server(for record: RecordedSession) -> WindowServer? {
    // A file that is no session of the person's, such as a course's, has no other windows.
    guard let path = record.path,
      let folder = try? UserSessions.inFolder({ $0 }), folder.id(at: path) != nil
    else { return nil }
    return WindowServer(besides: path)
  }

  /// Joins a session that is open in another window; `nil` where none is.
  init?(joining path: String, shelf: LessonStore) throws(CommandFailure) {
    guard let joined = try Self.join(path, as: nil) else { return nil }
    let clock = WallClock()
    do {
      record = try RecordedSession.following(joined.record, of: path, clock: { clock.elapsed }) {
        try shelf.lessons(toResume: $0).lesson
      }
    } catch let error as JournalError {
      close(joined.line.descriptor)
      throw CommandFailure(error)
    } catch {
      close(joined.line.descriptor)
      let reason = String(describing: error)
      throw CommandFailure("\(path): \(reason)", status: .inputOutputFailed)
    }
    (part, window) = (.follower(joined.line), joined.window)
  }

  private static func join(
    _ path: String, as window: Int?
  ) throws(CommandFailure) -> (line: DocumentLine, window: Int, record: [UInt8])? {
    guard let descriptor = try? LocalSocket.connect(to: WindowServer.socket(of: path)) else {
      return nil
    }
    let line = DocumentLine(descriptor: descriptor)
    let hello = WindowRequest.hello(program: ProgramVersion.current, window: window)
    guard line.send(hello.document) else {
      close(descriptor)
      return nil
    }
    if !DescriptorIO.hasInput(descriptor, within: patience) { complainOfWaiting() }
    guard let answer = line.receive()?.document.flatMap({ WindowAnswer($0) })
    else {
      close(descriptor)
      return nil
    }
    switch answer {
    case .refusal(let failure):
      close(descriptor)
      throw failure
    case .line:
      close(descriptor)
      return nil
    case .welcome(let window, let record): return (line, window, record)
    }
  }

  deinit {
    if case .follower(let line) = part { close(line.descriptor) }
  }

  /// The lab as this window shows it.
  var lab: Lab { record.lab.seen(from: window) }

  var isFollower: Bool { if case .follower = part { true } else { false } }

  /// How many other windows are open, as far as this one can tell.
  var otherWindows: Int {
    switch part {
    case .alone, .lost: 0
    case .keeper(let server): server.clients.count { $0.window != nil }
    case .follower: 1
    }
  }

  // MARK: Inputs

  /// Carries out an input; it is saved when this returns.
  func perform(_ input: Input) throws(CommandFailure) -> Response {
    while true {
      switch part {
      case .lost(let failure): throw failure
      case .alone: return try record.perform(input, in: window)
      case .keeper(let server): return try keep(input, in: window, telling: server)
      case .follower(let line):
        // Whoever keeps the record may have gone before it had the input, and it is handed on again.
        if let response = try ask(for: input, on: line) { return response }
      }
    }
  }

  private func keep(
    _ input: Input, in window: Int, telling server: WindowServer
  ) throws(CommandFailure) -> Response {
    let response = try record.perform(input, in: window)
    server.tell(record.lastLine)
    return response
  }

  /// `nil` when the input was not recorded, since its keeper has gone.
  private func ask(
    for input: Input, on line: DocumentLine
  ) throws(CommandFailure) -> Response? {
    guard line.send(WindowRequest.input(input).document) else { return replaceKeeper(for: input) }
    var hasComplained = false
    while true {
      while !DescriptorIO.hasInput(line.descriptor, within: Self.patience) {
        if !hasComplained { Self.complainOfWaiting() }
        hasComplained = true
        if case .interrupted? = signals?.pause(milliseconds: 0) {
          throw CommandFailure(
            "not waited for any longer; it may still be carried out when that window goes on",
            status: .interrupted)
        }
      }
      switch receive(on: line) {
      case .step(let step) where step.event.window == window:
        if let response = step.response { return response }
      case .step, .nothing: continue
      case .refusal(let failure): throw failure
      case .gone: return replaceKeeper(for: input)
      }
    }
  }

  private static func complainOfWaiting() {
    let text: StyledText =
      "Waiting for the window that keeps the record. Was it stopped by Ctrl-Z? 'fg' there goes on."
    try? StandardStreams().writeMessage(text.said + "\n")
  }

  /// Milliseconds until somebody who waits is told so.
  private static let patience = 2_000

  // MARK: Other windows

  var descriptors: [Int32] {
    switch part {
    case .alone, .lost: []
    case .keeper(let server): server.descriptors
    case .follower(let line): [line.descriptor]
    }
  }

  func attend() {
    switch part {
    case .alone, .lost: break
    case .keeper(let server): serve(server)
    case .follower(let line):
      while case .follower = part, DescriptorIO.hasInput(line.descriptor) {
        if case .gone = receive(on: line) { _ = replaceKeeper(for: nil) }
      }
    }
  }

  private func serve(_ server: WindowServer) {
    server.serve { request, client in
      do throws(CommandFailure) {
        switch (request, client.window) {
        case (.hello(let program, let wanted), nil):
          let window = try number(wanted, in: server, for: program)
          return (.welcome(window: window, record: try bytes()), window)
        case (.input(let input), let window?):
          // It hears of it as all do.
          _ = try keep(input, in: window, telling: server)
          return (nil, nil)
        case (.hello, _?), (.input, nil): return (nil, nil)
        }
      } catch {
        return (.refusal(error), nil)
      }
    } isLeft: { window in
      guard record.lab.state.shell.hasUsed(window: window) else { return }
      // Where it can't be saved, the next input can't either, and whoever makes it is told.
      _ = try? keep(.hangUp, in: window, telling: server)
    }
  }

  /// The number of a window that has come.
  private func number(
    _ wanted: Int?, in server: WindowServer, for program: String
  ) throws(CommandFailure) -> Int {
    guard program == ProgramVersion.current else {
      throw CommandFailure(
        "the session is open in vpclab \(ProgramVersion.current), and this is \(program); close it there first",
        status: .usage)
    }
    let taken = Set([window] + server.clients.compactMap(\.window))
    let free = TranscriptLimits.windows.filter { !taken.contains($0) }
    if let wanted, free.contains(wanted) { return wanted }
    guard let number = free.first else {
      throw CommandFailure(
        "the session has \(taken.count) windows already, and there can be no more", status: .usage)
    }
    return number
  }

  private enum Arrival {
    case step(RecordedSession.Step)
    case refusal(CommandFailure)
    case nothing
    case gone
  }

  private func receive(on line: DocumentLine) -> Arrival {
    guard let answer = line.receive()?.document.flatMap({ WindowAnswer($0) }) else { return .gone }
    switch answer {
    case .welcome: return .nothing
    case .refusal(let failure): return .refusal(failure)
    case .line(let bytes):
      do throws(JournalError) {
        return try record.follow(bytes).map { .step($0) } ?? .nothing
      } catch {
        lose(CommandFailure(error))
        return .refusal(CommandFailure(error))
      }
    }
  }

  private func lose(_ failure: CommandFailure) {
    if case .follower(let line) = part { close(line.descriptor) }
    part = .lost(failure)
  }

  // MARK: Who keeps the record

  /// The window that kept the record has gone: keeps it, or follows whoever does now.
  ///
  /// - Parameter input: what was asked for and not heard of; answers what it led to, where it was
  ///   recorded.
  private func replaceKeeper(for input: Input?) -> Response? {
    guard let path = record.path else { return nil }
    if case .follower(let line) = part { close(line.descriptor) }
    part = .alone
    var failure = CommandFailure("nobody keeps the record of \(path)", status: .inputOutputFailed)
    for _ in 0..<Self.attempts {
      do throws(JournalError) {
        let steps = try record.takeOver()
        part = Self.server(for: record).map { .keeper($0) } ?? .alone
        return response(to: input, in: steps)
      } catch {
        failure = CommandFailure(error)
        guard case .inUse = error.reason else { break }
      }
      do throws(CommandFailure) {
        if let joined = try Self.join(path, as: window) {
          guard joined.window == window else {
            close(joined.line.descriptor)
            break
          }
          part = .follower(joined.line)
          do throws(JournalError) {
            return response(to: input, in: try record.catchUp(with: joined.record))
          } catch {
            throw CommandFailure(error)
          }
        }
      } catch {
        failure = error
        break
      }
      // Another window is about to keep it.
      _ = poll(nil, 0, Self.pause)
    }
    failure.endsSession = true
    lose(failure)
    return nil
  }

  private func response(to input: Input?, in steps: [RecordedSession.Step]) -> Response? {
    steps.last { step in
      if case .input(let done, _) = step.event.kind {
        done == input && step.event.window == window
      } else {
        false
      }
    }?.response
  }

  private static let attempts = 30
  /// Milliseconds.
  private static let pause: Int32 = 50

  // MARK: The record

  func bytes() throws(CommandFailure) -> [UInt8] {
    do throws(JournalError) { return try record.bytes() } catch { throw CommandFailure(error) }
  }

  /// Closes this window: the record where it is kept here, else what is open in it.
  func leave() throws(CommandFailure) {
    defer { part = .alone }
    switch part {
    case .lost: break
    case .follower(let line): close(line.descriptor)
    case .alone: try record.close()
    case .keeper(let server):
      defer { server.close() }
      // Whoever goes on in the others is not held up by what runs here.
      if window != Lab.firstWindow, record.lab.state.shell.hasUsed(window: window) {
        _ = try keep(.hangUp, in: window, telling: server)
      }
      try telling(server) { () throws(CommandFailure) in try record.close() }
    }
  }

  func handIn(to folder: String) throws(CommandFailure) -> String {
    guard !isFollower else {
      throw CommandFailure(
        "hand in from the window that the session was opened in: it keeps the record",
        status: .usage)
    }
    guard case .keeper(let server) = part else { return try record.handIn(to: folder) }
    return try telling(server) { () throws(CommandFailure) in try record.handIn(to: folder) }
  }

  /// Tells the other windows of a line that closes the record, where one was written.
  private func telling<Result>(
    _ server: WindowServer, _ body: () throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    let before = record.lastLine
    defer { if record.lastLine != before { server.tell(record.lastLine) } }
    return try body()
  }

  func writeReport(to folder: String?) throws(CommandFailure) -> String {
    try record.writeReport(to: folder)
  }
}
