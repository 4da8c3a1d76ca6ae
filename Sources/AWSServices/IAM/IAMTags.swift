import AWSModel
import DataPlane
import Documents
import NetworkModel

/// Tags as IAM's requests and responses have them.
enum IAMTags {
  static func parse(_ value: Value?) throws(AWSError) -> [Tag] {
    try add(value, to: [])
  }

  /// A key that is there already gets the new value; keys are compared without regard to case.
  static func add(_ value: Value?, to tags: [Tag]) throws(AWSError) -> [Tag] {
    var tags = tags
    for element in value?.array ?? [] {
      let tag = Tag(key: element["Key"]?.string ?? "", value: element["Value"]?.string ?? "")
      guard !tag.key.lowercased().hasPrefix("aws:") else {
        throw AWSError(
          "InvalidInput", "Tag keys starting with 'aws:' are reserved for internal use")
      }
      if let place = tags.firstIndex(where: { $0.key.lowercased() == tag.key.lowercased() }) {
        tags[place] = tag
      } else {
        tags.append(tag)
      }
    }
    guard tags.count <= 50 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for TagsPerResource: 50")
    }
    return tags
  }

  static func remove(_ keys: Value?, from tags: [Tag]) -> [Tag] {
    let keys = (keys?.array ?? []).compactMap { $0.string?.lowercased() }
    return tags.filter { !keys.contains($0.key.lowercased()) }
  }

  static func document(_ tags: [Tag]) -> Value {
    .array(tags.map(document(of:)))
  }

  static func document(of tag: Tag) -> Value {
    ["Key": .string(tag.key), "Value": .string(tag.value)]
  }
}
