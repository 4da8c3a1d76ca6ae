import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct FlowLogDeliveryTests {
  @Test(arguments: [
    ("ec2.amazonaws.com", FlowLogLab.allActions, "*", "another principal"),
    (
      "vpc-flow-logs.amazonaws.com", #"["logs:CreateLogGroup", "logs:CreateLogStream"]"#, "*",
      "no PutLogEvents"
    ),
    (
      "vpc-flow-logs.amazonaws.com", #"["logs:CreateLogGroup", "logs:PutLogEvents"]"#, "*",
      "no CreateLogStream (IAM-33)"
    ),
    (
      "vpc-flow-logs.amazonaws.com", FlowLogLab.allActions,
      "arn:aws:logs:us-west-2:*:log-group:NextWorkVPCFlowLogsGroup", "a bare group ARN (IAM-32)"
    ),
  ])
  func `a role that may not deliver ends in an access error (FL-51)`(
    service: String, actions: String, resource: String, because: String
  ) throws {
    var lab = try FlowLogLab(service: service, actions: actions, resource: resource)
    lab.wait(minutes: 15)
    #expect(lab.delivery == .failed(message: "Access error"), "\(because)")
    #expect(lab.cloud.logGroups.isEmpty)
  }

  @Test func `a group's ARN with :* is enough (IAM-32)`() throws {
    var lab = try FlowLogLab(
      resource: "arn:aws:logs:us-west-2:*:log-group:NextWorkVPCFlowLogsGroup:*")
    lab.wait(minutes: 15)
    #expect(lab.delivery == .succeeded)
  }

  @Test func `an existing group needs no CreateLogGroup (IAM-33)`() throws {
    var lab = try FlowLogLab(actions: #"["logs:CreateLogStream", "logs:PutLogEvents"]"#)
    lab.topology.cloud.logGroups.append(
      LogGroup(name: FlowLogLab.group, createdAt: lab.cloud.now))
    lab.wait(minutes: 15)
    #expect(lab.delivery == .succeeded)
    #expect(!lab.records().isEmpty)
  }

  @Test func `a repaired role works from the next delivery on (FL-51)`() throws {
    var lab = try FlowLogLab()
    let policies = lab.cloud.roles[0].inlinePolicies
    lab.topology.cloud.roles[0].inlinePolicies = []
    lab.wait(minutes: 15)
    #expect(lab.delivery == .failed(message: "Access error"))
    lab.topology.cloud.roles[0].inlinePolicies = policies
    lab.wait(minutes: 2)
    #expect(lab.delivery == .succeeded)
    lab.topology.cloud.roles.removeAll()
    lab.wait(minutes: 2)
    #expect(lab.delivery == .failed(message: "Access error"))
  }

  @Test func `a deleted group comes back while the flow log lives (FL-54)`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    lab.topology.cloud.logGroups.removeAll()
    lab.wait(minutes: 2)
    #expect(lab.cloud.logGroups.map(\.name) == [FlowLogLab.group])
    lab.topology.cloud.fabric.flowLogs.removeAll { _ in true }
    lab.topology.cloud.logGroups.removeAll()
    lab.wait(minutes: 20)
    #expect(lab.cloud.logGroups.isEmpty)
    #expect(lab.cloud.fabric.nextFlowLogEvent == nil)
  }
}
