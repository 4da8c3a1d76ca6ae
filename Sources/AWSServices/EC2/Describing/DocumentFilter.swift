import AWSModel
import Documents

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
