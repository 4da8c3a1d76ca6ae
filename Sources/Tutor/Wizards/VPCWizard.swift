public import AWSServices
import Foundations
import NetworkModel

/// *Create VPC · VPC and more* (VPC-27, VPC-30, VPC-31).
public enum VPCWizard: Wizard {
  public static let id = "vpc"
  public static let position = 10
  public static let title = "Create VPC · VPC and more"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let mostZones = min(3, max(1, AvailabilityZone.all(in: cloud.region).count))
    var fields = [
      FormField(
        "name", "Name tag", default: "project",
        help: "Every resource's name begins with it: NextWork-1 makes NextWork-1-vpc.",
        problem: FormField.emptyProblem),
      FormField(
        "cidr", "IPv4 CIDR block", default: "10.0.0.0/16",
        help: "The addresses of the VPC, /16 to /28. Peered VPCs must not overlap.",
        problem: FormField.blockProblem),
      choice(
        "zones", "Number of Availability Zones (AZs)", (1...mostZones).map(String.init),
        default: "\(min(2, mostZones))", help: "Subnets are spread over so many zones."),
    ]
    let zones = GivenNumber(values["zones"], in: 1...mostZones)?.value ?? min(2, mostZones)
    fields += [
      choice(
        "public", "Number of public subnets", ["0", "\(zones)"], default: "\(zones)",
        help: zones > 1
          ? """
          One in each zone, with a route to an internet gateway. For a single one choose 1 \
          Availability Zone.
          """
          : "One in each zone, with a route to an internet gateway."),
      choice(
        "private", "Number of private subnets", ["0", "\(zones)", "\(2 * zones)"],
        default: "\(zones)", help: "Without a route to the internet, each with a table of its own."),
      choice(
        "nat", "NAT gateways ($)",
        values["public"] == "0" ? ["0"] : zones == 1 ? ["0", "1"] : ["0", "1", "\(zones)"],
        default: "0",
        help: values["public"] == "0"
          ? "A NAT gateway stands in a public subnet, and you have chosen none."
          : """
          A way out for private subnets: none, one for all, or one in each zone. They cost \
          money on AWS, by the hour.
          """),
      choice(
        "endpoint", "VPC endpoints", ["none", "s3"], default: "none",
        help: """
          A gateway endpoint leads private subnets to S3 without the internet. The console \
          chooses s3 unless told otherwise.
          """),
      FormField.yesNo(
        "dns-hostnames", "Enable DNS hostnames", default: true,
        help: "Public DNS names for instances with a public address."),
      FormField.yesNo(
        "dns-resolution", "Enable DNS resolution", default: true,
        help: "The Amazon DNS server at the VPC's base address plus two."),
    ]
    return fields
  }

  private static func choice(
    _ id: String, _ label: String, _ values: [String], default defaultValue: String, help: String
  ) -> FormField {
    FormField(
      id, label, kind: .choice(values.map { FormField.Choice($0) }), default: defaultValue,
      help: help)
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let plan = VPCPlan(values, region: cloud.region)
    let subnets = plan.subnets.map { subnet in
      FormPreview.Part(
        name: subnet.name,
        fields: [
          .init("IPv4 CIDR block", subnet.cidr.description),
          .init("Route table", subnet.isPublic ? "\(plan.name)-rtb-public" : subnet.tableName),
        ])
    }
    let gateway =
      plan.subnets.contains(where: \.isPublic)
      ? [FormPreview.Part(name: "\(plan.name)-igw", fields: [])] : []
    let natGateways = plan.natGateways.map {
      FormPreview.Part(name: $0.name, fields: [.init("Subnet", $0.subnet.name)])
    }
    let endpoint =
      plan.hasEndpoint ? [FormPreview.Part(name: "\(plan.name)-vpce-s3", fields: [])] : []
    return FormPreview(
      "\(plan.name)-vpc", [.init("IPv4 CIDR block", plan.cidr.description)],
      parts: subnets + gateway + natGateways + endpoint)
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let plan = VPCPlan(values, region: cloud.region)
    var commands = [
      "VPC=$(aws ec2 create-vpc --cidr-block \(plan.cidr) "
        + "\(tags("vpc", "\(plan.name)-vpc")) --query Vpc.VpcId --output text)"
    ]
    if values["dns-resolution"] == "no" {
      commands.append("aws ec2 modify-vpc-attribute --vpc-id $VPC --no-enable-dns-support")
    }
    if values["dns-hostnames"] == "yes" {
      commands.append("aws ec2 modify-vpc-attribute --vpc-id $VPC --enable-dns-hostnames")
    }
    for subnet in plan.subnets {
      commands.append(
        "\(subnet.variable)=$(aws ec2 create-subnet --vpc-id $VPC --cidr-block \(subnet.cidr) "
          + "--availability-zone \(subnet.zone) \(tags("subnet", subnet.name)) "
          + "--query Subnet.SubnetId --output text)")
    }
    commands += publicRouting(plan) + natGateways(plan)
    if plan.hasEndpoint {
      commands.append(
        "VPCE=$(aws ec2 create-vpc-endpoint --vpc-id $VPC "
          + "--service-name \(GatewayService.s3.name(in: cloud.region)) "
          + "\(tags("vpc-endpoint", "\(plan.name)-vpce-s3")) "
          + "--query VpcEndpoint.VpcEndpointId --output text)")
    }
    for subnet in plan.subnets where !subnet.isPublic {
      commands += [
        "RTB=$(aws ec2 create-route-table --vpc-id $VPC \(tags("route-table", subnet.tableName)) "
          + "--query RouteTable.RouteTableId --output text)",
        "aws ec2 associate-route-table --route-table-id $RTB --subnet-id $\(subnet.variable)",
      ]
      if let gateway = plan.natGateway(for: subnet) {
        commands.append(
          "aws ec2 create-route --route-table-id $RTB --destination-cidr-block 0.0.0.0/0 "
            + "--nat-gateway-id $\(gateway.variable)")
      }
      if plan.hasEndpoint {
        commands.append(
          "aws ec2 modify-vpc-endpoint --vpc-endpoint-id $VPCE --add-route-table-ids $RTB")
      }
    }
    return commands
  }

  private static func natGateways(_ plan: VPCPlan) -> [String] {
    plan.natGateways.flatMap { gateway in
      [
        "EIP=$(aws ec2 allocate-address --domain vpc \(tags("elastic-ip", gateway.addressName)) "
          + "--query AllocationId --output text)",
        "\(gateway.variable)=$(aws ec2 create-nat-gateway --subnet-id $\(gateway.subnet.variable) "
          + "--allocation-id $EIP \(tags("natgateway", gateway.name)) "
          + "--query NatGateway.NatGatewayId --output text)",
        "aws ec2 wait nat-gateway-available --nat-gateway-ids $\(gateway.variable)",
      ]
    }
  }

  private static func publicRouting(_ plan: VPCPlan) -> [String] {
    let subnets = plan.subnets.filter(\.isPublic)
    guard !subnets.isEmpty else { return [] }
    return [
      "IGW=$(aws ec2 create-internet-gateway \(tags("internet-gateway", "\(plan.name)-igw")) "
        + "--query InternetGateway.InternetGatewayId --output text)",
      "aws ec2 attach-internet-gateway --internet-gateway-id $IGW --vpc-id $VPC",
      "RTB=$(aws ec2 create-route-table --vpc-id $VPC "
        + "\(tags("route-table", "\(plan.name)-rtb-public")) "
        + "--query RouteTable.RouteTableId --output text)",
      "aws ec2 create-route --route-table-id $RTB --destination-cidr-block 0.0.0.0/0 "
        + "--gateway-id $IGW",
    ]
      + subnets.map {
        "aws ec2 associate-route-table --route-table-id $RTB --subnet-id $\($0.variable)"
      }
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let plan = VPCPlan(values, region: cloud.region)
    guard let vpc = cloud.network.vpcs.last(where: { $0.name == "\(plan.name)-vpc" }) else {
      return nil
    }
    let count = plan.subnets.count { $0.isPublic }
    return """
      Created \(NamedResource(vpc)), \(vpc.cidr), with \(count) public and \
      \(plan.subnets.count - count) private subnets.
      """
  }

  static func tags(_ type: String, _ name: String) -> String {
    "--tag-specifications "
      + "ResourceType=\(type),Tags=[{Key=Name,Value=\(name)}]".shellQuoted
  }
}

