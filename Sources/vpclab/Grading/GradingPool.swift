import ArgumentParser
import Documents
import Foundations
import Grading
import Lessons
import Presentation
import SystemCalls
import TerminalUI

/// Worker processes, each with one transcript at a time; the grades come in whatever sequence.
final class GradingPool {
  /// One file's way through a worker.
  private struct Task {
    let number: Int
    let file: String
  }

  private struct Worker {
    let process: ChildProcess
    var task: Task?
    var done = 0
  }

  private let jobs: Int
  private let arguments: [String]
  private let limits: GradingLimits
  private let deliver: (Int, GradeEntry) -> Void
  private var workers: [Worker] = []
  /// Workers that died before they had graded anything, one after the other: then the machine is at
  /// fault, not the files.
  private var deathsInARow = 0

  /// So many transcripts after which a worker makes place for a fresh one, which bounds what it keeps.
  private static let transcriptsPerWorker = 5_000
  private static let environmentNames = [
    "VPCLAB_LESSONS", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LANG", "LC_ALL", "PATH", "HOME",
  ]

  /// - Parameter deliver: gets each file's number and what came of it.
  init(
    jobs: Int, lessons: [Grader.ExpectedLesson], limits: GradingLimits,
    deliver: @escaping (Int, GradeEntry) -> Void
  ) {
    self.jobs = jobs
    self.limits = limits
    self.deliver = deliver
    arguments =
      ["grade-worker", "--milliseconds", "\(limits.milliseconds)"]
      + lessons.flatMap { ["--lesson", $0.name] }
  }

  /// Gives a file to a worker, and waits until one is free for it.
  ///
  /// - Returns: `false` when the person wants the work to end.
  func submit(
    _ bytes: [UInt8], file: String, number: Int, interrupt: PendingInterrupt
  ) throws(CommandFailure) -> Bool {
    while true {
      if interrupt.hasCome { return false }
      if let index = try freeWorker() {
        let task = Task(number: number, file: file)
        workers[index].task = task
        do throws(SystemError) {
          try MessageFrame.write([Array(file.utf8), bytes], to: workers[index].process.input)
        } catch {
          try bury(index)
        }
        return true
      }
      try collect(waiting: true)
    }
  }

  /// Waits for all that was submitted; `false` when the person wants the work to end.
  func finish(interrupt: PendingInterrupt) throws(CommandFailure) -> Bool {
    while workers.contains(where: { $0.task != nil }) {
      if interrupt.hasCome { return false }
      try collect(waiting: true)
    }
    return true
  }

  /// Lets workers without a task end by themselves; the others are ended.
  func stop() {
    for worker in workers where worker.task == nil { worker.process.finish() }
    workers = []
  }

  private func freeWorker() throws(CommandFailure) -> Int? {
    if let index = workers.firstIndex(where: { $0.task == nil }) { return index }
    guard workers.count < jobs else { return nil }
    workers.append(Worker(process: try start()))
    return workers.count - 1
  }

  private func start() throws(CommandFailure) -> ChildProcess {
    let variables = ProcessEnvironment()
    // A worker that fails is a row: its last words would deface the table.
    let environment =
      Self.environmentNames.compactMap { name in variables[name].map { "\(name)=\($0)" } }
      + ["SWIFT_BACKTRACE=enable=no"]
    do throws(SystemError) {
      return try ChildProcess(
        LessonStore.executable, arguments, environment: environment, isQuiet: true)
    } catch {
      throw CommandFailure(
        "no worker process can be started: \(error)", status: .inputOutputFailed)
    }
  }

