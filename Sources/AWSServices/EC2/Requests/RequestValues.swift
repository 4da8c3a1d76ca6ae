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
