import DataPlane
import Documents
import NetworkModel

extension Subnet {
  func document(in cloud: Cloud) -> Members {
    [
      "AvailabilityZoneId": .string(cloud.network.zone(named: availabilityZone)?.id ?? ""),
      "MapCustomerOwnedIpOnLaunch": false,
      "OwnerId": .string(cloud.account),
      "AssignIpv6AddressOnCreation": false,
      "Ipv6CidrBlockAssociationSet": [],
      "Tags": Value(tags),
      "SubnetArn": .string(arn(in: cloud)),
      "EnableDns64": false,
      "Ipv6Native": false,
      "PrivateDnsNameOptionsOnLaunch": [
        "HostnameType": "ip-name",
        "EnableResourceNameDnsARecord": false,
        "EnableResourceNameDnsAAAARecord": false,
      ],
      "BlockPublicAccessStates": ["InternetGatewayBlockMode": "off"],
      "SubnetId": Value(id),
      "State": "available",
      "VpcId": Value(vpc),
      "CidrBlock": Value(cidr),
      "AvailableIpAddressCount": .integer(cloud.network.availableAddressCount(in: self)),
      "AvailabilityZone": .string(availabilityZone),
      "DefaultForAz": .boolean(isDefaultForZone),
      "MapPublicIpOnLaunch": .boolean(mapsPublicIPOnLaunch),
    ]
  }
}
