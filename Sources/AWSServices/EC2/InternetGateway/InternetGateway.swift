import AWSModel
import DataPlane
import Documents
public import NetworkModel

extension InternetGateway {
  func document(in cloud: Cloud) -> JSONObject {
    let attachments = attachedVPC.map {
      ["State": "available", "VpcId": JSONValue($0)] as JSONValue
    }
    return [
      "Attachments": .array(attachments.map { [$0] } ?? []),
      "InternetGatewayId": JSONValue(id),
      "OwnerId": .string(cloud.account),
      "Tags": JSONValue(tags),
    ]
  }
}

extension InternetGateway: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<InternetGateway>> {
    \.network.internetGateways
  }
  static var noun: String { "internetGateway" }
  static var notFoundCode: String { "InvalidInternetGatewayID.NotFound" }
  static var malformedCode: String { "InvalidInternetGatewayId.Malformed" }
  static let members: Set = ["InternetGatewayId", "GatewayId", "Source", "Destination"]

  static let dependencies: [Dependency<InternetGateway>] = [
    .init(on: VPC.self) { gateway, vpc, _ in
      gateway.attachedVPC == vpc.id
        ? "The internet gateway \(gateway.id) is still attached. Detach it first." : nil
    }
  ]

  static let filters: [ResourceFilter<InternetGateway>] = [
    .init("attachment.state") { item, _ in item.attachedVPC.map { _ in "available" } },
    .init("attachment.vpc-id") { item, _ in item.attachedVPC?.rawValue },
    .init("internet-gateway-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
  ]
}

extension Quota {
  static let internetGateways = 5
}

enum CreateInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "CreateInternetGateway",
    "Creates an internet gateway, not attached to any VPC yet.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: InternetGateway.self)
    guard cloud.network.internetGateways.count < Quota.internetGateways else {
      throw .limitExceeded("InternetGatewayLimitExceeded", "internet gateways")
    }
    let gateway = InternetGateway(id: cloud.newID(), attachedVPC: nil, tags: tags)
    cloud.network.internetGateways.insert(gateway)
    return ["InternetGateway": .object(gateway.document(in: cloud))]
  }
}

enum DescribeInternetGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInternetGateways",
    "Lists internet gateways.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      InternetGateway.self, request, ids: "InternetGatewayIds", as: "InternetGateways")
  }
}

enum AttachInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "AttachInternetGateway",
    "Attaches an internet gateway to a VPC.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    if let other = gateway.attachedVPC {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "resource \(gateway.id) is already attached to network \(other)")
    }
    guard cloud.network.internetGateway(of: vpc.id) == nil else {
      throw AWSError(
        "InvalidParameterValue", "Network \(vpc.id) already has an internet gateway attached")
    }
    cloud.network.internetGateways.update(gateway.id) { $0.attachedVPC = vpc.id }
    return [:]
  }
}

enum DetachInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DetachInternetGateway",
    "Detaches an internet gateway from its VPC; routes to it become blackholes.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard gateway.attachedVPC == vpc.id else {
      throw AWSError(
        "Gateway.NotAttached", "resource \(gateway.id) is not attached to network \(vpc.id)")
    }
    if let dependent = gateway.dependents(in: cloud).first {
      throw AWSError(
        "DependencyViolation",
        "Network \(vpc.id) has some mapped public address(es). "
          + "Please unmap those public address(es) before detaching the gateway.",
        advice: dependent.reason)
    }
    cloud.network.internetGateways.update(gateway.id) { $0.attachedVPC = nil }
    return [:]
  }
}

enum DeleteInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteInternetGateway",
    "Deletes an internet gateway that is attached to no VPC.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    if let vpc = gateway.attachedVPC {
      throw InternetGateway.dependencyViolation(
        gateway.id, because: "It is still attached to \(vpc). Detach it first.")
    }
    cloud.network.internetGateways[gateway.id] = nil
    return [:]
  }
}
