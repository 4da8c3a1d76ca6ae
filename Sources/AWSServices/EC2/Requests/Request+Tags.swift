import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Request {
  /// The tags that `TagSpecifications` gives to a new resource of that kind.
  ///
  /// `others` are further kinds that the operation makes; specifications of any other kind are
  /// refused.
  func tags<Kind: Resource>(
    for kind: Kind.Type, others: [String] = []
  ) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for specification in array("TagSpecifications") {
      guard let type = specification["ResourceType"]?.string else {
        throw .missingParameter("ResourceType")
      }
      guard type == Kind.typeName || others.contains(type) else {
        throw AWSError(
          "InvalidParameterValue",
          "'\(type)' is not a valid taggable resource type for this operation.",
          advice: "Here ResourceType is \(([Kind.typeName] + others).joined(separator: " or ")).")
      }
      let list = try Tag.parse(specification["Tags"]?.array ?? [])
      if type == Kind.typeName { tags += list }
    }
    return tags
  }
}

extension Tag {
  /// Reads `[{"Key": …, "Value": …}]` and refuses what AWS refuses.
  static func parse(_ values: [JSONValue]) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for value in values {
      let tag = Tag(key: value["Key"]?.string ?? "", value: value["Value"]?.string ?? "")
      guard !tag.key.isEmpty else { throw .missingParameter("Key") }
      guard !tag.key.hasPrefix("aws:") else {
        throw AWSError(
          "InvalidParameterValue",
          "Tag keys starting with 'aws:' are reserved for internal use")
      }
      guard tag.key.unicodeScalars.count <= 128 else {
        throw AWSError(
          "InvalidParameterValue", "Tag key exceeds the maximum length of 128 characters")
      }
      guard tag.value.unicodeScalars.count <= 256 else {
        throw AWSError(
          "InvalidParameterValue", "Tag value exceeds the maximum length of 256 characters")
      }
      guard !tags.contains(where: { $0.key == tag.key }) else {
        throw AWSError("InvalidParameterValue", "Duplicate tag key '\(tag.key)' specified.")
      }
      tags.append(tag)
    }
    guard tags.count <= Quota.tagsPerResource else {
      throw .limitExceeded("TagLimitExceeded", "Tags for a resource")
    }
    return tags
  }
}

/// What an account may have in one Region unless it asks for more (VPC-52); each kind adds its own.
enum Quota {
  static let tagsPerResource = 50
}