/// The subnets that *VPC and more* lays out: with the console's names and sizes (VPC-27, VPC-30).
struct VPCPlan {
  struct PlannedSubnet {
    var name: String
    var cidr: CIDR
    var zone: String
    var isPublic: Bool
    /// The shell variable that holds its id.
    var variable: String
    /// Of a private subnet, which has a route table to itself.
    var tableName: String
  }

  struct PlannedNATGateway {
    var name: String
    var addressName: String
    var subnet: PlannedSubnet
    var variable: String
  }

  let name: String
  let cidr: CIDR
  let subnets: [PlannedSubnet]
  /// In the public subnets, the first ones first; none without public subnets.
  let natGateways: [PlannedNATGateway]
  let hasEndpoint: Bool

  init(_ values: FormValues, region: String) {
    name = values["name"]
    cidr =
      CIDR(parsing: values["cidr"]) ?? CIDR(IPv4Address(rawValue: 0x0A00_0000), prefixLength: 16)
    let available = AvailabilityZone.all(in: region).map(\.name)
    let zones =
      Self.number(values["zones"], in: 1...max(1, available.count)) ?? min(2, available.count)
    let publicCount = Self.number(values["public"], in: 0...zones) ?? zones
    let privateCount = Self.number(values["private"], in: 0...2 * zones) ?? zones
    // Public subnets start at the bottom of the block, private ones at its middle.
    let length = min(28, cidr.prefixLength + 4)
    let size = UInt32(1) << UInt32(32 - length)
    var subnets: [PlannedSubnet] = []
    for index in 0..<publicCount + privateCount {
      let isPublic = index < publicCount
      let number = isPublic ? index : index - publicCount
      let zone = available.isEmpty ? "" : available[number % zones]
      let base = isPublic ? 0 : UInt32(1) << UInt32(31 - cidr.prefixLength)
      let address = IPv4Address(rawValue: cidr.address.rawValue &+ base &+ UInt32(number) * size)
      let kind = isPublic ? "public" : "private"
      subnets.append(
        PlannedSubnet(
          name: "\(name)-subnet-\(kind)\(number + 1)-\(zone)",
          cidr: CIDR(address, prefixLength: length), zone: zone, isPublic: isPublic,
          variable: "SUBNET_\(kind.uppercased())_\(number + 1)",
          tableName: "\(name)-rtb-private\(number + 1)-\(zone)"))
    }
    self.subnets = subnets
    let name = name
    natGateways = subnets.filter(\.isPublic).prefix(Self.number(values["nat"], in: 0...zones) ?? 0)
      .enumerated().map {
        index, subnet in
        PlannedNATGateway(
          name: "\(name)-nat-public\(index + 1)-\(subnet.zone)",
          addressName: "\(name)-eip-\(subnet.zone)", subnet: subnet, variable: "NAT_\(index + 1)")
      }
    hasEndpoint = values["endpoint"] == "s3"
  }

  /// `nil` for what is no number of the form's choices.
  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    GivenNumber(text, in: range)?.value
  }

  /// The one in the subnet's zone, else the only one there is.
  func natGateway(for subnet: PlannedSubnet) -> PlannedNATGateway? {
    natGateways.first { $0.subnet.zone == subnet.zone } ?? natGateways.first
  }
}
