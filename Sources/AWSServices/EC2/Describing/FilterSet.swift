import AWSModel
import DataPlane
import Documents
import NetworkModel

/// The `--filters` of a request: an item passes when each filter has a value that the item has too.
struct FilterSet<Item> {
  private struct Condition {
    var values: (Item, Cloud) -> [String]
    var patterns: [WildcardPattern]
  }

  private var conditions: [Condition] = []

  /// Unknown names are refused, unknown values match nothing (ERR-05).
  init(
    _ filters: [Value], knowing known: [ResourceFilter<Item>],
    tags: ((Item) -> [Tag])? = nil
  ) throws(AWSError) {
    for filter in filters {
      guard let name = filter["Name"]?.string else { throw .missingParameter("Filter.1.Name") }
      let texts = filter["Values"]?.array?.compactMap(\.string) ?? []
      guard !texts.isEmpty else {
        throw AWSError("InvalidParameterValue", "The filter '\(name)' has no values.")
      }
      guard let values = Self.values(of: name, knowing: known, tags: tags) else {
        throw AWSError(
          "InvalidParameterValue", "The filter '\(name)' is invalid",
          advice: "This operation's filters are: "
            + (known.map(\.name) + (tags == nil ? [] : ["tag:KEY", "tag-key"]))
            .joined(separator: ", "))
      }
      conditions.append(Condition(values: values, patterns: texts.map(WildcardPattern.init)))
    }
  }

  func accepts(_ item: Item, in cloud: Cloud) -> Bool {
    conditions.allSatisfy { condition in
      condition.values(item, cloud).contains { value in
        condition.patterns.contains { $0.matches(value) }
      }
    }
  }

  private static func values(
    of name: String, knowing known: [ResourceFilter<Item>], tags: ((Item) -> [Tag])?
  ) -> ((Item, Cloud) -> [String])? {
    if let filter = known.first(where: { $0.name == name }) { return filter.values }
    guard let tags else { return nil }
    if name == "tag-key" { return { item, _ in tags(item).map(\.key) } }
    guard name.hasPrefix("tag:") else { return nil }
    let key = String(name.dropFirst(4))
    return { item, _ in tags(item).filter { $0.key == key }.map(\.value) }
  }
}
