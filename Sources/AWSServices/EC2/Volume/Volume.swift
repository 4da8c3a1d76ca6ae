import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// A disk of an instance: no packet meets it, it is there to be looked at.
struct Volume: Resource {
  static let idPrefix = "vol"
  static let typeName = "volume"

  struct Attachment: Equatable, Sendable {
    var instance: ResourceID<Instance>
    /// `/dev/xvda`
    var device: String
    var deletesOnTermination: Bool
    var attachedAt: Instant
  }

  let id: ResourceID<Volume>
  var specification: VolumeSpecification
  var availabilityZone: String
  var createdAt: Instant
  var attachment: Attachment?
  var tags: [Tag]
}

/// What a block device mapping asks of a volume, with EC2's own choices filled in (EBS-01).
struct VolumeSpecification: Equatable, Sendable {
  /// In GiB.
  var size: Int
  /// `gp3`
  var type: String
  var iops: Int?
  var throughput: Int?
  var isEncrypted: Bool
  var snapshotID: String

  /// As AWS makes it where only size and type are known.
  init(size: Int, type: String, snapshotID: String = "") {
    self.size = size
    self.type = type
    isEncrypted = false
    self.snapshotID = snapshotID
    iops =
      switch type {
      case "gp3": 3000
      case "gp2": max(100, min(16_000, 3 * size))
      default: nil
      }
    throughput = type == "gp3" ? 125 : nil
  }
}

extension Volume {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "AvailabilityZoneId": .string(cloud.network.zone(named: availabilityZone)?.id ?? "")
    ]
    document["Iops"] = specification.iops.map(JSONValue.integer)
    document["Tags"] = JSONValue(tags)
    document["VolumeType"] = .string(specification.type)
    document["MultiAttachEnabled"] = false
    document["Throughput"] = specification.throughput.map(JSONValue.integer)
    document["Operator"] = ["Managed": false]
    document["VolumeId"] = JSONValue(id)
    document["Size"] = .integer(specification.size)
    document["SnapshotId"] = .string(specification.snapshotID)
    document["AvailabilityZone"] = .string(availabilityZone)
    document["State"] = .string(state)
    document["CreateTime"] = JSONValue(createdAt)
    document["Attachments"] = .array(attachment.map { [.object($0.document(of: id))] } ?? [])
    document["Encrypted"] = .boolean(specification.isEncrypted)
    return document
  }

  var state: String { attachment == nil ? "available" : "in-use" }
}

extension Volume.Attachment {
  fileprivate func document(of id: ResourceID<Volume>) -> JSONObject {
    [
      "DeleteOnTermination": .boolean(deletesOnTermination),
      "VolumeId": JSONValue(id),
      "InstanceId": JSONValue(instance),
      "Device": .string(device),
      "State": "attached",
      "AttachTime": JSONValue(attachedAt),
    ]
  }
}

extension Volume: StoredResource {
  static var noun: String { "volume" }
  static var notFoundCode: String { "InvalidVolume.NotFound" }
  static var malformedCode: String { "InvalidParameterValue" }
  static let members: Set = ["VolumeId"]

  static func notFoundMessage(_ id: String) -> String { "The volume '\(id)' does not exist." }

  static let filters: [ResourceFilter<Volume>] = [
    .init("attachment.attach-time") { item, _ in item.attachment?.attachedAt.iso8601 },
    .init("attachment.delete-on-termination") { item, _ in
      item.attachment.map { String($0.deletesOnTermination) }
    },
    .init("attachment.device") { item, _ in item.attachment?.device },
    .init("attachment.instance-id") { item, _ in item.attachment?.instance.rawValue },
    .init("attachment.status") { item, _ in item.attachment.map { _ in "attached" } },
    .init("availability-zone") { item, _ in item.availabilityZone },
    .init("availability-zone-id") { item, cloud in
      cloud.network.zone(named: item.availabilityZone)?.id
    },
    .init("create-time") { item, _ in item.createdAt.iso8601 },
    .init("encrypted") { item, _ in String(item.specification.isEncrypted) },
    .init("fast-restored") { _, _ in "false" },
    .init("multi-attach-enabled") { _, _ in "false" },
    .init("operator.managed") { _, _ in "false" },
    .init("operator.principal") { _, _ in nil as String? },
    .init("size") { item, _ in String(item.specification.size) },
    .init("snapshot-id") { item, _ in item.specification.snapshotID },
    .init("status") { item, _ in item.state },
    .init("volume-id") { item, _ in item.id.rawValue },
    .init("volume-type") { item, _ in item.specification.type },
  ]
}

extension Cloud {
  /// Makes the volumes of a launch; `root` is the id that the first one gets.
  mutating func makeVolumes(
    _ devices: [LaunchRequest.BlockDevice], of instance: ResourceID<Instance>, root: String,
    in zone: String, tags: [Tag]
  ) -> [Instance.BlockDevice] {
    devices.enumerated().map { index, device in
      let id = index == 0 ? ResourceID<Volume>(generated: root) : newID()
      self[Volume.self].insert(
        Volume(
          id: id, specification: device.specification, availabilityZone: zone, createdAt: now,
          attachment: .init(
            instance: instance, device: device.name,
            deletesOnTermination: device.deletesOnTermination, attachedAt: now), tags: tags))
      return Instance.BlockDevice(
        name: device.name, volume: id.rawValue, attachedAt: now,
        deletesOnTermination: device.deletesOnTermination)
    }
  }

  /// What becomes of the volumes when their instance is terminated (INS-03).
  mutating func releaseVolumes(of instance: Instance) {
    for device in instance.blockDevices {
      guard let volume = self[Volume.self][parsing: device.volume] else { continue }
      if volume.attachment?.deletesOnTermination == true {
        self[Volume.self][volume.id] = nil
      } else {
        self[Volume.self].update(volume.id) { $0.attachment = nil }
      }
    }
  }
}

enum DescribeVolumes: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVolumes",
    "Lists the instances' volumes.",
    refusing: ["IncludeManagedResources"])
  static let omittedFromDigest: String? = "DescribeInstances shows the volumes' ids"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(Volume.self, request, ids: "VolumeIds", as: "Volumes")
  }
}

enum DeleteVolume: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVolume",
    "Deletes a volume that no instance has.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let volume: Volume = try cloud.find(request.required("VolumeId"))
    if let attachment = volume.attachment {
      throw AWSError(
        "VolumeInUse",
        "Volume \(volume.id) is currently attached to \(attachment.instance)")
    }
    cloud[Volume.self][volume.id] = nil
    return [:]
  }
}
