import AWSServices
import DataPlane
import Foundations
import LabShell
import LabTesting
import Lessons
import NetworkModel
import Testing
import Tutor

@testable import AWSServices
@testable import DataPlane
@testable import Foundations
@testable import LabSession
@testable import NetworkModel

/// Faults typed into finished and half-finished labs: whatever is lost then has its cause named, the
/// one that the forwarding function found, and what `why` proposes can be typed.
@Suite struct LabFaultTests {
  /// The lab after these steps of the solution, once all that they began has come about.
  static let prefixes = Result {
    try [2, 5, 6, 7].map { count in
      var rehearsal = try Rehearsal()
      rehearsal.play(try Rehearsal.solutionSteps().prefix(count).flatMap(\.self))
      rehearsal.type("wait 2m")
      return rehearsal.lab
    }
  }

  /// What is asked about in each lab, in the words of a lesson.
  private static func questions(_ lab: Lab) -> [(from: String, to: String, traffic: String)] {
    let cloud = lab.state.cloud
    let instances = cloud.network.instances.map(\.id.rawValue)
    let addresses = cloud.network.instances.compactMap {
      cloud.network.publicAddress(of: $0)?.description
    }
    return instances.map { ("connect", $0, "tcp/22") }
      + instances.map { ("internet", $0, "icmp") }
      + addresses.map { ("internet", $0, "icmp") }
      + [(instances[0], instances[1], "icmp"), (instances[1], instances[0], "icmp")]
  }

  @Test(arguments: 0..<8)
  func `whatever is lost in a broken lab has the cause that the forwarding function found`(
    part: Int
  ) throws {
    let labs = try Self.prefixes.get()
    let seed = UInt64(4_000 + part)
    var random = RandomSource(seed: seed, stream: "lab faults")
    var struck: [LabFault: Int] = [:]
    var (lost, impossible, judged) = (0, 0, 0)
    var context = LessonContext(labs[0].lesson)
    for round in 0..<250 {
      let lab = random.element(of: labs)
      var state = lab.state
      var faults: [LabFault] = []
      for _ in 0..<random.integer(in: 1...2) {
        let fault = random.element(of: LabFault.allCases)
        guard Self.strike(fault, &state, &random) else { continue }
        faults.append(fault)
        struck[fault, default: 0] += 1
      }
      let question = random.element(of: Self.questions(lab))
      let note = Comment("seed \(seed), round \(round): \(faults), \(question)")
      judged += Self.checkRequirements(of: context.reports(in: state), context.lesson, state, note)
      switch PacketProbe.probe(
        from: question.from, to: question.to, traffic: question.traffic, in: state.cloud)
      {
      case .answered: continue
      case .impossible(let problem):
        impossible += 1
        guard case .gone = problem else {
          Issue.record("\(problem)\n\(note)")
          continue
        }
      case .lost(let explanation):
        lost += 1
        let probe = try PacketProbe.make(
          from: question.from, to: question.to, traffic: question.traffic, in: state.cloud
        ).get().probe
        let first = Self.first(of: probe, in: state.cloud)
        #expect(explanation.decisive?.component == first?.component, note)
        #expect(explanation.decisive?.step == first?.step, note)
        guard explanation.isFixable, round % 10 == 0 else { continue }
        for line in explanation.fixes.flatMap(\.steps).map(\.line) {
          let execution = state.run { $0.execute(ShellProgram(line), on: &$1) }
          #expect(execution.status == 0, "\(line): \(execution.outputs)\n\(note)")
        }
        #expect(state.cloud.fabric.answers(probe), "\(explanation.fixes)\n\(note)")
      }
    }
    #expect(lost > 60, "seed \(seed): \(lost) of 250 lost, \(impossible) impossible")
    #expect(judged > 60, "seed \(seed): \(judged) failing requirements about packets")
    #expect(struck.count > 14, "seed \(seed): \(struck)")
  }

  /// Every failing requirement about packets has the finding that dropped them as its cause, or the
  /// state of an end that cannot send any.
  ///
  /// - Returns: how many packets were named lost.
  private static func checkRequirements(
    of reports: [CheckpointReport], _ lesson: Lesson, _ state: LabState, _ note: Comment
  ) -> Int {
    var count = 0
    let checkpoints = lesson.steps.flatMap(\.checkpoints)
    for (checkpoint, report) in zip(checkpoints, reports) {
      for (requirement, judged) in zip(checkpoint.requirements, report.requirements) {
        guard case .probe(_, .replied) = requirement.condition,
          let failure = judged.judgement.failure
        else { continue }
        switch failure.cause {
        case .packetLost(let explanation):
          count += 1
          let origin = explanation.roundTrip.request.origin
          let first = first(
            of: state.cloud.fabric.exchange(explanation.packet, from: origin), in: state.cloud)
          #expect(explanation.decisive?.component == first?.component, note)
          #expect(explanation.decisive?.step == first?.step, note)
          #expect(first != nil, note)
        case .passing, .resting: continue
        default: Issue.record("\(report.id): \(String(describing: failure.cause))\n\(note)")
        }
      }
    }
    return count
  }

  @Test(arguments: [5] as [UInt64])
  func `every fault strikes in a finished lab`(seed: UInt64) throws {
    let lab = try #require(try Self.prefixes.get().last)
    var random = RandomSource(seed: seed, stream: "lab faults")
    for fault in LabFault.allCases {
      var state = lab.state
      #expect(Self.strike(fault, &state, &random), "\(fault)")
    }
  }

  private static func strike(
    _ fault: LabFault, _ state: inout LabState, _ random: inout RandomSource
  ) -> Bool {
    guard let lines = fault.commands(in: state.cloud, &random) else { return false }
    return lines.allSatisfy { line in
      state.run { $0.execute(ShellProgram(line), on: &$1) }.status == 0
    }
  }

  private static func first(of probe: Probe, in cloud: Cloud) -> Trace.Blocker? {
    first(of: cloud.fabric.exchange(probe), in: cloud)
  }

  private static func first(of roundTrip: RoundTrip, in cloud: Cloud) -> Trace.Blocker? {
    roundTrip.request.blockers.first ?? roundTrip.reply?.blockers.first
      ?? cloud.fabric.bootingGuest(of: roundTrip)
  }
}
