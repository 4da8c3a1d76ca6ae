import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "CreateRouteTable",
    "Creates a route table that knows the way within its VPC only.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: RouteTable.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard cloud.network.routeTables.count(where: { $0.vpc == vpc.id }) < Quota.routeTablesPerVPC
    else {
      throw .limitExceeded("RouteTableLimitExceeded", "route tables")
    }
    let table = cloud.makeRouteTable(in: vpc, tags: tags)
    var answer: JSONObject = ["RouteTable": .object(table.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}

enum DescribeRouteTables: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeRouteTables",
    "Lists route tables with their routes and the subnets that use them.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(RouteTable.self, request, ids: "RouteTableIds", as: "RouteTables")
  }
}

enum DeleteRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteRouteTable",
    "Deletes a route table that no subnet uses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    guard !table.isMain else {
      throw RouteTable.dependencyViolation(
        table.id, because: "It is the main route table of \(table.vpc) and goes with its VPC.")
    }
    try cloud.checkDeletion(of: table)
    cloud.network.routeTables[table.id] = nil
    return [:]
  }
}

enum AssociateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateRouteTable",
    "Makes a subnet use a route table.",
    refusing: ["GatewayId", "PublicIpv4Pool"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    guard subnet.vpc == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "Route table \(table.id) and subnet \(subnet.id) belong to different networks")
    }
    let explicit = cloud.network.routeTables.first {
      $0.associations.contains { $0.subnet == subnet.id }
    }
    if let explicit {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "the specified association for route table \(table.id) conflicts with an existing association",
        advice: "\(subnet.id) is associated with \(explicit.id). Use "
          + "replace-route-table-association, or disassociate it first.")
    }
    let association = RouteTable.Association(
      id: cloud.newIdentifier("rtbassoc"), subnet: subnet.id)
    cloud.network.routeTables.update(table.id) { $0.associations.append(association) }
    return [
      "AssociationId": .string(association.id), "AssociationState": ["State": "associated"],
    ]
  }
}

enum ReplaceRouteTableAssociation: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceRouteTableAssociation",
    "Makes a subnet use another route table, or another table the main one.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AssociationId")
    let (old, association) = try cloud.findRouteTableAssociation(id)
    let new: RouteTable = try cloud.find(request.required("RouteTableId"))
    guard old.vpc == new.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "Route table \(new.id) and network \(old.vpc) belong to different networks")
    }
    let replacement = RouteTable.Association(
      id: cloud.newIdentifier("rtbassoc"), subnet: association.subnet)
    cloud.network.routeTables.update(old.id) { $0.associations.removeAll { $0.id == id } }
    cloud.network.routeTables.update(new.id) { $0.associations.append(replacement) }
    return [
      "NewAssociationId": .string(replacement.id), "AssociationState": ["State": "associated"],
    ]
  }
}

enum DisassociateRouteTable: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateRouteTable",
    "Makes a subnet use the main route table of its VPC again.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AssociationId")
    let (table, association) = try cloud.findRouteTableAssociation(id)
    guard !association.isMain else {
      throw AWSError(
        "InvalidParameterValue",
        "Cannot disassociate the main route table association \(id)")
    }
    cloud.network.routeTables.update(table.id) { $0.associations.removeAll { $0.id == id } }
    return [:]
  }
}

enum CreateRoute: Operation {
  static let description = OperationDescription(
    .ec2, "CreateRoute",
    "Adds a route to a route table.",
    refusing: [
      "VpcEndpointId", "TransitGatewayId", "LocalGatewayId", "CarrierGatewayId", "CoreNetworkArn",
      "OdbNetworkArn",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let order = try RouteRequest(request, in: cloud)
    if let route = order.table.routes.first(where: { $0.destination == order.destination }) {
      // The same route once more changes nothing, and AWS says so (ERR-09).
      guard route.target != order.target else { return ["Return": true] }
      throw AWSError(
        "RouteAlreadyExists",
        "The route identified by \(order.destination) already exists.",
        advice: "Use replace-route to give it another target.")
    }
    guard order.table.routes.count < Quota.routesPerTable else {
      throw .limitExceeded("RouteLimitExceeded", "routes")
    }
    cloud.network.routeTables.update(order.table.id) {
      $0.routes.append(
        Route(destination: order.destination, target: order.target, origin: .createRoute))
    }
    return ["Return": true]
  }
}

enum ReplaceRoute: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceRoute",
    "Gives a route another target.",
    refusing: [
      "VpcEndpointId", "LocalTarget", "TransitGatewayId", "LocalGatewayId", "CarrierGatewayId",
      "CoreNetworkArn", "OdbNetworkArn",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let order = try RouteRequest(request, in: cloud)
    let index = order.table.routes.firstIndex { $0.destination == order.destination }
    guard let index else {
      throw AWSError(
        "InvalidParameterValue",
        "There is no route defined for '\(order.destination)' in the route table. "
          + "Use CreateRoute instead.")
    }
    cloud.network.routeTables.update(order.table.id) { $0.routes[index].target = order.target }
    return [:]
  }
}

enum DeleteRoute: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteRoute",
    "Deletes a route from a route table.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let table: RouteTable = try cloud.find(request.required("RouteTableId"))
    let destination = try RouteRequest.destination(of: request, in: cloud)
    guard let route = table.routes.first(where: { $0.destination == destination }) else {
      throw AWSError(
        "InvalidRoute.NotFound",
        "no route with destination-\(destination.option) \(destination) in route table \(table.id)")
    }
    if case .vpcEndpoint = route.target {
      throw AWSError(
        "InvalidParameterValue",
        "cannot remove VPC endpoint route \(destination) in route table \(table.id)",
        advice: "Take the table off the endpoint: aws ec2 modify-vpc-endpoint "
          + "--vpc-endpoint-id \(route.target.identifier) --remove-route-table-ids \(table.id)")
    }
    guard route.origin != .createRouteTable else {
      throw AWSError(
        "InvalidParameterValue",
        "cannot remove local route \(destination) in route table \(table.id)")
    }
    cloud.network.routeTables.update(table.id) {
      $0.routes.removeAll { $0.destination == destination }
    }
    return [:]
  }
}

extension Route.Destination {
  /// `cidr-block`, as a message calls it.
  fileprivate var option: String {
    switch self {
    case .block: "cidr-block"
    case .ipv6Block: "ipv6-cidr-block"
    case .prefixList: "prefix-list-id"
    }
  }
}

extension Cloud {
  /// The table and the association of that id (`rtbassoc-…`).
  func findRouteTableAssociation(
    _ id: String
  ) throws(AWSError) -> (table: RouteTable, association: RouteTable.Association) {
    for table in network.routeTables {
      if let association = table.associations.first(where: { $0.id == id }) {
        return (table, association)
      }
    }
    throw AWSError("InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
  }
}
