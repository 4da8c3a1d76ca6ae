import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct VolumeTests {
  /// An instance with its root volume and another one, which outlives it.
  private static func lab(_ mappings: JSONValue = [second]) throws -> TestCloud {
    var test = TestCloud()
    try test.make(
      "$instance", "Instances.0.InstanceId", "RunInstances",
      [
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1,
        "BlockDeviceMappings": mappings,
        "TagSpecifications": [
          ["ResourceType": "volume", "Tags": [["Key": "Name", "Value": "disk"]]]
        ],
      ])
    for volume in try test.call("DescribeVolumes")["Volumes"]?.array ?? [] {
      test.remember(
        volume["Attachments"]?[0]?["Device"] == "/dev/xvda" ? "$root" : "$data",
        volume["VolumeId"]?.string ?? "")
    }
    return test
  }

  static let image: JSONValue =
    "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"

  private static let second: JSONValue = [
    "DeviceName": "/dev/sdf",
    "Ebs": ["VolumeSize": 100, "VolumeType": "gp2", "DeleteOnTermination": false],
  ]

  private static func volume(_ test: inout TestCloud, _ name: String) throws -> JSONValue? {
    try test.call("DescribeVolumes", ["VolumeIds": [.string(name)]])["Volumes"]?[0]
  }

  @Test func `EBS-01 a launch makes the volumes that image and mapping name`() throws {
    var test = try Self.lab()
    let root = try Self.volume(&test, "$root")
    #expect(root?["Size"] == 8 && root?["VolumeType"] == "gp3")
    #expect(root?["Iops"] == 3000 && root?["Throughput"] == 125)
    #expect(root?["SnapshotId"]?.string?.hasPrefix("snap-") == true)
    #expect(root?["State"] == "in-use" && root?["Encrypted"] == false)
    #expect(root?["Tags"] == [["Key": "Name", "Value": "disk"]])
    let data = try Self.volume(&test, "$data")
    #expect(data?["Size"] == 100 && data?["Iops"] == 300 && data?["Throughput"] == nil)
    #expect(data?["SnapshotId"] == "")
    #expect(data?["Attachments"]?[0]?["InstanceId"]?.string == test.id("$instance"))
    #expect(data?["Attachments"]?[0]?["DeleteOnTermination"] == false)
    let instance = try test.call("DescribeInstances")["Reservations"]?[0]?["Instances"]?[0]
    let mapped = instance?["BlockDeviceMappings"]?.array?.map { $0["Ebs"]?["VolumeId"]?.string }
    #expect(mapped == [test.id("$root"), test.id("$data")])
  }

  struct Size: CustomTestStringConvertible, Sendable {
    var ebs: JSONObject
    var iops: JSONValue?
    var throughput: JSONValue?
    var testDescription: String { "\(ebs)" }
  }

  @Test(arguments: [
    Size(ebs: ["VolumeSize": 10, "VolumeType": "gp2"], iops: 100),
    Size(ebs: ["VolumeSize": 16_000, "VolumeType": "gp2"], iops: 16_000),
    Size(ebs: ["VolumeSize": 20], iops: 3000, throughput: 125),
    Size(ebs: ["Iops": 4000, "Throughput": 250], iops: 4000, throughput: 250),
    Size(ebs: ["VolumeSize": 500, "VolumeType": "st1"]),
  ])
  func `EBS-01 what a volume can do follows from type and size`(row: Size) throws {
    var test = try Self.lab([["DeviceName": "/dev/xvda", "Ebs": .object(row.ebs)]])
    let root = try Self.volume(&test, "$root")
    #expect(root?["Iops"] == row.iops)
    #expect(root?["Throughput"] == row.throughput)
  }

  @Test func `EBS-02 terminating deletes the root volume and frees the one that is kept`() throws {
    var test = try Self.lab()
    try test.call("TerminateInstances", ["InstanceIds": ["$instance"]])
    test.cloud.advance(byMilliseconds: 60_000)
    #expect(
      test.refusal(of: "DescribeVolumes", ["VolumeIds": ["$root"]])?.code
        == "InvalidVolume.NotFound")
    let data = try Self.volume(&test, "$data")
    #expect(data?["State"] == "available" && data?["Attachments"] == [])
    try test.call("DeleteVolume", ["VolumeId": "$data"])
    #expect(try test.call("DescribeVolumes")["Volumes"] == [])
  }

  @Test(arguments: [
    ("attachment.instance-id", "$instance", 2), ("attachment.device", "/dev/sdf", 1),
    ("attachment.delete-on-termination", "true", 1), ("attachment.status", "attached", 2),
    ("size", "100", 1), ("volume-type", "gp*", 2), ("status", "available", 0),
    ("tag:Name", "disk", 2), ("volume-id", "$root", 1), ("encrypted", "true", 0),
  ])
  func `what it is found by`(filter: String, value: String, count: Int) throws {
    var test = try Self.lab()
    let found = try test.call(
      "DescribeVolumes", ["Filters": [["Name": .string(filter), "Values": [.string(value)]]]])
    #expect(found["Volumes"]?.array?.count == count)
  }

  @Test(arguments: [
    Refusal(
      "EBS-02 to delete one that is attached", "DeleteVolume", ["VolumeId": "$root"],
      "VolumeInUse", "Volume $root is currently attached to $instance"),
    Refusal(
      "one that is not there", "DeleteVolume", ["VolumeId": "vol-0123456789abcdef0"],
      "InvalidVolume.NotFound", "The volume 'vol-0123456789abcdef0' does not exist."),
    Refusal("no id", "DeleteVolume", [:], "MissingParameter"),
    Refusal(
      "a filter that AWS lacks", "DescribeVolumes",
      ["Filters": [["Name": "vpc-id", "Values": ["x"]]]], "InvalidParameterValue"),
    Refusal(
      "a root volume smaller than its snapshot", "RunInstances",
      [
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1,
        "BlockDeviceMappings": [["DeviceName": "/dev/xvda", "Ebs": ["VolumeSize": 4]]],
      ], "InvalidBlockDeviceMapping"),
    Refusal(
      "the same device twice", "RunInstances",
      [
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1,
        "BlockDeviceMappings": [second, second],
      ], "InvalidBlockDeviceMapping", "Invalid device name /dev/sdf"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
