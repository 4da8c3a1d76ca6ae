import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// `Marker`, `MaxItems` and `IsTruncated`, which all of IAM's lists share.
enum IAMPaging {
  static func response<Item>(
    _ member: String, _ items: [Item], for request: Request, _ document: (Item) -> JSONValue
  ) throws(AWSError) -> JSONObject {
    let limit = request["MaxItems"]?.integer ?? 100
    guard let page = ListPage(of: items, after: request["Marker"]?.string, limit: limit) else {
      throw AWSError("ValidationError", "Invalid Marker.")
    }
    var response: JSONObject = [
      member: .array(page.items.map(document)), "IsTruncated": .boolean(page.next != nil),
    ]
    response["Marker"] = page.next.map(JSONValue.string)
    return response
  }
}

/// One page of a list that is answered in pieces.
///
/// AWS's tokens are opaque; here a token is the place where the next page begins.
struct ListPage<Item> {
  var items: [Item]
  /// `nil` on the last page.
  var next: String?

  /// `nil` when `token` did not come from an earlier page of such a list.
  init?(of all: [Item], after token: String?, limit: Int) {
    let start: Int
    if let token {
      guard let index = GivenNumber(token, in: 0...all.count)?.value else { return nil }
      start = index
    } else {
      start = 0
    }
    let end = min(all.count, start + max(1, limit))
    items = Array(all[start..<end])
    next = end < all.count ? String(end) : nil
  }
}

/// Tags as IAM's requests and responses have them.
enum IAMTags {
  static func parse(_ value: JSONValue?) throws(AWSError) -> [Tag] {
    try add(value, to: [])
  }

  /// A key that is there already gets the new value; keys are compared without regard to case.
  static func add(_ value: JSONValue?, to tags: [Tag]) throws(AWSError) -> [Tag] {
    var tags = tags
    for element in value?.array ?? [] {
      let tag = Tag(key: element["Key"]?.string ?? "", value: element["Value"]?.string ?? "")
      guard !tag.key.lowercased().hasPrefix("aws:") else {
        throw AWSError(
          "InvalidInput", "Tag keys starting with 'aws:' are reserved for internal use")
      }
      if let index = tags.firstIndex(where: { $0.key.lowercased() == tag.key.lowercased() }) {
        tags[index] = tag
      } else {
        tags.append(tag)
      }
    }
    guard tags.count <= 50 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for TagsPerResource: 50")
    }
    return tags
  }

  static func remove(_ keys: JSONValue?, from tags: [Tag]) -> [Tag] {
    let keys = (keys?.array ?? []).compactMap { $0.string?.lowercased() }
    return tags.filter { !keys.contains($0.key.lowercased()) }
  }

  static func document(_ tags: [Tag]) -> JSONValue {
    .array(tags.map(document(of:)))
  }

  static func document(of tag: Tag) -> JSONValue {
    ["Key": .string(tag.key), "Value": .string(tag.value)]
  }
}

extension AWSError {
  static func noPolicyVersion(_ id: String, of policy: ManagedPolicy) -> AWSError {
    AWSError(
      "NoSuchEntity",
      "Policy \(policy.arn) version \(id) does not exist or is not attachable.")
  }
}
