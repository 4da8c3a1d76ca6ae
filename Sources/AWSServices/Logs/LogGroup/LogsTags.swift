import AWSModel
import DataPlane
import Documents
import NetworkModel

/// Tags as CloudWatch Logs has them: an object of keys and values.
enum LogsTags {
  static func add(_ value: Value?, to tags: [Tag]) throws(AWSError) -> [Tag] {
    var tags = tags
    for (key, value) in value?.members ?? [:] {
      let tag = Tag(key: key, value: value.string ?? "")
      if let place = tags.firstIndex(where: { $0.key == key }) {
        tags[place] = tag
      } else {
        tags.append(tag)
      }
    }
    guard tags.count <= 50 else {
      throw AWSError(
        "TooManyTagsException", "The resource has more than 50 tags and no tag was added.")
    }
    return tags
  }

  static func remove(_ keys: Value?, from tags: [Tag]) -> [Tag] {
    let keys = (keys?.array ?? []).compactMap(\.string)
    return tags.filter { !keys.contains($0.key) }
  }

  static func document(_ tags: [Tag]) -> Value {
    .object(Members(tags.map { ($0.key, .string($0.value)) }))
  }
}
