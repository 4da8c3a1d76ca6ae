import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices

@Suite struct KeyPairTests {
  @Test(arguments: [
    ("rsa", "-----BEGIN RSA PRIVATE KEY-----\n", "\n-----END RSA PRIVATE KEY-----", 59),
    (
      "ed25519", "-----BEGIN OPENSSH PRIVATE KEY-----\n", "\n-----END OPENSSH PRIVATE KEY-----",
      44
    ),
  ])
  func `a new key comes with its private part once, the same for a seed`(
    row: (type: String, start: String, end: String, fingerprintLength: Int)
  ) throws {
    var test = TestCloud()
    var twin = test
    let request: JSONObject = ["KeyName": "mine", "KeyType": .string(row.type)]
    let key = try test.call("CreateKeyPair", request)
    #expect(key["KeyPairId"]?.string?.hasPrefix("key-0") == true)
    let material = try #require(key["KeyMaterial"]?.string)
    #expect(material.hasPrefix(row.start) && material.hasSuffix(row.end))
    #expect(key["KeyFingerprint"]?.string?.utf8.count == row.fingerprintLength)
    #expect(try twin.call("CreateKeyPair", request) == key)
    let other = try test.call("CreateKeyPair", ["KeyName": "2", "KeyType": .string(row.type)])
    #expect(other["KeyMaterial"] != key["KeyMaterial"])
    let shown = try test.call("DescribeKeyPairs", ["KeyNames": ["mine"]])["KeyPairs"]?[0]
    #expect(shown?["KeyFingerprint"] == key["KeyFingerprint"])
    #expect(shown?["KeyType"]?.string == row.type)
    #expect(shown?["PublicKey"] == nil && shown?["KeyMaterial"] == nil)
  }

  /// Keys and fingerprints as ssh-keygen and openssl tell them.
  static let imported: [(line: String, type: String, fingerprint: String)] = [
    (
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOWtqohYdwCA+QAkcmU+cUmMqwheGxkZuGRam41mgRj8"
        + " test", "ed25519",
      "kHrVT7Z7mIxlPev5hBfJZQzXsoJbLR646DJwoHCkr8g="
    ),
    (
      "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDndZ1XFvK0+H5W+SoyieMT0r2yDVApUvcWbESTWITI"
        + "rg1W8tcX+6+LnMslsU/IuyX+nSKAiTkcQQ49gqZqnwp1eL4Cfq34wbyxh6dW1LlVAY616dsZvhzNHMTi"
        + "uTOIp/1R8F3VNJ0/c/SClsAb9xKoFSZXUPFGp5ekk2Gx4sv0/R3BX1a3w1c+E9B5Umq6WHBpyImGiRU6"
        + "4sb6SFIkYck/bvqXkCAw/rEMa8s0tW2WUyQ44KEc/ieg4BwpHDSzYM/uKiQHCtuoSHMSPJNGdMzlmnAA"
        + "I1j2Y9utTjcEGjsfwCLXJU2pX1I7x+d1tjnK8pO/cnz7Dm+g0Vzcdqq1QzSR test",
      "rsa", "d1:b1:39:d0:56:95:01:9d:94:6a:36:23:fe:a8:7a:53"
    ),
  ]

