import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AllocateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "AllocateAddress",
    "Allocates an Elastic IP address.",
    refusing: [
      "Address", "PublicIpv4Pool", "NetworkBorderGroup", "CustomerOwnedIpv4Pool", "IpamPoolId",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: ElasticIPAddress.self)
    guard cloud.network.elasticIPAddresses.count < Quota.elasticIPAddresses else {
      throw .limitExceeded("AddressLimitExceeded", "addresses")
    }
    let address = ElasticIPAddress(
      id: cloud.newID(), publicAddress: cloud.drawPublicAddress(), association: nil, tags: tags)
    cloud.network.elasticIPAddresses.insert(address)
    return [
      "AllocationId": Value(address.id), "PublicIpv4Pool": "amazon",
      "NetworkBorderGroup": .string(cloud.region), "Domain": "vpc",
      "PublicIp": Value(address.publicAddress),
    ]
  }
}
