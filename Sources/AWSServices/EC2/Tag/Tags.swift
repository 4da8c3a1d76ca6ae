import AWSModel
import DataPlane
import Documents
import NetworkModel

/// One tag and what bears it, as DescribeTags lists them.
struct TaggedResource {
  let id: String
  let typeName: String
  let tag: Tag
}

extension Cloud {
  var taggedResources: [TaggedResource] {
    ResourceRegistry.ec2.flatMap { $0.taggedResources(in: self) }
  }

  func tags(ofResource id: String) throws(AWSError) -> [Tag] {
    try Self.kind(ofID: id).checkedTags(of: id, in: self)
  }

  mutating func setTags(_ tags: [Tag], ofResource id: String) throws(AWSError) {
    try Self.kind(ofID: id).setTags(tags, of: id, in: &self)
  }

  private static func kind(ofID id: String) throws(AWSError) -> any EC2Resource.Type {
    guard let kind = ResourceRegistry.ec2(ofID: id) else {
      throw AWSError("InvalidID", "The ID '\(id)' is not valid")
    }
    return kind
  }
}

extension EC2Resource {
  fileprivate static func taggedResources(in cloud: Cloud) -> [TaggedResource] {
    all(in: cloud).flatMap { resource in
      resource.tags.map {
        TaggedResource(id: resource.id.rawValue, typeName: typeName, tag: $0)
      }
    }
  }

  fileprivate static func checkedTags(of id: String, in cloud: Cloud) throws(AWSError) -> [Tag] {
    try cloud.find(id, as: Self.self).tags
  }

  fileprivate static func setTags(
    _ tags: [Tag], of id: String, in cloud: inout Cloud
  ) throws(AWSError) {
    let resource = try cloud.find(id, as: Self.self)
    setTags(tags, of: resource.id, in: &cloud)
  }
}

enum CreateTags: Operation {
  static let description = OperationDescription(
    .ec2, "CreateTags",
    "Gives resources tags, or tags other values.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let new = try Tag.parse(request.array("Tags"))
    for id in request.strings("Resources") {
      var tags = try cloud.tags(ofResource: id)
      for tag in new {
        if let index = tags.firstIndex(where: { $0.key == tag.key }) {
          tags[index].value = tag.value
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

enum DescribeTags: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeTags",
    "Lists the tags of all resources.")
  static let omittedFromDigest: String? = "every resource's own answer has its tags"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let known: [ResourceFilter<TaggedResource>] = [
      .init("key") { item, _ in item.tag.key },
      .init("resource-id") { item, _ in item.id },
      .init("resource-type") { item, _ in item.typeName },
      .init("value") { item, _ in item.tag.value },
    ]
    let filters = try FilterSet(
      request, "Filters", knowing: known, tags: { [$0.tag] })
    let found = cloud.taggedResources.filter { filters.accepts($0, in: cloud) }
    return try Page(of: found, for: request).answer(as: "Tags") { item in
      [
        "Key": .string(item.tag.key), "ResourceId": .string(item.id),
        "ResourceType": .string(item.typeName), "Value": .string(item.tag.value),
      ]
    }
  }
}

enum DeleteTags: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteTags",
    "Takes tags away from resources.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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
