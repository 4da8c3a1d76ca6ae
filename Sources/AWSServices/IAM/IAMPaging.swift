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
