import AWSServices
import DataPlane
import Foundations
import LabSession
import Lessons
import NetworkModel
import Tutor

/// Measures on the lab as the lesson's solution leaves it.
@main
enum Benchmarks {
  static func main() throws {
    let source = try LessonLibrary(searchPath: ["Lessons"]).lesson("vpc-flow-logs")
    let inputs = ParsedInput.inputs(ofScript: source.lesson.solution).map { Input.command($0) }
    let start = Lab(lesson: source.lesson, seed: 7, startedAt: Instant(seconds: 1_700_000_000))

    measure("solution, without digests", times: 20) {
      var lab = start
      for input in inputs { _ = lab.apply(input) }
    }
    var lab = start
    for input in inputs { _ = lab.apply(input) }
    measure("digest of the account", times: 200) {
      var digester = AccountDigester()
      _ = digester.digest(of: lab.state.cloud)
    }
    measurePackets(in: lab.state.cloud)
  }

  /// Echo requests between the lab's two instances, there and back.
  private static func measurePackets(in cloud: Cloud) {
    let ends = cloud.network.instances.compactMap { cloud.network.primaryInterface(of: $0) }
    guard let sender = ends.first, let receiver = ends.last, ends.count > 1 else { return }
    let packet = Packet.echoRequest(
      from: .version4(sender.primaryAddress), to: .version4(receiver.primaryAddress))
    var answered = 0
    let count = 1_000
    let elapsed = fastest(of: 20) {
      for _ in 0..<count where cloud.fabric.exchange(packet, from: .interface(sender.id)).isAnswered
      {
        answered += 1
      }
    }
    let rate = Double(2 * count) / elapsed / 1_000_000
    let remark = answered == 20 * count ? "" : "   not all were answered"
    print("packets forwarded".padded, "\(rate.rounded(to: 2)) million a second\(remark)")
  }

  private static func measure(
    _ name: String, times: Int, _ work: () -> Void
  ) {
    print(name.padded, "\((fastest(of: times, work) * 1_000).rounded(to: 2)) ms")
  }

  /// Seconds of the fastest run, which other programs disturbed least.
  private static func fastest(of times: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<times).map { _ in clock.measure(work) / .seconds(1) }.min() ?? 0
  }
}

extension String {
  fileprivate var padded: String { self + String(repeating: " ", count: max(0, 28 - count)) }
}

extension Double {
  fileprivate func rounded(to places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
