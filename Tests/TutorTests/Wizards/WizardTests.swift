import AWSServices
import DataPlane
import Foundations
import LabShell
import NetworkModel
import Testing

@testable import Tutor

@Suite struct WizardTests {
  /// Fills in a form and runs its commands; answers the exit statuses.
  private static func run(
    _ wizard: any Wizard.Type, _ values: [(id: String, value: String)], _ cloud: inout Cloud,
    _ shell: inout Shell
  ) throws -> [Int] {
    let complete = try wizard.completed(FormValues(values), in: cloud)
    return wizard.commands(for: complete, in: cloud).map { command in
      shell.execute(ShellProgram(command), on: &cloud).status
    }
  }

  static func lab() -> (Cloud, Shell) {
    (Cloud(seed: 3, now: Instant(seconds: 1_767_603_600)), Shell(seed: 3))
  }

  /// VPC-27, VPC-31
  @Test func `VPC and more makes what the console makes, by the console's names`() throws {
    var (cloud, shell) = Self.lab()
    let statuses = try Self.run(
      VPCWizard.self,
      [
        ("name", "NextWork-1"), ("cidr", "10.1.0.0/16"), ("zones", "1"), ("public", "1"),
        ("private", "0"),
      ],
      &cloud, &shell)
    #expect(statuses.allSatisfy { $0 == 0 })
    let vpc = try #require(cloud.network.vpcs.first { $0.name == "NextWork-1-vpc" })
    #expect(vpc.cidr == CIDR(parsing: "10.1.0.0/16") && vpc.areDNSHostnamesEnabled)
    let subnet = try #require(cloud.network.subnets.first { $0.vpc == vpc.id })
    #expect(subnet.name == "NextWork-1-subnet-public1-us-west-2a")
    #expect(subnet.cidr == CIDR(parsing: "10.1.0.0/20") && !subnet.mapsPublicIPOnLaunch)
    let table = try #require(cloud.network.routeTable(of: subnet))
    #expect(table.name == "NextWork-1-rtb-public" && table.routes.count == 2)
    #expect(cloud.network.internetGateway(of: vpc.id)?.name == "NextWork-1-igw")
  }

  @Test func `the console's defaults lay out two zones with public and private subnets (VPC-30)`()
    throws
  {
    var (cloud, shell) = Self.lab()
    let statuses = try Self.run(VPCWizard.self, [], &cloud, &shell)
    #expect(statuses.allSatisfy { $0 == 0 })
    let vpc = try #require(cloud.network.vpcs.first { $0.name == "project-vpc" })
    let blocks = cloud.network.subnets.filter { $0.vpc == vpc.id }.map(\.cidr.description)
    #expect(blocks == ["10.0.0.0/20", "10.0.16.0/20", "10.0.128.0/20", "10.0.144.0/20"])
  }