  /// Takes what workers have finished.
  private func collect(waiting: Bool) throws(CommandFailure) {
    let busy = workers.indices.filter { workers[$0].task != nil }
    var requests = busy.map {
      pollfd(fd: workers[$0].process.output, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&requests, nfds_t(requests.count), waiting ? 100 : 0) > 0 else { return }
    for (index, request) in zip(busy, requests).reversed() where request.revents != 0 {
      if let reply = MessageFrame.read(from: workers[index].process.output),
        let task = workers[index].task, let entry = Self.entry(reply)
      {
        workers[index].task = nil
        workers[index].done += 1
        deathsInARow = 0
        deliver(task.number, entry)
        if workers[index].done >= Self.transcriptsPerWorker {
          workers.remove(at: index).process.finish()
        }
      } else {
        try bury(index)
      }
    }
  }

  private static func entry(_ reply: [UInt8]) -> GradeEntry? {
    guard
      let document = try? JSONValue(
        parsingJSON: String(decoding: reply, as: UTF8.self),
        limits: JSONValue.JSONLimits(bytes: 64 << 20))
    else { return nil }
    if let grade = document["grade"].flatMap({ Grade($0) }) { return .grade(grade) }
    return document["failure"].flatMap { GradingFailure($0) }.map { .failure($0) }
  }

  /// A worker that has gone takes its transcript along: that is the row.
  private func bury(_ index: Int) throws(CommandFailure) {
    let worker = workers.remove(at: index)
    kill(worker.process.id, SIGKILL)
    let ending = worker.process.wait()
    guard let task = worker.task else { return }
    let failure: GradingFailure
    if ending.signal == SIGPROF || ending.signal == SIGXCPU {
      let seconds = Double(limits.milliseconds) / 1000
      failure = GradingFailure(
        file: task.file, code: .timeLimit,
        message:
          """
          carrying it out took more than \(seconds) s of processor time on this machine; \
          give it more with --time-limit
          """)
    } else if ending.peakMemory > GradingLimits.memory * 7 / 10 {
      failure = GradingFailure(
        file: task.file, code: .memoryLimit,
        message: "carrying it out takes more than 256 MiB of memory")
    } else {
      let end = ending.signal.map { "signal \($0)" } ?? "status \(ending.status ?? 0)"
      failure = GradingFailure(
        file: task.file, code: .crashed,
        message: "vpclab itself failed on it (\(end)); please report the file")
      deathsInARow += 1
    }
    deliver(task.number, .failure(failure))
    if deathsInARow >= 20 {
      throw CommandFailure(
        "20 workers failed one after the other, so the fault is not in the files",
        status: .inputOutputFailed)
    }
  }
}

/// What one transcript may cost before it is a row without a grade.
struct GradingLimits: Equatable {
  /// Of the processor's time. Steps are counted while a session is carried out, and bound its work at
  /// the same input everywhere; this only guards against what nobody has thought of, and no grade
  /// may depend on how fast a machine is.
  var milliseconds = 60_000
  /// The worker's program included, 256 MiB.
  static let memory = 224 << 20
}

/// `vpclab grade-worker`: the process in which `vpclab grade` carries transcripts out, so that one
/// which runs away or breaks it costs one row.
struct GradeWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade-worker", abstract: "What 'vpclab grade' starts for itself.",
    shouldDisplay: false)

  @Option var lesson: [LessonArgument] = []
  @Option var milliseconds = GradingLimits().milliseconds

  func run() throws {
    // Ctrl-C is for the program that started us; when it goes, there is nothing more to read.
    signal(SIGINT, SIG_IGN)
    ResourceLimit.forbidCoreFiles()
    ResourceLimit.limitMemory(to: GradingLimits.memory)
    let library = LessonStore(for: .grading).library
    var grader = Grader(expecting: lesson.map(\.expected)) { id, identity throws(LessonError) in
      try library.lesson(id, identity: identity).version.lesson
    }
    while let name = MessageFrame.read(from: STDIN_FILENO),
      let bytes = MessageFrame.read(from: STDIN_FILENO)
    {
      let file = String(decoding: name, as: UTF8.self)
      ResourceLimit.endAfter(milliseconds: milliseconds)
      let document: JSONValue
      do throws(GradingFailure) {
        document = ["grade": try grader.grade(bytes, file: file).document]
      } catch {
        document = ["failure": error.document]
      }
      let reply = Array(document.json(.compact, ascii: true).utf8)
      ResourceLimit.endAfter(milliseconds: 0)
      do throws(SystemError) {
        try MessageFrame.write([reply], to: STDOUT_FILENO)
      } catch {
        return
      }
    }
  }
}

/// `--lesson ID[@VERSION]`
struct LessonArgument: ExpressibleByArgument {
  let expected: Grader.ExpectedLesson

  init?(argument: String) {
    let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let id = parts.first, !id.isEmpty else { return nil }
    guard parts.count == 2 else {
      expected = Grader.ExpectedLesson(id: String(id))
      return
    }
    guard let version = GivenNumber(parts[1], in: 1...1_000_000)?.value else { return nil }
    expected = Grader.ExpectedLesson(id: String(id), version: version)
  }
}
