import AWSModel
import DataPlane
import NetworkModel

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
      guard let place = Int(token), (0...all.count).contains(place) else { return nil }
      start = place
    } else {
      start = 0
    }
    let end = min(all.count, start + max(1, limit))
    items = Array(all[start..<end])
    next = end < all.count ? String(end) : nil
  }
}
