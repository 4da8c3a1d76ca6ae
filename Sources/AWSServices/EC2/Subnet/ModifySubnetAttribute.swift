import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifySubnetAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifySubnetAttribute",
    "Changes whether instances launched in a subnet get a public address.",
    input: """
      ~AssignIpv6AddressOnCreation:AttributeBooleanValue MapPublicIpOnLaunch:AttributeBooleanValue
      SubnetId*:str ~MapCustomerOwnedIpOnLaunch:AttributeBooleanValue ~CustomerOwnedIpv4Pool:str
      ~EnableDns64:AttributeBooleanValue ~PrivateDnsHostnameTypeOnLaunch:enum
      ~EnableResourceNameDnsARecordOnLaunch:AttributeBooleanValue
      ~EnableResourceNameDnsAAAARecordOnLaunch:AttributeBooleanValue ~EnableLniAtDeviceIndex:int
      ~DisableLniAtDeviceIndex:AttributeBooleanValue
      """)

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
