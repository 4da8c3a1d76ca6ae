import DataPlane
package import Foundations
import NetworkModel

extension Topology {
  /// One to three VPCs of which anything may be missing or in the way.
  package static func random(_ random: inout RandomSource) -> Topology {
    var topology = Topology()
    let count = random.integer(in: 1...3)
    for n in 1...count {
      topology.addVPC("\(n)", "10.\(n).0.0/16", hasDefaultRoute: random.integer(in: 0...3) > 0)
      for s in 1...random.integer(in: 1...2) {
        topology.addSubnet("\(n)\(s)", of: "\(n)", "10.\(n).\(s * 16).0/20")
        let rules: [SecurityGroupRule] = random.element(of: [
          [.icmp(from: .everywhere)], [.icmp(from: Topology.cidr("10.0.0.0/8"))],
          [.icmp(fromGroup: "11")], [], [.everything(.ingress)],
        ])
        topology.addInstance(
          "\(n)\(s)", in: "\(n)\(s)", "10.\(n).\(s * 16).9",
          publicAddress: random.integer(in: 0...1) == 0 ? "54.0.\(n).\(s)" : nil, ingress: rules)
        if random.integer(in: 0...5) == 0 { topology.setRules("\(n)\(s)", rules) }
      }
      if random.integer(in: 0...2) == 0 {
        topology.addNATGateway("\(n)", in: "\(n)1", "10.\(n).16.200", publicAddress: "52.0.0.\(n)")
        topology.addTable("7\(n)", of: "\(n)", for: "\(n)2")
        topology.setRoute(
          in: ResourceID(generated: "rtb-\(digits("7\(n)"))"), "0.0.0.0/0",
          .natGateway(ResourceID(generated: "nat-\(digits("\(n)"))")))
      }
      if random.integer(in: 0...3) == 0 {
        topology.addEntry(
          "\(n)", random.integer(in: 1...200), isEgress: random.integer(in: 0...1) == 0,
          allows: false, random.element(of: [.icmp, .tcp, .all]))
      }
    }
    for first in 1...count {
      for second in 1...count where first < second {
        topology.peer(
          "\(first)", "\(second)",
          status: random.element(of: [.active, .active, .pendingAcceptance]))
        if random.integer(in: 0...3) > 0 {
          topology.peeringRoute("\(first)", "10.\(second).0.0/16", "\(first)\(second)")
        }
        if random.integer(in: 0...3) > 0 {
          topology.peeringRoute("\(second)", "10.\(first).0.0/16", "\(first)\(second)")
        }
      }
    }
    return topology
  }
}
