public import AWSServices
import DataPlane
import NetworkModel

/// *Delete VPC*, with what hangs on it, as the console does it.
public enum DeleteVPCWizard: Wizard {
  public static let id = "delete-vpc"
  public static let position = 180
  public static let title = "Delete VPC"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let vpc = cloud.network.vpcs[parsing: values["vpc"]]
    let residents = vpc.map { Self.residents(of: $0, in: cloud) } ?? []
    return [
      FormField.resource(
        "vpc", "VPC", among: cloud.network.vpcs.filter { !$0.isDefault },
        help: "Its subnets, route tables, gateways and groups go with it.",
        missing: "There is no VPC to delete but the default one.")
    ]
      + (residents.isEmpty
        ? []
        : [
          // AWS refuses without, so there is nothing else to choose; an answer of n leaves the form.
          FormField(
            "instances",
            residents.count == 1 ? "Terminate its instance" : "Terminate its instances",
            kind: .choice([.init("yes")]), default: "yes",
            help: "As long as one is there, AWS refuses to delete the VPC.")
        ])
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    guard let vpc = cloud.network.vpcs[parsing: values["vpc"]] else { return FormPreview("", []) }
    let network = cloud.network
    func shown<Kind: Resource>(_ kinds: some Sequence<Kind>) -> [String] {
      kinds.map { $0.name ?? $0.id.rawValue }
    }
    let things =
      shown(residents(of: vpc, in: cloud)) + shown(natGateways(of: vpc, in: network))
      + shown(network.vpcEndpoints.filter { $0.vpc == vpc.id })
      + shown(network.instanceConnectEndpoints.filter { $0.vpc == vpc.id })
      + shown(looseInterfaces(of: vpc, in: network))
      + shown(network.subnets.filter { $0.vpc == vpc.id })
      + shown(network.networkACLs.filter { $0.vpc == vpc.id && !$0.isDefault })
      + shown(network.routeTables.filter { $0.vpc == vpc.id })
      + shown(network.internetGateways.filter { $0.attachedVPC == vpc.id })
      + shown(peerings(of: vpc, in: network)) + shown(flowLogs(of: vpc, in: cloud))
      + network.securityGroups.filter { $0.vpc == vpc.id && $0.groupName != "default" }
      .map(\.groupName)
    return FormPreview(
      vpc.name ?? vpc.id.rawValue,
      FormPreview.Field.addressesLeft(by: { $0.vpc == vpc.id }, in: network)
        + FormPreview.Field.blackholes(
          of: Set(peerings(of: vpc, in: network).map(\.id.rawValue)), in: cloud
        ) { $0.vpc != vpc.id },
      parts: things.map { .init(name: $0, fields: []) })
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(id: values["vpc"], name: cloud.name(ofResource: values["vpc"]))
    return "Deleted \(resource) and what hung on it."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    guard let vpc = cloud.network.vpcs[parsing: values["vpc"]] else { return [] }
    return lines(
      for: vpc, in: cloud.network,
      terminating: values["instances"] == "yes" ? residents(of: vpc, in: cloud) : [])
  }

  private static func residents(of vpc: VPC, in cloud: Cloud) -> [Instance] {
    cloud.network.instances.filter { instance in
      instance.state != .terminated
        && cloud.network.subnets[instance.subnet]?.vpc == vpc.id
    }
  }

  private static func peerings(of vpc: VPC, in network: Network) -> [VPCPeeringConnection] {
    network.peeringConnections.filter { $0.isOpen && $0.has(vpc.id) }
  }

  /// Those that still hold their subnet, also while they come or go.
  private static func natGateways(of vpc: VPC, in network: Network) -> [NATGateway] {
    network.natGateways.filter {
      [.pending, .available, .deleting].contains($0.state) && $0.vpc == vpc.id
    }
  }

  /// Those that outlive their instance, and those that never had one.
  private static func looseInterfaces(of vpc: VPC, in network: Network) -> [NetworkInterface] {
    network.networkInterfaces.filter {
      $0.vpc == vpc.id && $0.service == nil && $0.attachment?.deletesOnTermination != true
    }
  }

  /// AWS deletes a flow log with what it watches, and no command names it.
  private static func flowLogs(of vpc: VPC, in cloud: Cloud) -> [FlowLog] {
    cloud.fabric.flowLogs.filter { flowLog in
      switch flowLog.scope {
      case .vpc(let id): id == vpc.id
      case .subnet(let id): cloud.network.subnets[id]?.vpc == vpc.id
      case .networkInterface(let id): cloud.network.networkInterfaces[id]?.vpc == vpc.id
      }
    }
  }

  /// What is used goes after what uses it.
  private static func lines(
    for vpc: VPC, in network: Network, terminating residents: [Instance]
  ) -> [String] {
    var lines: [String] = []
    let ids = residents.map(\.id.rawValue).joined(separator: " ")
    if !residents.isEmpty {
      lines += [
        "aws ec2 terminate-instances --instance-ids \(ids)",
        "aws ec2 wait instance-terminated --instance-ids \(ids)",
      ]
    }
    for gateway in natGateways(of: vpc, in: network) {
      lines += [
        "aws ec2 delete-nat-gateway --nat-gateway-id \(gateway.id)",
        "aws ec2 wait nat-gateway-deleted --nat-gateway-ids \(gateway.id)",
      ]
    }
    lines += network.vpcEndpoints.filter { $0.vpc == vpc.id }.map {
      "aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \($0.id)"
    }
    lines += network.instanceConnectEndpoints.filter { $0.vpc == vpc.id }.map {
      "aws ec2 delete-instance-connect-endpoint --instance-connect-endpoint-id \($0.id)"
    }
    lines += looseInterfaces(of: vpc, in: network).map {
      "aws ec2 delete-network-interface --network-interface-id \($0.id)"
    }
    lines += peerings(of: vpc, in: network).map {
      "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \($0.id)"
    }
    lines += network.securityGroups.filter { $0.vpc == vpc.id && $0.groupName != "default" }.map {
      "aws ec2 delete-security-group --group-id \($0.id)"
    }
    lines += network.subnets.filter { $0.vpc == vpc.id }.map {
      "aws ec2 delete-subnet --subnet-id \($0.id)"
    }
    lines += network.networkACLs.filter { $0.vpc == vpc.id && !$0.isDefault }.map {
      "aws ec2 delete-network-acl --network-acl-id \($0.id)"
    }
    lines += network.routeTables.filter { $0.vpc == vpc.id && !$0.isMain }.map {
      "aws ec2 delete-route-table --route-table-id \($0.id)"
    }
    for gateway in network.internetGateways where gateway.attachedVPC == vpc.id {
      lines += [
        "aws ec2 detach-internet-gateway --internet-gateway-id \(gateway.id) --vpc-id \(vpc.id)",
        "aws ec2 delete-internet-gateway --internet-gateway-id \(gateway.id)",
      ]
    }
    return lines + ["aws ec2 delete-vpc --vpc-id \(vpc.id)"]
  }
}
