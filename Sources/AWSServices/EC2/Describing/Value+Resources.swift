import DataPlane
import Documents
import Foundations
import NetworkModel

extension Value {
  init<Kind: Resource>(_ id: ResourceID<Kind>) { self = .string(id.rawValue) }

  init(_ cidr: CIDR) { self = .string(cidr.description) }

  init(_ address: IPv4Address) { self = .string(address.description) }

  init(_ instant: Instant) { self = .string(instant.iso8601) }

  init(_ tags: [Tag]) {
    self = .array(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })
  }
}
