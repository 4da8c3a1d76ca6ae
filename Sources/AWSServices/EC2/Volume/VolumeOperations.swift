import AWSModel
import DataPlane
import Documents
import NetworkModel

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