  @Test func `NAT gateways and an endpoint serve the private subnets (VPC-27, VPC-29)`() throws {
    var (cloud, shell) = Self.lab()
    let statuses = try Self.run(
      VPCWizard.self, [("name", "p"), ("nat", "2"), ("endpoint", "s3")], &cloud, &shell)
    #expect(statuses.allSatisfy { $0 == 0 })
    #expect(
      cloud.network.natGateways.map { "\($0.name ?? "") \($0.state)" } == [
        "p-nat-public1-us-west-2a available", "p-nat-public2-us-west-2b available",
      ])
    #expect(
      cloud.network.elasticIPAddresses.map(\.name) == ["p-eip-us-west-2a", "p-eip-us-west-2b"])
    #expect(cloud.network.vpcEndpoints.map(\.name) == ["p-vpce-s3"])
    let tables = cloud.network.routeTables.filter { $0.name?.contains("private") == true }
    let gateways = cloud.network.natGateways.map(\.id)
    #expect(
      tables.map { $0.routes.dropFirst().map(\.target) }
        == gateways.map { gateway in
          [.natGateway(gateway), .vpcEndpoint(cloud.network.vpcEndpoints[0].id)]
        })
  }

  @Test func `IAM-31 a flow log is offered only roles that trust the service`() throws {
    var (cloud, shell) = Self.lab()
    for (name, service) in [("logs", "vpc-flow-logs"), ("machines", "ec2")] {
      let trust =
        #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"#
        + #"{"Service":"\#(service).amazonaws.com"},"Action":"sts:AssumeRole"}}"#
      let command =
        "aws iam create-role --role-name \(name) --assume-role-policy-document '\(trust)'"
      #expect(shell.execute(ShellProgram(command), on: &cloud).status == 0)
    }
    let role = try #require(
      FlowLogWizard.fields(in: cloud, given: FormValues()).first { $0.id == "role" })
    #expect(role.kind == .choice([.init(cloud.roles[0].arn, name: "logs")]))
  }

  @Test(arguments: [(nil, "role"), ("ec2.amazonaws.com", "trust")])
  func `a role that trusts somebody else is mended`(service: String?, remedy: String) throws {
    var (cloud, shell) = Self.lab()
    if let service {
      _ = try Self.run(
        RoleWizard.self, [("name", "machines"), ("trust", service)], &cloud, &shell)
    }
    let role = try #require(
      FlowLogWizard.fields(in: cloud, given: FormValues()).first { $0.id == "role" })
    #expect(role.kind == .choice([]) && role.remedy == .form(remedy))
  }

  /// Two things of one name are told apart by where they are, and the default VPC's are nobody's.
  @Test func `rules and tables are listed with their VPC`() throws {
    var (cloud, shell) = Self.lab()
    for (name, block) in [("Lab", "10.1.0.0/16"), ("Far", "10.2.0.0/16")] {
      _ = try Self.run(
        VPCWizard.self, [("name", name), ("cidr", block), ("zones", "1"), ("private", "0")],
        &cloud, &shell)
      _ = try Self.run(
        InstanceWizard.self, [("name", name), ("vpc", "\(name)-vpc")], &cloud, &shell)
    }
    func labels(_ wizard: any Wizard.Type) -> [String] {
      guard case .choice(let choices)? = wizard.fields(in: cloud, given: FormValues()).first?.kind
      else { return [] }
      return choices.map(\.label)
    }
    for wizard in [DeleteRuleWizard.self, NetworkACLRuleWizard.self] as [any Wizard.Type] {
      let listed = labels(wizard)
      #expect(listed.contains { $0.contains("(Lab-vpc, ") }, "\(listed)")
      #expect(
        listed.allSatisfy { $0.contains("(Lab-vpc, ") || $0.contains("(Far-vpc, ") }, "\(listed)")
    }
    #expect(labels(RouteWizard.self).contains { $0.hasPrefix("main table of Lab-vpc (rtb-") })
    #expect(labels(DeleteRouteWizard.self).contains { $0.hasPrefix("Lab-rtb-public: 0.0.0.0/0 (") })
  }

  @Test func `each launch gets a security group of its own unless one is named`() throws {
    var (cloud, shell) = Self.lab()
    var given: [(id: String, value: String)] = [("name", "a")]
    for group in ["launch-wizard-1", "launch-wizard-2", "launch-wizard-3"] {
      let complete = try InstanceWizard.completed(FormValues(given), in: cloud)
      #expect(complete["group"] == group)
      // Its rules are asked for, since it does not exist yet.
      #expect(complete.contains("ssh") && complete.contains("icmp"))
      #expect(try Self.run(InstanceWizard.self, given, &cloud, &shell).allSatisfy { $0 == 0 })
    }
    given.append(("group", "launch-wizard-2"))
    let complete = try InstanceWizard.completed(FormValues(given), in: cloud)
    #expect(!complete.contains("icmp"))
  }

  @Test func `what a form removes is called by its name when it is gone`() throws {
    var (cloud, shell) = Self.lab()
    _ = try Self.run(
      VPCWizard.self, [("name", "Lab"), ("cidr", "10.1.0.0/16"), ("zones", "1"), ("private", "0")],
      &cloud, &shell)
    _ = try Self.run(
      VPCWizard.self, [("name", "Far"), ("cidr", "10.2.0.0/16"), ("zones", "1"), ("private", "0")],
      &cloud, &shell)
    _ = try Self.run(PeeringWizard.self, [("name", "both")], &cloud, &shell)
    _ = try Self.run(InstanceWizard.self, [("name", "web")], &cloud, &shell)
    for (wizard, name) in [
      (TerminateWizard.self as any Wizard.Type, "web"), (DeletePeeringWizard.self, "both"),
      (DeleteVPCWizard.self, "Lab-vpc"),
    ] {
      let values = try wizard.completed(FormValues(), in: cloud)
      let said = wizard.removed(by: values, in: cloud)
      let statement = try #require(said)
      let names = statement.fragments.compactMap { fragment -> String? in
        if case .resource(let resource) = fragment { resource.name } else { nil }
      }
      #expect(names == [name])
    }
  }

  @Test func `a VPC takes its peering along, and says so before`() throws {
    var (cloud, shell) = Self.lab()
    for (name, block) in [("Lab", "10.1.0.0/16"), ("Far", "10.2.0.0/16")] {
      _ = try Self.run(
        VPCWizard.self, [("name", name), ("cidr", block), ("zones", "1"), ("private", "0")],
        &cloud, &shell)
    }
    _ = try Self.run(PeeringWizard.self, [("name", "both")], &cloud, &shell)
    let values = try DeleteVPCWizard.completed(FormValues(), in: cloud)
    #expect(DeleteVPCWizard.preview(of: values, in: cloud).parts.map(\.name).contains("both"))
    #expect(try Self.run(DeleteVPCWizard.self, [], &cloud, &shell).allSatisfy { $0 == 0 })
    #expect(cloud.network.peeringConnections.map(\.status) == [.deleted])
  }

  struct Problem: Sendable {
    var wizard: any Wizard.Type
    var values: [(id: String, value: String)]
    var problem: FormProblem
  }

  @Test(arguments: [
    Problem(
      wizard: VPCWizard.self, values: [("cidr", "10.1.0.0")],
      problem: .field("IPv4 CIDR block", .notACIDRBlock("10.1.0.0", example: "10.1.0.0/16"))),
    Problem(
      wizard: VPCWizard.self, values: [("cidr", "10.0.0.0/8")],
      problem: .field("IPv4 CIDR block", .blockOfWrongSize(prefixLength: 8))),
    Problem(
      wizard: VPCWizard.self, values: [("zones", "9")],
      problem: .field(
        "Number of Availability Zones (AZs)",
        .notAChoice("9", among: ["1", "2", "3"], help: "Subnets are spread over so many zones."))),
    Problem(
      wizard: VPCWizard.self, values: [("zones", "2"), ("public", "1")],
      problem: .field(
        "Number of public subnets",
        .notAChoice(
          "1", among: ["0", "2"],
          help: "One in each zone, with a route to an internet gateway. "
            + "For a single one choose 1 Availability Zone."))),
    Problem(
      wizard: VPCWizard.self, values: [("colour", "red")],
      problem: .unknownField(
        "colour",
        known: [
          "name", "cidr", "zones", "public", "private", "nat", "endpoint", "dns-hostnames",
          "dns-resolution",
        ])),
    Problem(
      wizard: VPCWizard.self, values: [("public", "0"), ("nat", "1")],
      problem: .field(
        "NAT gateways ($)",
        .notAChoice(
          "1", among: ["0"],
          help: "A NAT gateway stands in a public subnet, and you have chosen none."))),
    // Not the field that is missed for it.
    Problem(
      wizard: PolicyWizard.self, values: [("name", "P"), ("policy", "logs:PutLogEvents")],
      problem: .unknownField("policy", known: ["name", "document", "description"])),
    Problem(
      wizard: FlowLogWizard.self, values: [],
      problem: .field(
        "Destination log group",
        .nothingToChoose(missing: "There is no log group yet.", remedy: .form("log-group")))),
    Problem(wizard: InstanceWizard.self, values: [("name", "")], problem: .field("Name", .empty)),
  ])
  func `a form says what it does not accept`(problem: Problem) {
    let (cloud, _) = Self.lab()
    #expect(throws: problem.problem) {
      try problem.wizard.completed(FormValues(problem.values), in: cloud)
    }
  }

  @Test func `every field of every form explains itself`() {
    let (cloud, _) = Self.lab()
    for wizard in WizardRegistry.all {
      for field in wizard.fields(in: cloud, given: FormValues()) {
        #expect(!field.label.isEmpty && !field.help.isEmpty, "\(wizard.id) \(field.id)")
      }
    }
  }

  @Test func `a route table with a peering connection fits the narrowest terminal`() throws {
    var (cloud, shell) = Self.lab()
    var subnets: [String] = []
    for number in 1...2 {
      _ = try Self.run(
        VPCWizard.self,
        [
          ("name", "n\(number)"), ("cidr", "10.\(number).0.0/16"), ("zones", "1"),
          ("private", "0"),
        ], &cloud, &shell)
      let vpc = try #require(cloud.network.vpcs.first { $0.name == "n\(number)-vpc" })
      subnets.append(
        try #require(cloud.network.subnets.first { $0.vpc == vpc.id }).id.rawValue)
    }
    _ = try Self.run(PeeringWizard.self, [], &cloud, &shell)
    let peering = try #require(cloud.network.peeringConnections.first)
    let table = try #require(cloud.network.routeTables.first { $0.name == "n1-rtb-public" })
    for line in [
      "wait 10s",
      "aws ec2 create-route --route-table-id \(table.id) --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \(peering.id)",
    ] {
      _ = shell.execute(ShellProgram(line), on: &cloud)
    }
    let values = try SubnetRouteTableWizard.completed(
      FormValues([("subnet", subnets[0])]), in: cloud)
    var printed = ""
    for command in SubnetRouteTableWizard.commands(for: values, in: cloud) {
      for case .standardOutput(let text) in shell.execute(ShellProgram(command), on: &cloud).outputs
      { printed += text }
    }
    let lines = printed.split(separator: "\n")
    #expect(lines.contains { $0.contains("10.2.0.0/16") && $0.contains("pcx-") })
    #expect(lines.contains { $0.contains("Destination") && $0.contains("Target") })
    #expect(lines.allSatisfy { $0.count < 80 })
  }

  @Test func `Logs Insights shows what its commands find, as a table with bars`() throws {
    var (cloud, shell) = Self.lab()
    let line = "2 1 eni-1 10.1.0.5 10.2.0.6 1 2 6 1 {} 1767603000 1767603060 ACCEPT OK"
    let events = [("100", 0), ("50", 1)].map { bytes, index in
      "timestamp=\(1_767_603_000_000 + index),message='"
        + line.split(separator: " ").map { $0 == "{}" ? bytes : String($0) }.joined(separator: " ")
        + "'"
    }
    for command in [
      "aws logs create-log-group --log-group-name g",
      "aws logs create-log-stream --log-group-name g --log-stream-name s",
      "aws logs put-log-events --log-group-name g --log-stream-name s --log-events "
        + events.joined(separator: " "),
    ] {
      #expect(shell.execute(ShellProgram(command), on: &cloud).status == 0)
    }
    let values = try InsightsWizard.completed(FormValues([("group", "g")]), in: cloud)
    let outcome = InsightsWizard.outcome(of: values, in: cloud)
    guard case .queryResult(let result) = outcome else { return #expect(Bool(false)) }
    #expect(result.columns == ["srcAddr", "dstAddr", "bytesTransferred"])
    #expect(result.rows == [["10.1.0.5", "10.2.0.6", "150"]])
    #expect([result.recordsMatched, result.recordsScanned] == [2, 2])
    let statuses = try Self.run(InsightsWizard.self, [("group", "g")], &cloud, &shell)
    #expect(statuses == [0, 0])
    #expect(cloud.logQueries.count == 1)
  }

  /// INQ-04
  @Test func `the sample queries have the console's names`() {
    #expect(
      InsightsWizard.samples.map(\.title).prefix(4).sorted() == [
        "Average, min, and max byte transfers by source and destination IP addresses",
        "IP addresses using UDP transfer protocol",
        "Top 10 byte transfers by source and destination IP addresses",
        "Top 20 source IP addresses with highest number of rejected requests",
      ])
  }
}
