import DataPlane
import Documents
import NetworkModel

extension VPCEndpoint {
  func document(in cloud: Cloud) -> Members {
    [
      "VpcEndpointId": Value(id),
      "VpcEndpointType": "Gateway",
      "VpcId": Value(vpc),
      "ServiceName": .string(service.name(in: cloud.region)),
      "State": "available",
      "PolicyDocument": .string(policyDocument),
      "RouteTableIds": .array(cloud.network.routeTables(of: self).map { Value($0.id) }),
      "SubnetIds": [],
      "Groups": [],
      "PrivateDnsEnabled": false,
      "RequesterManaged": false,
      "NetworkInterfaceIds": [],
      "DnsEntries": [],
      "CreationTimestamp": Value(createdAt),
      "Tags": Value(tags),
      "OwnerId": .string(cloud.account),
    ]
  }
}
