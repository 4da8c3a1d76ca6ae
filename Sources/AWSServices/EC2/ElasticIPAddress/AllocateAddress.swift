import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AllocateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "AllocateAddress",
    "Allocates an Elastic IP address.",
    input: """
      Domain:enum ~Address:str ~PublicIpv4Pool:str ~NetworkBorderGroup:str
      ~CustomerOwnedIpv4Pool:str TagSpecifications:[TagSpecification](TagSpecification)
      ~IpamPoolId:str DryRun:bool
      """,
    output: """
      AllocationId:str PublicIpv4Pool:str NetworkBorderGroup:str Domain:enum CustomerOwnedIp:str
      CustomerOwnedIpv4Pool:str CarrierIp:str PublicIp:str
      """)

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
