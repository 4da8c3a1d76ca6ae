import AWSModel
import DataPlane
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
