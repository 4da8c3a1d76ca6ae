import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteTags: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteTags",
    "Takes tags away from resources.",
    input: """
      DryRun:bool Resources*:[str](ResourceId) Tags:[Tag](Tag)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let doomed = request.array("Tags")
    for id in request.strings("Resources") {
      let tags = try cloud.tags(ofResource: id)
      // A tag named without a value goes whatever its value; no tags at all means all of them.
      let kept = tags.filter { tag in
        !(doomed.isEmpty && request["Tags"] == nil)
          && !doomed.contains {
            $0["Key"]?.string == tag.key
              && ($0["Value"]?.string).map { $0 == tag.value } ?? true
          }
      }
      try cloud.setTags(kept, ofResource: id)
    }
    return [:]
  }
}
