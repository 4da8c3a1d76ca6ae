import AWSServices
import DataPlane
import Foundations
import LabSession
import LabShell
import Lessons
import NetworkModel
import Pictures
import Testing
import Tutor

@testable import WriteUp

/// Drawings of networks say what the lab says.
@Suite struct NetworkPicturesTests {
  /// The lab after the solution's inputs before one that begins so.
  private static func cloud(before beginning: String? = nil) throws -> Cloud {
    let lesson = try #require(PlayedSolution.lesson)
    let commands = ParsedInput.inputs(ofScript: lesson.solution)
      .prefix { input in beginning.map { !input.text.hasPrefix($0) } ?? true }
    let transcript = try PlayedSolution.transcript(inputs: commands.map { .command($0) })
    var replay = try Replay(transcript, lesson: lesson)
    replay.run { _ in }
    return replay.session.lab.state.cloud
  }

  private static func packet(
    to address: (NetworkInterface, Network) -> Probe.Destination, in cloud: Cloud
  ) throws
    -> DrawnPacket
  {
    let instances = cloud.network.instances.filter { $0.state == .running }.map(\.self)
    try #require(instances.count == 2)
    let ends = instances.compactMap { cloud.network.primaryInterface(of: $0) }
    try #require(ends.count == 2)
    let probe = Probe(from: .interface(ends[0].id), to: address(ends[1], cloud.network), .icmp)
    return DrawnPacket(label: "Ping", roundTrip: cloud.fabric.exchange(probe))
  }

  private static let privately: @Sendable (NetworkInterface, Network) -> Probe.Destination = {
    interface, _ in
    .address(.version4(interface.primaryAddress))
  }
  private static let publicly: @Sendable (NetworkInterface, Network) -> Probe.Destination = {
    interface, _ in
    .publicAddress(of: interface.id)
  }

  @Test func `the network of the lesson has its parts, and both pings their ways`() throws {
    let cloud = try Self.cloud()
    let drawing = NetworkDrawing(
      of: cloud.map, title: "Network", region: cloud.region,
      packets: [
        try Self.packet(to: Self.privately, in: cloud),
        try Self.packet(to: Self.publicly, in: cloud),
      ])
    #expect(drawing.vpcs.count == 2)
    #expect(drawing.vpcs.allSatisfy { $0.internetGateway != nil })
    let subnets = drawing.vpcs.flatMap(\.subnets)
    #expect(subnets.allSatisfy { $0.isPublic && $0.machines.count == 1 })
    #expect(subnets.allSatisfy { $0.routeTable?.routes.count == 3 })
    #expect(drawing.peerings.map(\.status) == ["active"])
    #expect(drawing.paths.map(\.way) == [.peering(drawing.peerings[0].id), .internet])
    #expect(drawing.paths.allSatisfy { $0.isAnswered && $0.from != nil && $0.to != nil })
    #expect(drawing.picture.svg.contains("Peering"))
    #expect(drawing.mermaid.hasPrefix("flowchart TB\n"))
    #expect(drawing.mermaid.contains("peering"))
  }

  @Test func `before the peering the private ping ends at the internet gateway`() throws {
    let cloud = try Self.cloud(before: "PCX=")
    let drawing = NetworkDrawing(
      of: cloud.map, title: "Network", region: cloud.region,
      packets: [try Self.packet(to: Self.privately, in: cloud)])
    #expect(drawing.peerings.isEmpty)
    #expect(drawing.paths.map(\.way) == [.internet])
    #expect(drawing.paths.allSatisfy { !$0.isAnswered && $0.to == nil })
  }

  @Test func `who reaches whom is what the network says`() throws {
    let before = ReachabilityMatrix(of: try Self.cloud(before: "PCX="), title: "Before")
    #expect(before.cells[0][1] == .fails("route to the internet"))
    #expect(before.cells[0][0] == .same)
    let after = ReachabilityMatrix(of: try Self.cloud(), title: "After")
    #expect(after.cells[0][1] == .reaches("over the peering connection"))
    #expect(after.cells[1][0] == .reaches("over the peering connection"))
    #expect(after.cells[0][2] == .reaches("over the internet"))
    #expect(after.senders.last?.name == "Internet")
  }

  @Test func `the path of a packet stops where why says`() throws {
    let cloud = try Self.cloud(before: "PCX=")
    let instances = cloud.network.instances.filter { $0.state == .running }.map(\.id.rawValue)
    try #require(instances.count == 2)
    let question = try PacketProbe.make(from: instances[0], to: instances[1], in: cloud).get()
    let picture = PacketPathPicture(of: question.explanation(in: cloud), title: "Why")
    #expect(!picture.isAnswered)
    #expect(picture.legs.count == 1)
    let last = try #require(picture.legs.first?.stops.last)
    #expect(!last.isPassed)
    #expect(last.code?.hasPrefix("IGW_DESTINATION") == true)
    #expect(last.name.hasPrefix("Internet gateway"))
    let solved = try Self.cloud()
    let after = PacketPathPicture(of: question.explanation(in: solved), title: "Why")
    #expect(after.isAnswered && after.legs.count == 2)
    #expect(after.legs.allSatisfy { $0.ending != nil && $0.stops.allSatisfy(\.isPassed) })
  }
}
