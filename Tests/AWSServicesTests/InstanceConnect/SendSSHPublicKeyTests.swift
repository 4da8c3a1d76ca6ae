import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct SendSSHPublicKeyTests {
  static let key: JSONValue = .string(KeyPairTests.imported[0].line)

  private static func request(_ others: JSONObject = [:]) -> JSONObject {
    var request: JSONObject = [
      "InstanceId": "$instance1", "InstanceOSUser": "ec2-user", "SSHPublicKey": key,
    ]
    for (name, value) in others { request[name] = value }
    return request
  }

  @Test
  func `EIC-09 a key is good for a minute, and the next one takes the place of those that are not`()
    throws
  {
    var test = try TestCloud.lab()
    let answer = try test.call("SendSSHPublicKey", Self.request(), of: .instanceConnect)
    #expect(answer["Success"] == true)
    let passing = try #require(test.instance("$instance1")?.passingKeys)
    #expect(passing.map(\.user) == ["ec2-user"])
    #expect(passing.first?.until == test.cloud.now + 60_000)
    test.cloud.advance(byMilliseconds: 61_000)
    try test.call(
      "SendSSHPublicKey", Self.request(["InstanceOSUser": "ubuntu"]), of: .instanceConnect)
    #expect(test.instance("$instance1")?.passingKeys.map(\.user) == ["ubuntu"])
  }

  @Test(arguments: [
    Refusal(
      "no instance of that id", "SendSSHPublicKey", request(["InstanceId": "i-0123456789abcdef0"]),
      "EC2InstanceNotFoundException", of: .instanceConnect),
    Refusal(
      "another zone", "SendSSHPublicKey", request(["AvailabilityZone": "us-west-2c"]),
      "EC2InstanceNotFoundException", of: .instanceConnect),
    Refusal(
      "what is no key", "SendSSHPublicKey",
      request(["SSHPublicKey": .string("ssh-rsa " + String(repeating: "A", count: 300))]),
      "InvalidArgsException", of: .instanceConnect),
    Refusal(
      "the learner's instance, stopped", "SendSSHPublicKey", request(["InstanceId": "$instance2"]),
      "EC2InstanceStateInvalidException", of: .instanceConnect),
  ])
  func `what is refused`(refusal: Refusal) throws {
    var test = try TestCloud.lab()
    try test.call("StopInstances", ["InstanceIds": ["$instance2"]])
    refusal.check(in: test)
  }
}
