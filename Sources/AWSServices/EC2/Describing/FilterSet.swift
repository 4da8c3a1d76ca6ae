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
  ///
  /// - Parameter listed: the members of the answer that lead to its items. A filter that AWS
  ///   documents and `known` leaves out is then looked up in the item's document.
  init(
    _ request: Request, _ member: String, knowing known: [ResourceFilter<Item>],
    tags: ((Item) -> [Tag])? = nil, listed: [String] = [],
    document: ((Item, Cloud) -> JSONObject)? = nil
  ) throws(AWSError) {
    for filter in request.array(member) {
      guard let name = filter["Name"]?.string else { throw .missingParameter("Filter.1.Name") }
      let texts = filter["Values"]?.array?.compactMap(\.string) ?? []
      guard !texts.isEmpty else {
        throw AWSError("InvalidParameterValue", "The filter '\(name)' has no values.")
      }
      let values =
        Self.values(of: name, knowing: known, tags: tags)
        ?? Self.values(of: name, in: request, listed: listed, document: document)
      guard let values else {
        let names = known.map(\.name) + (tags == nil ? [] : ["tag:KEY", "tag-key"])
        throw Self.unknown(name, in: request, knowing: names)
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

  /// A filter that AWS documents is no mistake of who asks for it.
  private static func unknown(
    _ name: String, in request: Request, knowing known: [String]
  ) -> AWSError {
    let operation = OperationRegistry.operation(request.service, request.operation)
    let list = "This operation's filters are: \(known.joined(separator: ", "))"
    guard operation?.description.model.filters.contains(name) == true else {
      return AWSError("InvalidParameterValue", "The filter '\(name)' is invalid", advice: list)
    }
    var error = AWSError.notSimulated("the filter \(name)")
    error.advice = error.advice.map { "\($0) \(list)" }
    return error
  }

  /// The values of a documented filter in what the operation shows.
  private static func values(
    of name: String, in request: Request, listed: [String],
    document: ((Item, Cloud) -> JSONObject)?
  ) -> ((Item, Cloud) -> [String])? {
    let description = OperationRegistry.operation(request.service, request.operation)?.description
    guard let document, let description, description.model.filters.contains(name) else {
      return nil
    }
    let members = listed.reduce(description.output) { members, name in
      guard case .list(let list)? = members.first(where: { $0.name == name })?.shape else {
        return []
      }
      return list.element.members
    }
    guard let filter = DocumentFilter(name, among: members) else { return nil }
    return { item, cloud in filter.values(in: .object(document(item, cloud))) }
  }

  private static func values(
    of name: String, knowing known: [ResourceFilter<Item>], tags: ((Item) -> [Tag])?
  ) -> ((Item, Cloud) -> [String])? {
    if let filter = known.first(where: { $0.name == name }) { return filter.values }
    guard let tags else { return nil }
    if name == "tag-key" { return { item, _ in tags(item).map(\.key) } }
    if name == "tag-value" { return { item, _ in tags(item).map(\.value) } }
    guard name.hasPrefix("tag:") else { return nil }
    let key = String(name.dropFirst(4))
    return { item, _ in tags(item).filter { $0.key == key }.map(\.value) }
  }
}

/// One name that `--filters` knows for a kind of thing, and the values of that name that a thing has.
struct ResourceFilter<Item>: Sendable {
  let name: String
  let values: @Sendable (Item, Cloud) -> [String]

  init(_ name: String, _ values: @escaping @Sendable (Item, Cloud) -> [String]) {
    self.name = name
    self.values = values
  }

  /// For a name that has one value at most.
  init(_ name: String, _ value: @escaping @Sendable (Item, Cloud) -> String?) {
    self.name = name
    values = { item, cloud in value(item, cloud).map { [$0] } ?? [] }
  }
}

/// A documented filter that its kind does not declare: its name spells the members that lead to its
/// values in what the describe operation shows.
///
/// `network-interface.attachment.delete-on-termination` is NetworkInterfaces, Attachment and
/// DeleteOnTermination. What AWS has and a document leaves out, as the addresses of IPv6, has no
/// value, and a filter for it matches nothing.
struct DocumentFilter: Equatable, Sendable {
  let path: [String]

  /// - Parameter members: what the operation shows of each of its things.
  /// - Returns: `nil` where the name spells none of them.
  init?(_ name: String, among members: [Member]) {
    let letters = name.lowercased().filter { $0 != "." && $0 != "-" }
    guard let path = Self.path(letters[...], among: members) else { return nil }
    self.path = path
  }

  func values(in document: JSONValue) -> [String] {
    path.reduce([document]) { values, member in
      values.flatMap { Self.elements(of: $0[member]) }
    }.compactMap(Self.text)
  }

  // MARK: Spelling

  /// Filters leave these out of their names.
  private static let unspelled: Set = [
    "Ebs", "Groups", "Placement", "UserIdGroupPairs", "PrefixListIds", "Ipv6CidrBlockState",
  ]

  /// Filters have other words for these.
  private static let words = [
    "PrivateIpAddresses": "addresses", "IcmpTypeCode": "icmp", "Entries": "entry",
    "Ipv6CidrBlock": "ipv6cidr", "StateTransitionReason": "reason",
    "IpPermissionsEgress": "egressippermission", "TagSet": "tag",
  ]

  private static func path(_ letters: Substring, in shape: Shape) -> [String]? {
    if case .list(let list) = shape { return path(letters, in: list.element) }
    guard !letters.isEmpty else { return shape.isAggregate ? nil : [] }
    return path(letters, among: shape.members)
  }

  private static func path(_ letters: Substring, among members: [Member]) -> [String]? {
    for member in members {
      for spelling in spellings(of: member.name) where letters.hasPrefix(spelling) {
        if let rest = path(letters.dropFirst(spelling.count), in: member.shape) {
          return [member.name] + rest
        }
      }
    }
    for member in members where unspelled.contains(member.name) {
      if let rest = path(letters, in: member.shape) { return [member.name] + rest }
    }
    return nil
  }

  /// As it is, without the ending of several things or of a set, and as filters call it.
  private static func spellings(of member: String) -> [String] {
    let letters = member.lowercased()
    let endings = ["set", "s"].filter { letters.hasSuffix($0) }.map {
      String(letters.dropLast($0.count))
    }
    return [letters] + endings + [words[member]].compactMap(\.self)
  }

  // MARK: Values

  private static func elements(of value: JSONValue?) -> [JSONValue] {
    value.map { $0.array ?? [$0] } ?? []
  }

  private static func text(of value: JSONValue) -> String? {
    value.string ?? value.boolean.map { String($0) } ?? value.integer.map { String($0) }
      ?? value.double.map { "\($0)" }
  }
}
