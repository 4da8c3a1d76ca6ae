import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeImages: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeImages",
    "Lists machine images.",
    refusing: ["ExecutableUsers", "IncludeDisabled"])
  static let omittedFromDigest: String? = "AWS's catalogue, the same in every lab"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let images = cloud.images
    let ids = request.strings("ImageIds")
    for id in ids { _ = try images.image(withID: id) }
    let owners = request.strings("Owners")
    let filters = try FilterSet(
      request, "Filters", knowing: MachineImage.filters, tags: { _ in [] }, listed: ["Images"],
      document: { image, _ in image.document })
    let found = images.filter { image in
      (ids.isEmpty || ids.contains(image.id))
        && (owners.isEmpty || owners.contains { image.isOwned(by: $0) })
        && filters.accepts(image, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "Images") { .object($0.document) }
  }
}
