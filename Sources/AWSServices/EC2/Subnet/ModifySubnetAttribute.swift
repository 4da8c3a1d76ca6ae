import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifySubnetAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifySubnetAttribute",
    "Changes whether instances launched in a subnet get a public address.",
    refusing: [
      "AssignIpv6AddressOnCreation", "MapCustomerOwnedIpOnLaunch", "CustomerOwnedIpv4Pool",
      "EnableDns64", "PrivateDnsHostnameTypeOnLaunch", "EnableResourceNameDnsARecordOnLaunch",
      "EnableResourceNameDnsAAAARecordOnLaunch", "EnableLniAtDeviceIndex",
      "DisableLniAtDeviceIndex",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    if let maps = request["MapPublicIpOnLaunch"]?["Value"]?.boolean {
      cloud.network.subnets.update(subnet.id) { $0.mapsPublicIPOnLaunch = maps }
    }
    return [:]
  }
}
