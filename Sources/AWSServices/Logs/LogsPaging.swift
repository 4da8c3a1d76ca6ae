import AWSModel
import DataPlane
import Documents
import NetworkModel

/// `nextToken` and `limit`, which most lists of CloudWatch Logs share.
enum LogsPaging {
  static func response<Item>(
    _ member: String, _ items: [Item], for request: Request, limit name: String = "limit",
    ofAtMost most: Int = 50, default standard: Int = 50, _ document: (Item) -> Value
  ) throws(AWSError) -> Members {
    let limit = request[name]?.integer ?? standard
    guard (1...most).contains(limit) else { throw .outOfRange(limit, name, 1...most) }
    guard let page = ListPage(of: items, after: request["nextToken"]?.string, limit: limit) else {
      throw .invalidParameter("The specified nextToken is invalid.")
    }
    var response: Members = [member: .array(page.items.map(document))]
    response["nextToken"] = page.next.map(Value.string)
    return response
  }
}
