import DataPlane
import Documents
import NetworkModel

extension NATGateway {
  func document(in cloud: Cloud) -> Members {
    var document: Members = ["CreateTime": Value(createdAt)]
    document["DeleteTime"] = deletedAt.map { Value($0) }
    document["FailureCode"] = failure.map { .string($0.code) }
    document["FailureMessage"] = failure.map { .string($0.message) }
    document["NatGatewayAddresses"] = [.object(address.document(of: self))]
    document["NatGatewayId"] = Value(id)
    document["State"] = .string(state.rawValue)
    document["SubnetId"] = Value(subnet)
    document["VpcId"] = Value(vpc)
    document["Tags"] = Value(tags)
    document["ConnectivityType"] = .string(connectivity.rawValue)
    return document
  }
}

extension NATGateway.Address {
  func document(of gateway: NATGateway) -> Members {
    var document = Members()
    document["AllocationId"] = allocation.map { Value($0) }
    let isThere = gateway.state != .pending
    if isThere {
      document["NetworkInterfaceId"] = Value(networkInterface)
      document["PrivateIp"] = Value(privateAddress)
      document["PublicIp"] = publicAddress.map { Value($0) }
      document["AssociationId"] = association.map(Value.string)
    }
    document["IsPrimary"] = true
    document["FailureMessage"] = gateway.failure.map { .string($0.message) }
    let status =
      switch gateway.state {
      case .pending: "associating"
      case .available, .deleting, .deleted: "succeeded"
      case .failed: "failed"
      }
    document["Status"] = .string(status)
    return document
  }
}
