import Documents
import LabSession
import ProgramTesting
import SystemCalls

@testable import SessionStore

/// A small session on a disk that fails, and what is wrong with the file afterwards.
///
/// The lines are whole transcript lines without a lab behind them: the journal is tested apart from
/// what it records. An input that could not be saved is dropped, and a shorter one follows, so that
/// whatever a failed write leaves behind comes to light.
struct JournalTrial {
  static let header = TranscriptHeader(
    id: "k1", program: "0.1.0", lesson: "vpc-flow-logs", lessonDigest: "d", learner: "Zoë ✓",
    seed: 7, startedAt: 1_700_000_000)
  static let inputCount = 6

  let path: String
  let disk: FaultyDisk
  private var writer = TranscriptWriter()
  /// Everything that was acknowledged.
  private(set) var acknowledged: [UInt8] = []
  private var events = 0
  /// The line that was under way when the program or its trust in the file ended.
  private var pending: [UInt8] = []
  private var endedInOrder = false

  init(in folder: TemporaryFolder, on disk: FaultyDisk) {
    path = folder.newPath()
    self.disk = disk
  }

  static func event(_ number: Int, variant: Int) -> TranscriptEvent {
    let outcome = TranscriptEvent.Outcome(
      status: 0, output: Digest(ofText: "out"))
    let filler = String(repeating: "é", count: 40 - 6 * (variant % 6))
    let input: Input =
      switch variant % 3 {
      case 0: .command("aws ec2 describe-vpcs # \(filler)")
      case 1: .answer(prompt: "logs", text: filler)
      default: .form(wizard: "vpc", values: ["name": .string(filler)])
      }
    return TranscriptEvent(number: number, time: variant, kind: .input(input, outcome))
  }

  /// Runs the session to its end or to the fault; answers what promise is broken, `nil` if none.
  mutating func run() -> String? {
    do throws(JournalError) {
      try record()
    } catch {
      // A failed sync, or a program that is no more: what counts is the file.
    }
    disk.settle()
    return verdict()
  }

  private mutating func record() throws(JournalError) {
    var next = writer
    let header = next.line(for: Self.header)
    pending = header
    let journal = try Journal.create(at: path, header: header, calls: disk.calls)
    acknowledge(header, next)
    var lastFailed = false
    for variant in 0..<Self.inputCount {
      var next = writer
      let line = next.line(for: Self.event(events + 1, variant: variant))
      pending = line
      do throws(JournalError) {
        try journal.append(line)
      } catch  where error.reason == .write && !disk.isDead {
        lastFailed = true
        continue
      }
      lastFailed = false
      acknowledge(line, next)
      events += 1
    }
    pending = []
    endedInOrder = !disk.isDead && !(disk.hasLeftHalf && lastFailed)
  }

  private mutating func acknowledge(_ line: [UInt8], _ next: TranscriptWriter) {
    guard !disk.isDead else { return }
    acknowledged += line
    writer = next
    pending = []
  }

  /// Opens the file as the next start would, and goes on with it.
  private func verdict() -> String? {
    guard let bytes = try? FileReading.bytes(at: path, limit: TranscriptLimits.bytes) else {
      return acknowledged.isEmpty ? nil : "the file is gone"
    }
    if endedInOrder && bytes != acknowledged {
      return "\(bytes.count - acknowledged.count) bytes are left of an input that failed"
    }
    let calm = FaultyDisk(nil, at: 0).calls
    do throws(JournalError) {
      let reopened = try reopened(with: calm)
      let transcript = reopened.transcript
      let whole = Array(bytes.prefix(transcript.wholeBytes))
      guard whole == acknowledged || whole == acknowledged + pending else {
        return "\(acknowledged.count) bytes were acknowledged, the file has \(whole.count) others"
      }
      guard try isTailKept(Array(bytes.dropFirst(whole.count))) else {
        return "the torn tail was thrown away"
      }
      var writer = TranscriptWriter(after: transcript)
      let line = writer.line(for: Self.event(transcript.events.count + 1, variant: 5))
      try reopened.journal.append(line)
      let after = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
      return after == whole + line ? nil : "the next input was not saved cleanly"
    } catch {
      return acknowledged.isEmpty ? nil : "the next start fails: \(error)"
    }
  }

  /// A program that another test starts shares our locks until it has become that program.
  private func reopened(with calls: DiskCalls) throws(JournalError) -> Journal.Reopened {
    for _ in 0..<10_000 {
      do throws(JournalError) {
        return try Journal.reopen(at: path, calls: calls)
      } catch {
        guard case .inUse = error.reason else { throw error }
        sched_yield()
      }
    }
    return try Journal.reopen(at: path, calls: calls)
  }

  private func isTailKept(_ tail: [UInt8]) throws(JournalError) -> Bool {
    if tail.isEmpty { return true }
    return try FileReading.bytes(at: "\(path).tail.1", limit: TranscriptLimits.bytes) == tail
  }
}
