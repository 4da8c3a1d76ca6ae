import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Every fault at every call (docs/reliability.md, promises 1 to 4).
@Suite struct JournalFaultTests {
  private static let errors = [ENOSPC, EDQUOT, EIO, EROFS, EFBIG]

  private static let faults: [FaultyDisk.Fault] = {
    var faults: [FaultyDisk.Fault] = [.error(EINTR, lasts: false), .killedBefore, .killedAfter]
    for code in errors { faults += [.error(code, lasts: false), .error(code, lasts: true)] }
    for count in [1, 200] { faults += [.shortWrite(count), .fullAfter(count)] }
    faults += [.fullAfter(0), .fullAfter(-1), .troubleAfter(200), .troubleAfter(-1)]
    for percent in [0, 1, 50, 99, 100] {
      faults += [.powerCutBefore(keeping: percent), .powerCutAfter(keeping: percent)]
    }
    return faults
  }()

  /// One fault at the first call, the second, and so on until none meets it any more.
  private static func violations(
    of fault: FaultyDisk.Fault, mutant: FaultyDisk.Mutant = .none
  ) throws -> (cases: Int, broken: [String]) {
    let folder = try TemporaryFolder()
    var broken: [String] = []
    for call in 1... {
      let disk = FaultyDisk(fault, at: call, mutant: mutant)
      var trial = JournalTrial(in: folder, on: disk)
      if let what = trial.run() { broken.append("\(fault) at call \(call): \(what)") }
      if disk.callCount < call { return (call, broken) }
    }
    return (0, broken)
  }

  @Test(arguments: faults)
  func `no fault at any call loses, halves or doubles what was acknowledged`(
    fault: FaultyDisk.Fault
  ) throws {
    let (cases, broken) = try Self.violations(of: fault)
    #expect(broken == [])
    // A header and six inputs, each written and synced.
    #expect(cases > 2 * (1 + JournalTrial.inputCount))
  }

  @Test(arguments: [3, 5, 7])
  func `a program killed inside a write leaves at most a tail, whatever the byte`(call: Int) throws
  {
    let folder = try TemporaryFolder()
    var bytes = 0
    for count in 0...400 {
      let disk = FaultyDisk(.killedInside(count), at: call)
      var trial = JournalTrial(in: folder, on: disk)
      #expect(trial.run() == nil, "byte \(count)")
      bytes += 1
    }
    #expect(bytes == 401)
  }

  @Test(arguments: [1] as [UInt64])
  func `random faults break no promise`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = RandomBits(seed: seed)
    let faults = Self.faults + [.killedInside(17), .killedInside(250)]
    for number in 0..<1000 {
      let fault = faults[random.next(below: faults.count)]
      let disk = FaultyDisk(fault, at: 1 + random.next(below: 16))
      var trial = JournalTrial(in: folder, on: disk)
      #expect(trial.run() == nil, "number \(number): \(fault)")
    }
  }

  @Test(arguments: [FaultyDisk.Mutant.neverSyncs, .syncsLate, .neverTruncates])
  func `a journal with a defect is found out`(mutant: FaultyDisk.Mutant) throws {
    let broken = try Self.faults.flatMap { try Self.violations(of: $0, mutant: mutant).broken }
    #expect(!broken.isEmpty)
  }

  /// Numbers that are the same in every run.
  private struct RandomBits {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
