import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct StoredResourceTests {
  @Test func `every table counts in equality and in the account's parts`() throws {
    var test = try TestCloud.lab()
    let before = test.cloud
    try test.call("CreateKeyPair", ["KeyName": "k"])
    let withKey = test.cloud
    #expect(withKey.storedResources != before.storedResources)
    #expect(withKey.parts(changedSince: before) == .others)
    try test.call(
      "CreateNetworkInsightsPath",
      ["Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp"])
    #expect(test.cloud.storedResources != withKey.storedResources)
    #expect(test.cloud[KeyPair.self] == withKey[KeyPair.self])
  }

  @Test func `what was made and deleted leaves no difference`() throws {
    var test = TestCloud()
    let before = test.cloud.storedResources
    try test.call("CreateKeyPair", ["KeyName": "k"])
    try test.call("DeleteKeyPair", ["KeyName": "k"])
    #expect(test.cloud.storedResources == before)
    #expect(test.cloud[KeyPair.self].isEmpty)
  }

  @Test func `a resource is changed in its table`() throws {
    var test = TestCloud()
    try test.make("$key", "KeyPairId", "CreateKeyPair", ["KeyName": "k"])
    try test.call(
      "CreateTags", ["Resources": ["$key"], "Tags": [["Key": "Name", "Value": "mine"]]])
    #expect(test.cloud.name(ofResource: test.id("$key")) == "mine")
    #expect(test.cloud[KeyPair.self][parsing: test.id("$key")]?.keyName == "k")
  }
}
