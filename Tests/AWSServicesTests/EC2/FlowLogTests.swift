import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct FlowLogTests {
  private func order(_ changes: Members = [:]) -> Members {
    var parameters: Members = [
      "ResourceIds": ["$vpc1"], "ResourceType": "VPC", "TrafficType": "ALL",
      "LogGroupName": "NextWorkVPCFlowLogsGroup", "MaxAggregationInterval": 60,
      "DeliverLogsPermissionArn": "arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole",
    ]
    for (name, value) in changes { parameters[name] = value }
    return parameters
  }

  /// FL-51
  @Test func `a flow log is active at once and has delivered nothing`() throws {
    var test = try TestCloud.lab()
    let made = try test.make("$flowlog", "FlowLogIds.0", "CreateFlowLogs", order())
    #expect(made["Unsuccessful"] == [])
    let log = try test.call(
      "DescribeFlowLogs", ["Filter": [["Name": "resource-id", "Values": ["$vpc1"]]]])["FlowLogs"]?[
        0]
    #expect(log?["FlowLogStatus"] == "ACTIVE")
    #expect(log?["DeliverLogsStatus"] == nil)
    #expect(log?["MaxAggregationInterval"] == 60)
    #expect(log?["LogFormat"]?.string == FlowLogOrder.defaultFormat)
    try test.call("DeleteFlowLogs", ["FlowLogIds": ["$flowlog"]])
    #expect(test.cloud.fabric.flowLogs.isEmpty)
  }

  @Test func `the same flow log twice is refused, another filter isn't`() throws {
    var test = try TestCloud.lab()
    try test.call("CreateFlowLogs", order())
    Refusal(
      "twice", "CreateFlowLogs", order(), "FlowLogAlreadyExists",
      "Error. There is an existing Flow Log with the same configuration and log destination."
    ).check(in: test)
    try test.call("CreateFlowLogs", order(["TrafficType": "REJECT"]))
    #expect(test.cloud.fabric.flowLogs.count == 2)
  }

  /// FL-50
  @Test func `resources that aren't there are reported one by one`() throws {
    var test = try TestCloud.lab()
    let made = try test.call(
      "CreateFlowLogs", order(["ResourceIds": ["$vpc1", "vpc-0123456789abcdef0"]]))
    #expect(made["FlowLogIds"]?.array?.count == 1)
    #expect(made["Unsuccessful"]?[0]?["ResourceId"] == "vpc-0123456789abcdef0")
    #expect(made["Unsuccessful"]?[0]?["Error"]?["Code"] == "InvalidVpcID.NotFound")
  }

  @Test func `FL-56 a flow log cannot be changed, but its tags can`() throws {
    for verb in ["Modify", "Replace", "Update"] {
      #expect(OperationRegistry.operation(.ec2, "\(verb)FlowLogs") == nil)
    }
    var test = try TestCloud.lab()
    try test.make("$flowlog", "FlowLogIds.0", "CreateFlowLogs", order())
    try test.call(
      "CreateTags", ["Resources": ["$flowlog"], "Tags": [["Key": "a", "Value": "b"]]])
    let log = try test.call("DescribeFlowLogs", ["FlowLogIds": ["$flowlog"]])["FlowLogs"]?[0]
    #expect(log?["Tags"] == [["Key": "a", "Value": "b"]])
  }

  /// FL-50
  @Test func `a log group is named by its ARN too`() throws {
    var test = try TestCloud.lab()
    var parameters = order([
      "ResourceIds": ["$subnet1"], "ResourceType": "Subnet",
      "LogDestination": "arn:aws:logs:us-west-2:123456789012:log-group:mine",
    ])
    parameters["LogGroupName"] = nil
    try test.call("CreateFlowLogs", parameters)
    #expect(test.cloud.fabric.flowLogs.first?.logGroupName == "mine")
    parameters["LogDestination"] = "arn:aws:logs:us-west-2:123456789012:log-group:mine:*"
    Refusal("star", "CreateFlowLogs", parameters, "InvalidParameter").check(in: test)
  }

  @Test func `a repeated call with the same token makes no second flow log`() throws {
    var test = try TestCloud.lab()
    let first = try test.call("CreateFlowLogs", order(["ClientToken": "once"]))
    #expect(try test.call("CreateFlowLogs", order(["ClientToken": "once"])) == first)
    #expect(test.cloud.fabric.flowLogs.count == 1)
  }
}
