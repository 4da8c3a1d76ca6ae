import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Cloud {
  /// What every Describe operation does: the resources of the ids given, or all, that pass the
  /// filters, a page at a time, in the order of their creation.
  func describe<Kind: EC2Resource>(
    _ kind: Kind.Type, _ request: Request, ids idsMember: String, as listMember: String,
    filters filtersMember: String = "Filters"
  ) throws(AWSError) -> Members {
    let page = try select(kind, request, ids: idsMember, filters: filtersMember)
    return page.answer(as: listMember) { .object($0.document(in: self)) }
  }

  func select<Kind: EC2Resource>(
    _ kind: Kind.Type, _ request: Request, ids idsMember: String,
    filters filtersMember: String = "Filters"
  ) throws(AWSError) -> Page<Kind> {
    let ids = request.strings(idsMember)
    let filters = try FilterSet(
      request.array(filtersMember), knowing: Kind.filters, tags: { $0.tags })
    let candidates = ids.isEmpty ? Kind.all(in: self) : try find(all: ids)
    return try Page(of: candidates.filter { filters.accepts($0, in: self) }, for: request)
  }
}

extension Page {
  /// `{"Vpcs": […], "NextToken": …}`
  func answer(as member: String, _ document: (Item) -> Value) -> Members {
    var answer: Members = [member: .array(items.map(document))]
    answer["NextToken"] = nextToken.map(Value.string)
    return answer
  }
}
