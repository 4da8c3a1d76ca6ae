import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension ElasticIPAddress {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = ["AllocationId": JSONValue(id)]
    if let association {
      document["AssociationId"] = .string(association.id)
    }
    document["Domain"] = "vpc"
    if let association {
      document["NetworkInterfaceId"] = JSONValue(association.networkInterface)
      document["NetworkInterfaceOwnerId"] = .string(cloud.account)
      document["PrivateIpAddress"] = JSONValue(association.privateAddress)
    }
    document["Tags"] = JSONValue(tags)
    document["PublicIpv4Pool"] = "amazon"
    document["NetworkBorderGroup"] = .string(cloud.region)
    document["InstanceId"] = cloud.network.instance(of: self).map { JSONValue($0.id) }
    document["PublicIp"] = JSONValue(publicAddress)
    return document
  }
}

extension ElasticIPAddress: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<ElasticIPAddress>> {
    \.network.elasticIPAddresses
  }
  static var noun: String { "allocation" }
  static var notFoundCode: String { "InvalidAllocationID.NotFound" }
  static var malformedCode: String { "InvalidAllocationID.Malformed" }
  static let members: Set = ["AllocationId"]

  static let filters: [ResourceFilter<ElasticIPAddress>] = [
    .init("allocation-id") { item, _ in item.id.rawValue },
    .init("association-id") { item, _ in item.association?.id },
    .init("domain") { item, _ in "vpc" },
    .init("instance-id") { item, cloud in cloud.network.instance(of: item)?.id.rawValue },
    .init("network-border-group") { item, cloud in cloud.region },
    .init("network-interface-id") { item, _ in item.association?.networkInterface.rawValue },
    .init("network-interface-owner-id") { item, cloud in
      item.association.map { _ in cloud.account }
    },
    .init("private-ip-address") { item, _ in item.association?.privateAddress.description },
    .init("public-ip") { item, _ in item.publicAddress.description },
  ]
}

extension Quota {
  static let elasticIPAddresses = 5
}

extension Cloud {
  /// The address that `AllocationId` or `PublicIp` names.
  func findElasticIPAddress(_ request: Request) throws(AWSError) -> ElasticIPAddress {
    if let id = request.string("AllocationId") { return try find(id) }
    guard let text = request.string("PublicIp") else {
      throw AWSError(
        "MissingParameter", "Either public IP or allocation id must be specified")
    }
    return try findElasticIPAddress(public: text)
  }

  func findElasticIPAddress(public text: String) throws(AWSError) -> ElasticIPAddress {
    guard
      let found = network.elasticIPAddresses.first(where: { $0.publicAddress.description == text })
    else {
      throw AWSError("InvalidAddress.NotFound", "Address '\(text)' not found.")
    }
    return found
  }

  /// The interface that AssociateAddress means: the one named, or the instance's only one.
  func interface(toAssociateBy request: Request) throws(AWSError) -> NetworkInterface {
    if let id = request.string("NetworkInterfaceId") { return try find(id) }
    guard let id = request.string("InstanceId") else {
      throw AWSError(
        "MissingParameter", "Either 'instanceId' or 'networkInterfaceId' must be specified")
    }
    let instance: Instance = try find(id)
    guard instance.isAlive, let interface = network.primaryInterface(of: instance) else {
      throw AWSError(
        "InvalidInstanceID", "The instance '\(id)' is not in a valid state for this operation.")
    }
    guard instance.state != .pending else {
      throw AWSError(
        "InvalidInstanceID",
        "The pending instance '\(id)' is not in a valid state for this operation.",
        advice: "Wait until it runs: aws ec2 wait instance-running --instance-ids \(id)")
    }
    return interface
  }

  /// The private address that AssociateAddress means: the one named, or the primary one (INS-24).
  func privateAddress(
    toAssociateBy request: Request, of interface: NetworkInterface
  ) throws(AWSError) -> IPv4Address {
    guard let text = request.string("PrivateIpAddress") else { return interface.primaryAddress }
    guard let address = IPv4Address(parsing: text), interface.privateAddresses.contains(address)
    else {
      throw AWSError(
        "InvalidParameterValue",
        "The private IP address '\(text)' is not assigned to network interface '\(interface.id)'",
        advice: "Assign it first: aws ec2 assign-private-ip-addresses --network-interface-id "
          + "\(interface.id) --private-ip-addresses \(text)")
    }
    return address
  }

  /// Frees the address; an instance that was launched with a public address gets one of Amazon's
  /// again (INS-08).
  mutating func disassociate(_ elastic: ElasticIPAddress) {
    guard let association = elastic.association else { return }
    let isOfPrimary =
      network.networkInterfaces[association.networkInterface]?.primaryAddress
      == association.privateAddress
    if isOfPrimary { fabric.rememberPublicAddress(of: association.networkInterface) }
    network.elasticIPAddresses.update(elastic.id) { $0.association = nil }
    guard isOfPrimary,
      let interface = network.networkInterfaces[association.networkInterface],
      let instance = network.instance(of: interface), instance.state == .running,
      instance.hasAutoAssignedAddress
    else { return }
    let address = drawPublicAddress()
    network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = address }
  }
}

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
