import AWSServices
import LabSession
import LabTesting
import NetworkModel
import Testing
import Tutor

/// `map` after `why`: the drawing marks the path that was explained, as it is by then.
@Suite struct WhyAndMapTests {
  @Test func `map marks where the packet that why explained is dropped, until it no longer is`()
    throws
  {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps()
    rehearsal.play(steps.prefix(2).flatMap(\.self))
    rehearsal.type("wait 2m")
    let plain = rehearsal.told("map")
    #expect(!plain.contains("X internet gateway"))
    #expect(!plain.contains("marks the way"))

    let first = try #require(rehearsal.lab.state.cloud.network.instances.first)
    let second = try #require(rehearsal.lab.state.cloud.network.instances.last)
    #expect(rehearsal.told("why \(first.id) \(second.id)").contains("dropped"))
    let lost = rehearsal.told("map")
    #expect(lost.contains("X internet gateway"))
    #expect(lost.contains("> marks the way of the echo request"))
    #expect(lost.contains("X where it is dropped"))

    rehearsal.play(steps.flatMap(\.self).filter { $0.contains("peering") || $0.contains("PCX") })
    rehearsal.type("wait 1m")
    let arriving = rehearsal.told("map")
    #expect(!arriving.contains("X internet gateway"))
    #expect(arriving.contains("which arrives"), "\(arriving)")
  }

  @Test func `why takes names, ids, interfaces and addresses, ports and protocols`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(2).flatMap(\.self))
    rehearsal.type("wait 2m")
    let cloud = rehearsal.lab.state.cloud
    let pair = try [
      #require(cloud.network.instances.first), #require(cloud.network.instances.last),
    ]
    let interfaces = pair.compactMap { cloud.network.primaryInterface(of: $0) }
    let (id, address) = (pair[0].id, interfaces[1].primaryAddress)
    let names = pair.map { "\"\($0.name ?? "")\"" }
    let rows: [(question: String, packet: String)] = [
      ("\(id) \(address)", "echo request "), ("\(names[0]) \(names[1])", "echo request "),
      ("\(id) \(address):443", "TCP SYN "), ("\(id) \(address):53/udp", "UDP "),
      ("\(names[0]) \(names[1]) tcp/443", "TCP SYN "), ("\(id) \(address) udp/53", "UDP "),
      ("\(id) \(address) icmp", "echo request "),
      ("\(interfaces[0].id) \(interfaces[1].id):22", "TCP SYN "),
      ("internet \(interfaces[1].id):22", "TCP SYN "),
    ]
    for row in rows {
      #expect(rehearsal.told("why " + row.question).hasPrefix(row.packet), "\(row.question)")
    }
    #expect(rehearsal.told("why \(id) \(address):0").contains("a port is a number"))
    #expect(
      rehearsal.told("why \(id) \(address) sctp/5").contains("why [fix | FROM TO[:PORT[/udp]]]"))
    // A port that nobody listens on, in a network that lets it pass.
    let group = try #require(interfaces[0].securityGroups.first)
    rehearsal.type(
      "aws ec2 authorize-security-group-ingress --group-id \(group) --protocol tcp --port 443 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    #expect(
      rehearsal.told("why internet \(interfaces[0].id):443")
        .contains("nobody listens on port 443: the connection is refused."))
  }
}
