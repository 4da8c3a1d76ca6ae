import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import Foundations
@testable import NetworkModel

/// What moves with the clock.
struct TimedRegistryTests {
  @Test func everySubsystemIsListedOnce() {
    let names = TimedRegistry.all.map { String(describing: $0) }
    #expect(Set(names).count == names.count)
    #expect(Set(TimedRegistry.all.map { $0.turn }) == Set(Turn.allCases))
  }

  /// An instance stops for good at the very moment at which its ping would send a packet: states
  /// come before pings, so that packet is never sent.
  @Test func statesChangeBeforePingsAreSent() throws {
    var topology = Topology.lab()
    let interface = try #require(topology.cloud.network.networkInterfaces.first)
    let instance = try #require(topology.cloud.network.instance(of: interface))
    let id = topology.cloud.fabric.startPing(
      PingProcess.Options(
        from: .interface(interface.id), to: Topology.address("10.0.0.5"), dataLength: 56,
        intervalMilliseconds: 1_000, count: nil, deadline: nil, lingerMilliseconds: 10_000),
      identifier: 1)
    let next = try #require(topology.cloud.fabric.pingProcess(id)?.nextEvent)
    topology.cloud.network.instances.update(instance.id) {
      $0.state = .stopping
      $0.transition = .init(to: .stopped, at: next)
    }
    topology.cloud.advance(to: next)
    let process = try #require(topology.cloud.fabric.pingProcess(id))
    #expect(process.hasEnded)
    #expect(process.transmitted == 1)
  }
}
