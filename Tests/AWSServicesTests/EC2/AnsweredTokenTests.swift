import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct AnsweredTokenTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var operation: String
    var parameters: JSONObject
    /// How many there are of what it makes.
    var count: @Sendable (Cloud) -> Int
    var testDescription: String { operation }
  }

  private static let rows = [
    Row(
      operation: "RunInstances",
      parameters: [
        "ImageId": VolumeTests.image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1,
      ]
    ) { $0.network.instances.count },
    Row(operation: "CreateRouteTable", parameters: ["VpcId": "$vpc1"]) {
      $0.network.routeTables.count
    },
    Row(operation: "CreateNetworkAcl", parameters: ["VpcId": "$vpc1"]) {
      $0.network.networkACLs.count
    },
    Row(
      operation: "CreateVpcEndpoint",
      parameters: ["VpcId": "$vpc1", "ServiceName": "com.amazonaws.us-west-2.s3"]
    ) { $0.network.vpcEndpoints.count },
    Row(
      operation: "CreateNatGateway",
      parameters: ["SubnetId": "$subnet1", "ConnectivityType": "private"]
    ) { $0.network.natGateways.count },
  ]

  @Test(arguments: rows)
  func `ERR-20 a token is good for one call, however often it is made`(row: Row) throws {
    var test = try TestCloud.lab()
    let before = row.count(test.cloud)
    var request = row.parameters
    request["ClientToken"] = "once"
    let first = try test.call(row.operation, request)
    #expect(try test.call(row.operation, request) == first)
    #expect(row.count(test.cloud) == before + 1)
    request["DryRun"] = false
    #expect(test.refusal(of: row.operation, request)?.code == "IdempotentParameterMismatch")
    request["ClientToken"] = "twice"
    try test.call(row.operation, request)
    #expect(row.count(test.cloud) == before + 2)
  }

  @Test func `ERR-20 a call that was refused leaves its token free`() throws {
    var test = try TestCloud.lab()
    let wrong: JSONObject = ["VpcId": "vpc-0123456789abcdef0", "ClientToken": "once"]
    #expect(test.refusal(of: "CreateRouteTable", wrong)?.code == "InvalidVpcID.NotFound")
    try test.call("CreateRouteTable", ["VpcId": "$vpc1", "ClientToken": "once"])
  }
}
