import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Request {
  /// The text of a member that the operation can't do without.
  func required(_ name: String) throws(AWSError) -> String {
    guard let text = self[name]?.string else { throw .missingParameter(name) }
    return text
  }

  func requiredInteger(_ name: String) throws(AWSError) -> Int {
    guard let number = self[name]?.integer else { throw .missingParameter(name) }
    return number
  }

  func string(_ name: String) -> String? { self[name]?.string }

  func integer(_ name: String) -> Int? { self[name]?.integer }

  func flag(_ name: String) -> Bool? { self[name]?.boolean }

  func strings(_ name: String) -> [String] { self[name]?.array?.compactMap(\.string) ?? [] }

  func array(_ name: String) -> [JSONValue] { self[name]?.array ?? [] }

  /// The block of a member, canonical (VPC-03, VPC-42).
  func cidr(_ name: String) throws(AWSError) -> CIDR? {
    guard let text = string(name) else { return nil }
    guard let cidr = CIDR(parsing: text) else {
      throw .invalidValue(
        text, for: AWSError.parameterName(name), because: "This is not a valid CIDR block.")
    }
    return cidr
  }

  /// The IPv6 block of a member, canonical.
  func ipv6Block(_ name: String) throws(AWSError) -> IPv6Block? {
    guard let text = string(name) else { return nil }
    guard let block = IPv6Block(parsing: text) else {
      throw .invalidValue(
        text, for: AWSError.parameterName(name), because: "This is not a valid CIDR block.")
    }
    return block
  }
}

extension JSONValue {
  init<Kind: Resource>(_ id: ResourceID<Kind>) { self = .string(id.rawValue) }

  init(_ cidr: CIDR) { self = .string(cidr.description) }

  init(_ address: IPv4Address) { self = .string(address.description) }

  init(_ block: IPv6Block) { self = .string(block.description) }

  init(_ address: IPv6Address) { self = .string(address.description) }

  init(_ instant: Instant) { self = .string(instant.iso8601) }

  init(_ tags: [Tag]) {
    self = .array(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })
  }
}

extension Request {
  /// The tags that `TagSpecifications` gives to a new resource of that kind.
  ///
  /// `others` are further kinds that the operation makes; specifications of any other kind are
  /// refused.
  func tags<Kind: Resource>(
    for kind: Kind.Type, others: [String] = []
  ) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for specification in array("TagSpecifications") {
      guard let type = specification["ResourceType"]?.string else {
        throw .missingParameter("ResourceType")
      }
      guard type == Kind.typeName || others.contains(type) else {
        throw AWSError(
          "InvalidParameterValue",
          "'\(type)' is not a valid taggable resource type for this operation.",
          advice: "Here ResourceType is \(([Kind.typeName] + others).joined(separator: " or ")).")
      }
      let list = try Tag.parse(specification["Tags"]?.array ?? [])
      if type == Kind.typeName { tags += list }
    }
    return tags
  }
}

extension Tag {
  /// Reads `[{"Key": …, "Value": …}]` and refuses what AWS refuses.
  static func parse(_ values: [JSONValue]) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for value in values {
      let tag = Tag(key: value["Key"]?.string ?? "", value: value["Value"]?.string ?? "")
      guard !tag.key.isEmpty else { throw .missingParameter("Key") }
      guard !tag.key.hasPrefix("aws:") else {
        throw AWSError(
          "InvalidParameterValue",
          "Tag keys starting with 'aws:' are reserved for internal use")
      }
      guard tag.key.unicodeScalars.count <= 128 else {
        throw AWSError(
          "InvalidParameterValue", "Tag key exceeds the maximum length of 128 characters")
      }
      guard tag.value.unicodeScalars.count <= 256 else {
        throw AWSError(
          "InvalidParameterValue", "Tag value exceeds the maximum length of 256 characters")
      }
      guard !tags.contains(where: { $0.key == tag.key }) else {
        throw AWSError("InvalidParameterValue", "Duplicate tag key '\(tag.key)' specified.")
      }
      tags.append(tag)
    }
    guard tags.count <= Quota.tagsPerResource else {
      throw .limitExceeded("TagLimitExceeded", "Tags for a resource")
    }
    return tags
  }
}

/// What an account may have in one Region unless it asks for more (VPC-52); each kind adds its own.
enum Quota {
  static let tagsPerResource = 50
}
