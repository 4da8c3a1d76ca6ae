import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct STSOperationsTests {
  /// IAM-22
  @Test func `the caller is a user of the account`() throws {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_795_425_420))
    let caller = try cloud.handle(Request(.sts, "GetCallerIdentity"))
    #expect(caller["Account"] == .string(cloud.account))
    #expect(caller["Arn"] == .string("arn:aws:iam::\(cloud.account):user/vpclab-admin"))
    #expect(caller["UserId"]?.string?.hasPrefix("AIDA") == true)
  }

  @Test func `a role that trusts only a service is not the caller's to assume (IAM-12)`() throws {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_795_425_420))
    _ = try cloud.handle(
      Request(
        .iam, "CreateRole",
        ["RoleName": "r", "AssumeRolePolicyDocument": .string(IAMOperationsTests.trust)]))
    let arn = cloud.roles[0].arn
    let error = #expect(throws: AWSError.self) {
      _ = try cloud.handle(
        Request(.sts, "AssumeRole", ["RoleArn": .string(arn), "RoleSessionName": "me"]))
    }
    #expect(error?.code == "AccessDenied")
    #expect(
      error?.message.hasSuffix("is not authorized to perform: sts:AssumeRole on resource: \(arn)")
        == true)
  }
}
