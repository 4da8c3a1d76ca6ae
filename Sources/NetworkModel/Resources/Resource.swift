/// Something in the cloud that has an id and, mostly, tags.
public protocol Resource: Equatable, Sendable {
  /// What its ids begin with, without the hyphen: `vpc`.
  static var idPrefix: String { get }
  /// The word of `--tag-specifications ResourceType=` and of `describe-tags`: `vpc`.
  static var typeName: String { get }
  var id: ResourceID<Self> { get }
  var tags: [Tag] { get set }
}

extension Resource {
  /// The value of the tag called Name, which the console shows as the resource's name.
  public var name: String? { tags.first { $0.key == "Name" }?.value }

  /// Whether an id begins with the prefix and a hyphen; bytes, since every answer asks this often.
  package static func isPrefix(ofID id: String) -> Bool {
    let prefix = idPrefix.utf8
    return id.utf8.starts(with: prefix)
      && id.utf8.dropFirst(prefix.count).first == UInt8(ascii: "-")
  }
}
