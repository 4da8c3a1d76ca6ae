import AWSModel
import DataPlane
import Documents
import NetworkModel

/// `Marker`, `MaxItems` and `IsTruncated`, which all of IAM's lists share.
enum IAMPaging {
  static let input = "Marker:str MaxItems:int"
  static let output = "IsTruncated:bool Marker:str"

  static func response<Item>(
    _ member: String, _ items: [Item], for request: Request, _ document: (Item) -> Value
  ) throws(AWSError) -> Members {
    let limit = request["MaxItems"]?.integer ?? 100
    guard (1...1000).contains(limit) else {
      throw AWSError(
        "ValidationError",
        TextConstraint.message(
          String(limit), "maxItems",
          limit < 1
            ? "Member must have value greater than or equal to 1"
            : "Member must have value less than or equal to 1000"))
    }
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
