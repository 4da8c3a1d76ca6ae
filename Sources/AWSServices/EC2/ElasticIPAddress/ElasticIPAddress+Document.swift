import DataPlane
import Documents
import NetworkModel

extension ElasticIPAddress {
  func document(in cloud: Cloud) -> Members {
    var document: Members = ["AllocationId": Value(id)]
    if let association {
      document["AssociationId"] = .string(association.id)
    }
    document["Domain"] = "vpc"
    if let association {
      document["NetworkInterfaceId"] = Value(association.networkInterface)
      document["NetworkInterfaceOwnerId"] = .string(cloud.account)
      document["PrivateIpAddress"] = Value(association.privateAddress)
    }
    document["Tags"] = Value(tags)
    document["PublicIpv4Pool"] = "amazon"
    document["NetworkBorderGroup"] = .string(cloud.region)
    document["InstanceId"] = cloud.network.instance(of: self).map { Value($0.id) }
    document["PublicIp"] = Value(publicAddress)
    return document
  }
}
