import Documents
import Foundations
import Testing

@testable import AWSModel
@testable import AWSServices
@testable import NetworkModel

/// Each invariant is broken once, by leaving one end of a relation as it was.
struct NetworkInvariantsTests {
  struct Mutant: Sendable, CustomTestStringConvertible {
    var invariant: String
    var change: @Sendable (inout Network) -> Void

    var testDescription: String { invariant }
  }

  private static func network() throws -> Network {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_790_000_000))
    let images = try cloud.handle(Request(.ec2, "DescribeImages"))
    let image = images["Images"]?[0]?["ImageId"] ?? .null
    _ = try cloud.handle(
      Request(
        .ec2, "RunInstances",
        ["ImageId": image, "MinCount": 2, "MaxCount": 2, "InstanceType": "t2.micro"]))
    return cloud.network
  }

  @Test func `a fresh account with instances breaks none`() throws {
    #expect(try Self.network().brokenInvariant == nil)
  }

  @Test(arguments: [
    Mutant(invariant: "every subnet lies in its VPC") { network in
      network.subnets.updateAll { $0.cidr = CIDR(parsing: "10.9.0.0/20") ?? .everywhere }
    },
    Mutant(invariant: "subnets of a VPC do not overlap") { network in
      let first = network.subnets[0].cidr
      network.subnets.updateAll { $0.cidr = first }
    },
    Mutant(invariant: "every VPC has one main route table") { network in
      network.routeTables.updateAll { $0.associations = [] }
    },
    Mutant(invariant: "every VPC has one default network ACL") { network in
      network.networkACLs.updateAll { $0.isDefault = false }
    },
    Mutant(invariant: "a subnet has one network ACL and at most one route table of its own") {
      network in
      network.networkACLs.updateAll { $0.associations.removeLast() }
    },
    Mutant(invariant: "a rule's number occurs once in each direction") { network in
      network.networkACLs.updateAll { $0.entries += $0.entries }
    },
    Mutant(invariant: "an interface stands in an existing subnet, with addresses of it") {
      network in
      let subnet = network.networkInterfaces[0].subnet
      let other = network.subnets.first { $0.id != subnet }?.id ?? subnet
      network.networkInterfaces.update(network.networkInterfaces[0].id) { $0.subnet = other }
    },
    Mutant(invariant: "an instance has interfaces, and they know it") { network in
      network.networkInterfaces.update(network.networkInterfaces[0].id) { $0.attachment = nil }
    },
    Mutant(invariant: "an endpoint has interfaces in its VPC, and they know it") { network in
      network.networkInterfaces.update(network.networkInterfaces[0].id) {
        $0.service = .vpcEndpoint(ResourceID(generated: "vpce-0123456789abcdef0"))
      }
    },
  ])
  func `an operation that does half of its work is found`(mutant: Mutant) throws {
    var network = try Self.network()
    mutant.change(&network)
    #expect(network.brokenInvariant == mutant.invariant)
  }
}
