import AWSModel
import DataPlane
import Documents
import NetworkModel

/// `Marker`, `MaxItems` and `IsTruncated`, which all of IAM's lists share.
enum IAMPaging {
  static func response<Item>(
    _ member: String, _ items: [Item], for request: Request, _ document: (Item) -> Value
  ) throws(AWSError) -> Members {
    let limit = request["MaxItems"]?.integer ?? 100
    guard let page = ListPage(of: items, after: request["Marker"]?.string, limit: limit) else {
      throw AWSError("ValidationError", "Invalid Marker.")
    }
    var response: Members = [
      member: .array(page.items.map(document)), "IsTruncated": .boolean(page.next != nil),
    ]
    response["Marker"] = page.next.map(Value.string)
    return response
  }
}
