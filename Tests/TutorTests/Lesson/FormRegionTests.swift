import AWSServices
import DataPlane
import LabSession
import LabTesting
import NetworkModel
import Testing

@testable import Tutor

/// Forms of a shell that is set to another Region than the lesson's.
@Suite struct FormRegionTests {
  static let ways = [
    "export AWS_DEFAULT_REGION=eu-central-1",
    "export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=us-west-2",
    "aws configure set region eu-central-1",
  ]

  /// Each form that makes something chooses among what the one before has made there.
  @Test(arguments: ways) func `a form shows and makes things where the shell is`(way: String) throws
  {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.type(way)
    let home = rehearsal.lab.state.cloud
    for line in [
      "wizard vpc name=Far cidr=10.1.0.0/16 zones=1 private=1 nat=1",
      "wizard vpc name=Near cidr=10.2.0.0/16 zones=1 private=0",
      "wizard instance name=web vpc=Far-vpc", "wizard log-group name=far-logs",
      "wizard role name=writer trust=vpc-flow-logs.amazonaws.com",
      "wizard flow-log vpc=Far-vpc group=far-logs", "wizard peering requester=Far accepter=Near",
      "wizard routes table=Far-rtb-public destination=10.2.0.0/16",
      "wizard inbound-rule group=launch-wizard-1", "wizard elastic-ip instance=web",
      "wizard terminate instance=web", "wizard delete-vpc vpc=Far-vpc",
    ] {
      let response = rehearsal.type(line)
      let told = Rehearsal.told(response)
      #expect(response.status == 0, "\(told)")
      // Roles belong to no Region.
      #expect(told.contains("the Region eu-central-1") == !line.contains(" role "), "\(told)")
    }
    let cloud = rehearsal.lab.state.cloud
    #expect(cloud.network.vpcs.map(\.id) == home.network.vpcs.map(\.id))
    #expect(cloud.logGroups.isEmpty && cloud.fabric.flowLogs.isEmpty)
    #expect(cloud.serving("eu-central-1").network.vpcs.compactMap(\.name) == ["Near-vpc"])
    #expect(cloud.roles.contains { $0.name == "writer" })
  }

  @Test(arguments: ["us-west-9", "ap-east-1"])
  func `where the account cannot use the Region, a form refuses before it does anything`(
    region: String
  ) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.type("export AWS_DEFAULT_REGION=\(region)")
    let cloud = rehearsal.lab.state.cloud
    for wizard in WizardRegistry.all where !wizard.isGlobal {
      let response = rehearsal.type("wizard \(wizard.id) x=y")
      #expect(response.status == 2)
      #expect(
        Rehearsal.told(response).contains(
          "export AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2"), "\(wizard.id)")
    }
    #expect(rehearsal.lab.state.cloud == cloud)
    // The account's own services are the same everywhere.
    let role = "wizard role name=writer trust=vpc-flow-logs.amazonaws.com"
    #expect(rehearsal.type(role).status == 0)
    rehearsal.type("export AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2")
    #expect(rehearsal.type("wizard log-group name=g").status == 0)
  }

  /// Some have two Availability Zones, and not all have every type of instance.
  @Test(arguments: Region.all.filter(\.isEnabled).map(\.name))
  func `every Region can have a VPC with an instance`(region: String) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.type("export AWS_DEFAULT_REGION=\(region)")
    let console = try VPCWizard.console(of: rehearsal.lab.state)
    let zones = try #require(
      VPCWizard.fields(in: console, given: FormValues()).first { $0.id == "zones" })
    guard case .choice(let choices) = zones.kind else { return #expect(Bool(false)) }
    #expect(choices.count == min(3, AvailabilityZone.all(in: region).count))
    for line in [
      "wizard vpc name=Lab cidr=10.1.0.0/16 zones=\(choices.count)",
      "wizard instance name=web type=t3.micro vpc=Lab-vpc",
    ] {
      let response = rehearsal.type(line)
      #expect(response.status == 0, "\(Rehearsal.told(response))")
    }
  }
}
