import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateTags: Operation {
  static let description = OperationDescription(
    .ec2, "CreateTags",
    "Gives resources tags, or tags other values.",
    input: """
      DryRun:bool Resources*:[str](ResourceId) Tags*:[Tag](Tag)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let new = try Tag.parse(request.array("Tags"))
    for id in request.strings("Resources") {
      var tags = try cloud.tags(ofResource: id)
      for tag in new {
        if let place = tags.firstIndex(where: { $0.key == tag.key }) {
          tags[place].value = tag.value
        } else {
          tags.append(tag)
        }
      }
      guard tags.count <= Quota.tagsPerResource else {
        throw .limitExceeded("TagLimitExceeded", "Tags for a resource")
      }
      try cloud.setTags(tags, ofResource: id)
    }
    return [:]
  }
}
