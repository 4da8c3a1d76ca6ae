import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// A part of a long answer, and the token that asks for the next one.
struct Page<Item> {
  let items: ArraySlice<Item>
  let nextToken: String?

  /// A token says at which place the next page begins; it is written so that nobody is tempted to
  /// count on that.
  init(of items: [Item], for request: Request) throws(AWSError) {
    var start = 0
    if let token = request.string("NextToken") {
      guard let index = Self.index(of: token), index <= items.count else {
        throw AWSError("InvalidParameterValue", "Unable to parse pagination token.")
      }
      start = index
    }
    var end = items.count
    if let limit = request.integer("MaxResults") {
      guard limit >= 5 else {
        throw AWSError(
          "InvalidParameterValue",
          "Value ( \(limit) ) for parameter maxResults is invalid. "
            + "Expecting a value greater than or equal to 5.")
      }
      end = min(end, start + min(limit, 1000))
    }
    self.items = items[start..<end]
    nextToken = end < items.count ? Self.token(for: end) : nil
  }

  private static func token(for index: Int) -> String {
    "page" + (UInt64(index) &* 2 &+ 1).padded(to: 12, radix: 36)
  }

  private static func index(of token: String) -> Int? {
    guard token.hasPrefix("page"), token.utf8.count == 16,
      let number = UInt64(token.dropFirst(4), radix: 36), number % 2 == 1
    else { return nil }
    return Int(exactly: number / 2)
  }
}

extension Request {
  /// Some calls page what they find, and never what was named (ERR-13).
  ///
  /// - Parameters:
  ///   - member: the one that names resources.
  ///   - label: how the message calls it.
  func refuseLimit(besides member: String, called label: String) throws(AWSError) {
    guard integer("MaxResults") != nil, !strings(member).isEmpty else { return }
    throw AWSError(
      "InvalidParameterCombination",
      "The parameter \(label) cannot be used with the parameter maxResults",
      advice: "What is named by id comes in one answer: leave --max-results out.")
  }
}

extension Cloud {
  /// What every Describe operation does: the resources of the ids given, or all, that pass the
  /// filters, a page at a time, in the order of their creation.
  func describe<Kind: DescribedResource>(
    _ kind: Kind.Type, _ request: Request, ids idsMember: String, as listMember: String,
    filters filtersMember: String = "Filters"
  ) throws(AWSError) -> JSONObject {
    let page = try select(
      kind, request, ids: idsMember, listed: [listMember], filters: filtersMember)
    return page.answer(as: listMember) { .object($0.document(in: self)) }
  }

  func select<Kind: DescribedResource>(
    _ kind: Kind.Type, _ request: Request, ids idsMember: String, listed: [String],
    filters filtersMember: String = "Filters"
  ) throws(AWSError) -> Page<Kind> {
    let ids = request.strings(idsMember)
    let filters = try FilterSet(
      request, filtersMember, knowing: Kind.filters, tags: { $0.tags }, listed: listed,
      document: { $0.document(in: $1) })
    let candidates = ids.isEmpty ? Kind.all(in: self) : try find(all: ids)
    return try Page(of: candidates.filter { filters.accepts($0, in: self) }, for: request)
  }
}

extension Page {
  /// `{"Vpcs": […], "NextToken": …}`
  func answer(as member: String, _ document: (Item) -> JSONValue) -> JSONObject {
    var answer: JSONObject = [member: .array(items.map(document))]
    answer["NextToken"] = nextToken.map(JSONValue.string)
    return answer
  }
}
