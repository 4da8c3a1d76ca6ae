import AWSServices
import LabSession
import LabShell
import LabTesting
import NetworkModel
import Testing

@testable import Tutor

/// What forms say, wherever the learner is when they are filled in.
@Suite struct FormTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var steps: Int
    var line: String
    var says: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row(
      steps: 0, line: "wizard vpc name=a cidr=10.1.0.0/16 zones=1 public=1 private=0",
      says: "Created a-vpc (vpc-"),
    Row(
      steps: 1, line: "wizard instance name=web vpc=NextWork-1-vpc public-ip=e group=G",
      says: "Launched web (i-"),
    Row(
      steps: 1, line: "wizard instance name=arm type=t4g.micro vpc=NextWork-1-vpc group=G",
      says: "Launched arm (i-"),
    Row(steps: 0, line: "wizard log-group name=g", says: "Created the log group g."),
    Row(
      steps: 0, line: "wizard policy name=p document=logs:PutLogEvents",
      says: "Created the policy p, which no role carries yet."),
    Row(
      steps: 4, line: "wizard role name=r trust=vpc-flow-logs.amazonaws.com policy=NextWork",
      says:
        "Created the role r, which trusts vpc-flow-logs.amazonaws.com and carries NextWorkVPCFlowLogsPolicy."
    ),
    Row(
      steps: 4, line: "wizard flow-log vpc=NextWork-2-vpc interval=1",
      says: "Created fl-"),
    Row(
      steps: 5, line: "wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc",
      says: "whose status is active."),
    Row(
      steps: 2, line: "wizard inbound-rule group=NextWork-1-SG type=HTTP",
      says: "Added to NextWork-1-SG (sg-"),
    Row(
      steps: 2,
      line:
        "wizard routes table=NextWork-1-rtb-public destination=10.9.0.0/16 target=NextWork-1-igw",
      says: "packets to 10.9.0.0/16 go to NextWork-1-igw (igw-"),
  ])
  func `what was made is said in one line`(_ row: Row) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 })
    let response = rehearsal.type(row.line)
    let told = Rehearsal.told(response)
    #expect(response.status == 0, "\(told)")
    #expect(told.contains(row.says), "\(told)")
    let done = response.messages.filter { if case .formDone = $0 { true } else { false } }
    #expect(done.count == 1)
  }

  /// What a form made, another form mends and takes away again.
  static let repairs = [
    Row(
      steps: 4, line: "wizard attach-policy role=NextWorkVPCFlowLogsRole policy=NextWork",
      says: "The role NextWorkVPCFlowLogsRole carries NextWorkVPCFlowLogsPolicy now."),
    Row(
      steps: 4, line: "wizard trust role=NextWork trust=ec2.amazonaws.com",
      says: "The role NextWorkVPCFlowLogsRole trusts ec2.amazonaws.com now."),
    Row(
      steps: 6,
      line: "wizard edit-route route='NextWork-1-rtb-public: 10.2.0.0/16' target=NextWork-1-igw",
      says: "packets to 10.2.0.0/16 go to NextWork-1-igw (igw-"),
    Row(
      steps: 6, line: "wizard delete-route route='NextWork-2-rtb-public: 10.1.0.0/16'",
      says: "Removed 10.1.0.0/16 from NextWork-2-rtb-public (rtb-"),
    Row(
      steps: 2, line: "wizard delete-rule rule='NextWork-1-SG: tcp 22'",
      says: "Deleted from NextWork-1-SG (sg-"),
    Row(
      steps: 2, line: "wizard acl-rule number=90 type=icmp source=10.0.0.0/8 action=deny",
      says: "denies 10.0.0.0/8."),
    Row(steps: 2, line: "wizard acl-rule number=100 action=deny", says: "Rule 100 of acl-"),
    Row(
      steps: 2, line: "wizard network-acl subnet=NextWork-1-subnet",
      says: "Before NextWork-1-subnet"),
    Row(
      steps: 2, line: "wizard elastic-ip instance='Instance - NextWork VPC 1'",
      says: "Instance - NextWork VPC 1 (i-"),
    Row(
      steps: 2, line: "wizard instance-state instance='Instance - NextWork VPC 2'",
      says: "is stopped now."),
    Row(
      steps: 6, line: "wizard delete-flow-log flow-log=fl-", says: "Deleted NextWorkVPCFlowLog (fl-"
    ),
    Row(
      steps: 3, line: "wizard delete-log-group group=Next",
      says: "Deleted the log group NextWorkVPCFlowLogsGroup."),
    Row(steps: 6, line: "wizard terminate instance=all", says: "Terminated all instances."),
    Row(steps: 6, line: "wizard delete-peering peering=VPC", says: "Deleted VPC 1 <> VPC 2 (pcx-"),
    Row(steps: 6, line: "wizard delete-vpc vpc=NextWork-1-vpc", says: "and what hung on it."),
    Row(
      steps: 6, line: "wizard delete-policy policy=Next",
      says: "Deleted the policy NextWorkVPCFlowLogsPolicy."),
    Row(
      steps: 6, line: "wizard delete-role role=Next",
      says: "Deleted the role NextWorkVPCFlowLogsRole."),
  ]

  @Test(arguments: repairs) func `forms mend and take away`(_ row: Row) throws {
    try `what was made is said in one line`(row)
  }

  /// Whatever goes along, or stays behind without it, is named before Enter.
  @Test func `a form that deletes says the whole of it`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    for line in [
      "aws iam put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name extra --policy-document file://policy.json",
      "aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess",
      "aws iam create-policy-version --policy-arn \"$POLICY\" --policy-document file://policy.json",
    ] { #expect(rehearsal.type(line).status == 0, "\(line)") }
    let cloud = rehearsal.lab.state.cloud
    var values = FormValues([("role", "NextWorkVPCFlowLogsRole"), ("policies", "yes")])
    func told(_ values: FormValues) -> [String] {
      DeleteRoleWizard.preview(of: values, in: cloud).fields.map { field in
        "\(field.label): \(field.value.split(separator: "/").last ?? "")"
      }
    }
    #expect(
      told(values) == [
        "Policy to delete: NextWorkVPCFlowLogsPolicy", "Policy to detach: ReadOnlyAccess",
        "Inline policy to delete: extra", "Flow log left without its role: NextWorkVPCFlowLog",
      ])
    values["policies"] = "no"
    #expect(told(values).first == "Policy to detach: NextWorkVPCFlowLogsPolicy")
    let vpc = try #require(cloud.network.vpcs.first { $0.name == "NextWork-1-vpc" })
    let network = DeleteVPCWizard.preview(
      of: FormValues([("vpc", vpc.id.rawValue)]), in: cloud)
    #expect(network.parts.map(\.name).contains("NextWorkVPCFlowLog"))
    // A policy of several versions goes along, too.
    rehearsal.type("wizard delete-flow-log flow-log=fl-")
    #expect(rehearsal.type("wizard delete-role role=Next").status == 0)
    #expect(!rehearsal.printed("aws iam list-policies --scope Local").contains("NextWork"))
  }

  @Test func `a policy that a user carries, too, is detached and stays`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    for line in [
      "aws iam create-user --user-name ann",
      "aws iam attach-user-policy --user-name ann --policy-arn \"$POLICY\"",
      "wizard delete-flow-log flow-log=fl-", "wizard delete-role role=Next",
    ] { #expect(rehearsal.type(line).status == 0, "\(line)") }
    #expect(rehearsal.printed("aws iam list-policies --scope Local").contains("NextWork"))
  }

  /// Who keeps the policies of a role that goes is not left with what no form deletes.
  @Test func `a policy that no role carries any more is deleted by a form`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    for line in [
      "aws iam create-policy-version --policy-arn \"$POLICY\" --policy-document file://policy.json",
      "aws iam create-user --user-name ann",
      "aws iam attach-user-policy --user-name ann --policy-arn \"$POLICY\"",
      "wizard delete-flow-log flow-log=fl-", "wizard delete-role role=Next policies=no",
    ] { #expect(rehearsal.type(line).status == 0, "\(line)") }
    let cloud = rehearsal.lab.state.cloud
    let values = try DeletePolicyWizard.completed(FormValues(), in: cloud)
    #expect(
      DeletePolicyWizard.preview(of: values, in: cloud).fields.map { "\($0.label): \($0.value)" }
        == ["Detached from the user: ann"])
    #expect(rehearsal.type("wizard delete-policy policy=Next").status == 0)
    #expect(!rehearsal.printed("aws iam list-policies --scope Local").contains("NextWork"))
  }

  /// AWS checks a request for a moment before anybody may answer it.
  @Test(arguments: ["accept-peering", "delete-peering"])
  func `a request that was just made is listed`(form: String) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    let ends = "requester=NextWork-1-vpc accepter=NextWork-2-vpc"
    #expect(rehearsal.type("wizard peering name=First \(ends) accept=no").status == 0)
    let response = rehearsal.type("wizard \(form) peering=First")
    #expect(response.status == 0, "\(Rehearsal.told(response))")
  }

  @Test func `a second request is the first one, by its new name`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    let ends = "requester=NextWork-1-vpc accepter=NextWork-2-vpc"
    #expect(rehearsal.type("wizard peering name=First \(ends) accept=no").status == 0)
    let told = rehearsal.told("wizard peering name=Second \(ends)")
    #expect(told.contains("A request was there already: Second (pcx-"), "\(told)")
    #expect(told.contains("whose status is active now."), "\(told)")
    #expect(rehearsal.lab.state.cloud.network.peeringConnections.count == 1)
  }

  /// Enter all the way changes nothing that was right, and mends what was not.
  @Test func `the route to change is one that leads astray`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    func chosen() throws -> FormValues {
      try EditRouteWizard.completed(FormValues(), in: rehearsal.lab.state.cloud)
    }
    let right = try chosen()
    let gateway = rehearsal.lab.state.cloud.name(ofResource: right["target"])
    #expect(right["route"].hasSuffix(" 0.0.0.0/0") && gateway?.hasSuffix("-igw") == true)
    rehearsal.type(
      "wizard edit-route route='NextWork-2-rtb-public: 10.1.0.0/16' target=NextWork-2-igw")
    let wrong = try chosen()
    #expect(wrong["route"].hasSuffix(" 10.1.0.0/16") && wrong["target"].hasPrefix("pcx-"))
    let told = rehearsal.told("wizard edit-route target='VPC 1 <> VPC 2'")
    #expect(told.contains("Changed in NextWork-2-rtb-public (rtb-"), "\(told)")
  }

  /// In the order of the guide, by forms alone.
  @Test func `forms alone clean up`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().flatMap { $0 })
    rehearsal.type("goto clean-up")
    rehearsal.type("aws ec2 allocate-address")
    for line in [
      "wizard delete-flow-log flow-log=fl-", "wizard delete-log-group group=Next",
      "wizard terminate instance=all",
      "wizard delete-peering peering=VPC", "wizard delete-vpc vpc=NextWork-1-vpc",
      "wizard delete-vpc vpc=NextWork-2-vpc",
      "wizard delete-role role=Next", "wizard release-address address=eipalloc-",
    ] {
      let response = rehearsal.type(line)
      #expect(response.status == 0, "\(line): \(Rehearsal.told(response))")
    }
    #expect(rehearsal.status("network-gone") == .passed)
    #expect(rehearsal.status("logs-gone") == .passed)
    #expect(!rehearsal.printed("aws ec2 describe-addresses").contains("eipalloc-"))
    // Routes went with their connection, so none of them is left as a blackhole.
    #expect(rehearsal.printed("aws ec2 describe-route-tables").contains("blackhole") == false)
  }

  @Test func `a form without anything to choose from says what makes it`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    for form in ["delete-vpc", "delete-peering", "terminate", "trust", "release-address"] {
      let response = rehearsal.type("wizard \(form) x=y")
      #expect(response.status != 0)
    }
  }

  @Test func `a peering connection that a form made is ticked at once`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    let told = rehearsal.told("wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc")
    #expect(told.contains("[x] The VPCs are peered"))
  }

  @Test func `inside an instance a form runs on the learner's own computer, and says so`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    rehearsal.type("connect \"$I1\"")
    let host = rehearsal.lab.state.shell.host
    #expect(host.prompt != nil)
    let response = rehearsal.type(
      "wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc")
    #expect(response.status == 0, "\(Rehearsal.told(response))")
    #expect(Rehearsal.told(response).contains("on your own computer"))
    #expect(rehearsal.lab.state.shell.host == host)
    #expect(rehearsal.type("hostname").status == 0)
    #expect(rehearsal.type("solve route-1 now").status == 0)
    #expect(rehearsal.status("route-1") == .passed && rehearsal.lab.state.shell.host == host)
  }

  @Test func `the result of a query stands before what follows from it`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    rehearsal.play(Array(try Rehearsal.solutionSteps()[6].prefix(3)))
    let messages = rehearsal.type("wizard insights group=NextWorkVPCFlowLogsGroup range=3h")
      .messages
    let chart = messages.firstIndex { if case .queryResult = $0 { true } else { false } }
    let end = messages.firstIndex { if case .lessonCompleted = $0 { true } else { false } }
    #expect(try #require(chart) < #require(end))
  }
}