  @Test(arguments: imported)
  func `an imported key has the fingerprint that its owner computes`(
    row: (line: String, type: String, fingerprint: String)
  ) throws {
    for material in [row.line, Base64.text(of: Array(row.line.utf8))] {
      var test = TestCloud()
      let answer = try test.call(
        "ImportKeyPair",
        ["KeyName": "mine", "PublicKeyMaterial": .string(material)])
      #expect(answer["KeyFingerprint"]?.string == row.fingerprint)
      let shown = try test.call("DescribeKeyPairs", ["IncludePublicKey": true])["KeyPairs"]?[0]
      #expect(shown?["KeyType"]?.string == row.type)
      let words = row.line.split(separator: " ").prefix(2).joined(separator: " ")
      #expect(shown?["PublicKey"]?.string == words + " mine")
    }
  }

  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    try test.make(
      "$key", "KeyPairId", "CreateKeyPair",
      [
        "KeyName": "mine",
        "TagSpecifications": [
          ["ResourceType": "key-pair", "Tags": [["Key": "team", "Value": "net"]]]
        ],
      ])
    try test.makeNetwork("1")
    return test
  }

  private static func launch(_ name: String) -> JSONObject {
    [
      "ImageId":
        "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
      "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1, "SubnetId": "$subnet1",
      "KeyName": .string(name),
    ]
  }

  @Test func `an instance shows the key that it was launched with, even when it is deleted`() throws
  {
    var test = try Self.lab()
    try test.call("RunInstances", Self.launch("mine"))
    #expect(
      try test.call("DeleteKeyPair", ["KeyName": "mine"])["KeyPairId"]?.string == test.id("$key"))
    let found = try test.call(
      "DescribeInstances", ["Filters": [["Name": "key-name", "Values": ["mine"]]]])
    #expect(found["Reservations"]?[0]?["Instances"]?[0]?["KeyName"] == "mine")
  }

  @Test func `deleting what is not there is no error`() throws {
    var test = try Self.lab()
    #expect(try test.call("DeleteKeyPair", ["KeyName": "other"]) == ["Return": true])
    #expect(test.cloud[KeyPair.self].count == 1)
    try test.call("DeleteKeyPair", ["KeyPairId": "$key"])
    #expect(test.cloud[KeyPair.self].isEmpty)
  }

  static let filters: [(name: String, value: String, count: Int)] = [
    ("key-name", "m*", 1), ("key-name", "x", 0), ("key-pair-id", "$key", 1), ("tag:team", "net", 1),
    ("tag-key", "team", 1), ("fingerprint", "00:*", 0),
  ]

  @Test(arguments: filters)
  func `key pairs are filtered`(row: (name: String, value: String, count: Int)) throws {
    var test = try Self.lab()
    let answer = try test.call(
      "DescribeKeyPairs",
      ["Filters": [["Name": .string(row.name), "Values": [.string(row.value)]]]])
    #expect(answer["KeyPairs"]?.array?.count == row.count)
  }

  static let refusals: [Refusal] = [
    Refusal(
      "an unknown key at launch", "RunInstances", launch("other"),
      "InvalidKeyPair.NotFound", "The key pair 'other' does not exist"),
    Refusal(
      "an unknown key described", "DescribeKeyPairs", ["KeyNames": ["other"]],
      "InvalidKeyPair.NotFound", "The key pair 'other' does not exist"),
    Refusal(
      "a name that is taken", "CreateKeyPair", ["KeyName": "mine"],
      "InvalidKeyPair.Duplicate", "The key pair 'mine' already exists"),
    Refusal(
      "a name that is taken, imported", "ImportKeyPair",
      ["KeyName": "mine", "PublicKeyMaterial": "ssh-rsa AAAA"], "InvalidKeyPair.Duplicate"),
    Refusal(
      "no public key", "ImportKeyPair", ["KeyName": "new", "PublicKeyMaterial": "hello"],
      "InvalidKey.Format"),
    Refusal(
      "a blob of another type", "ImportKeyPair",
      [
        "KeyName": "new",
        "PublicKeyMaterial": "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      ], "InvalidKey.Format"),
    Refusal(
      "PuTTY's format", "CreateKeyPair", ["KeyName": "new", "KeyFormat": "ppk"],
      "UnsupportedOperation"),
    Refusal(
      "another type", "CreateKeyPair", ["KeyName": "new", "KeyType": "dsa"],
      "InvalidParameterValue"),
    Refusal("no name", "CreateKeyPair", ["KeyName": ""], "InvalidParameterValue"),
    Refusal("nothing named", "DeleteKeyPair", [:], "MissingParameter"),
  ]

  @Test(arguments: refusals)
  func `what AWS refuses is refused`(row: Refusal) throws { row.check(in: try Self.lab()) }
}
