import AWSModel
import DataPlane
import Documents
import Foundations
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
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: ElasticIPAddress.self)
    guard cloud.network.elasticIPAddresses.count < Quota.elasticIPAddresses else {
      throw .limitExceeded("AddressLimitExceeded", "addresses")
    }
    let address = ElasticIPAddress(
      id: cloud.newID(), publicAddress: cloud.drawPublicAddress(), association: nil, tags: tags)
    cloud.network.elasticIPAddresses.insert(address)
    return [
      "AllocationId": JSONValue(address.id), "PublicIpv4Pool": "amazon",
      "NetworkBorderGroup": .string(cloud.region), "Domain": "vpc",
      "PublicIp": JSONValue(address.publicAddress),
    ]
  }
}

enum DescribeAddresses: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAddresses",
    "Lists Elastic IP addresses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    for text in request.strings("PublicIps") { _ = try cloud.findElasticIPAddress(public: text) }
    var request = request
    let ofAddresses = cloud.network.elasticIPAddresses.filter {
      request.strings("PublicIps").contains($0.publicAddress.description)
    }
    request.parameters["AllocationIds"] = .array(
      request.array("AllocationIds") + ofAddresses.map { JSONValue($0.id) })
    return try cloud.describe(
      ElasticIPAddress.self, request, ids: "AllocationIds", as: "Addresses")
  }
}

enum AssociateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateAddress",
    "Gives an instance or a network interface an Elastic IP address.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let elastic = try cloud.findElasticIPAddress(request)
    let interface = try cloud.interface(toAssociateBy: request)
    guard cloud.network.internetGateway(of: interface.vpc) != nil else {
      throw AWSError(
        "Gateway.NotAttached", "Network \(interface.vpc) is not attached to any internet gateway")
    }
    let address = try cloud.privateAddress(toAssociateBy: request, of: interface)
    let isElsewhere =
      elastic.association.map {
        $0.networkInterface != interface.id || $0.privateAddress != address
      } ?? false
    if isElsewhere, request.flag("AllowReassociation") == false, let old = elastic.association {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "resource \(elastic.id) is already associated with associate-id \(old.id)")
    }
    if let other = cloud.network.elasticIPAddress(of: interface, at: address),
      other.id != elastic.id
    {
      guard request.flag("AllowReassociation") != false else {
        throw AWSError(
          "Resource.AlreadyAssociated",
          "resource \(interface.id) is already associated with associate-id "
            + (other.association?.id ?? ""))
      }
      cloud.disassociate(other)
    }
    let association = ElasticIPAddress.Association(
      id: cloud.newIdentifier("eipassoc"), networkInterface: interface.id,
      privateAddress: address)
    cloud.disassociate(elastic)
    if address == interface.primaryAddress {
      cloud.fabric.rememberAssignedAddress(of: interface.id)
    }
    cloud.network.elasticIPAddresses.update(elastic.id) { $0.association = association }
    if address == interface.primaryAddress {
      // The auto-assigned address goes back to Amazon (INS-08).
      cloud.network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = nil }
    }
    return ["AssociationId": .string(association.id)]
  }
}

enum DisassociateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateAddress",
    "Takes an Elastic IP address away from its network interface.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let elastic: ElasticIPAddress
    if let id = request.string("AssociationId") {
      guard let found = cloud.network.elasticIPAddresses.first(where: { $0.association?.id == id })
      else {
        throw AWSError(
          "InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
      }
      elastic = found
    } else {
      elastic = try cloud.findElasticIPAddress(public: request.required("PublicIp"))
    }
    cloud.disassociate(elastic)
    return [:]
  }
}

enum ReleaseAddress: Operation {
  static let description = OperationDescription(
    .ec2, "ReleaseAddress",
    "Gives an Elastic IP address back to Amazon.",
    refusing: ["NetworkBorderGroup"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let elastic = try cloud.findElasticIPAddress(request)
    guard elastic.association == nil else {
      throw AWSError(
        "InvalidIPAddress.InUse", "Address \(elastic.publicAddress) is in use.",
        advice: "Disassociate it first.")
    }
    cloud.network.elasticIPAddresses[elastic.id] = nil
    return [:]
  }
}
