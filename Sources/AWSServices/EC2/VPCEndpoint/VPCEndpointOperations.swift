import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpcEndpoint",
    "Creates a gateway endpoint to S3 or DynamoDB and routes to it.",
    refusing: [
      "SubnetIds", "SecurityGroupIds", "IpAddressType", "DnsOptions", "PrivateDnsEnabled",
      "SubnetConfigurations", "ServiceNetworkArn", "ResourceConfigurationArn", "ServiceRegion",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: VPCEndpoint.self)
    if let type = request.string("VpcEndpointType"), type != "Gateway" {
      throw .notSimulated("endpoints of type \(type)")
    }
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    let service = try service(named: request.required("ServiceName"), in: cloud)
    let tables = try cloud.find(all: request.strings("RouteTableIds"), as: RouteTable.self)
    for table in tables where table.vpc != vpc.id {
      throw AWSError(
        "InvalidParameter",
        "Route table \(table.id) and VPC \(vpc.id) belong to different networks")
    }
    let policy = try request.string("PolicyDocument").map(VPCEndpoint.checkedPolicy)
    let endpoint = VPCEndpoint(
      id: cloud.newID(), vpc: vpc.id, service: service,
      policyDocument: policy ?? VPCEndpoint.openPolicy,
      createdAt: cloud.now, tags: tags)
    cloud.network.vpcEndpoints.insert(endpoint)
    for table in tables { try cloud.route(table, to: endpoint) }
    var answer: JSONObject = ["VpcEndpoint": .object(endpoint.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }

  private static func service(
    named name: String, in cloud: Cloud
  ) throws(AWSError) -> GatewayService {
    if let service = GatewayService.allCases.first(where: { $0.name(in: cloud.region) == name }) {
      return service
    }
    let names = GatewayService.allCases.map { $0.name(in: cloud.region) }
    throw AWSError(
      "InvalidServiceName", "The Vpc Endpoint Service '\(name)' does not exist",
      advice: "The simulator has gateway endpoints only: " + names.joined(separator: ", ") + ".")
  }
}

enum DescribeVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcEndpoints",
    "Lists VPC endpoints.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(VPCEndpoint.self, request, ids: "VpcEndpointIds", as: "VpcEndpoints")
  }
}

enum ModifyVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcEndpoint",
    "Adds route tables to a gateway endpoint or removes them.",
    refusing: [
      "AddSubnetIds", "RemoveSubnetIds", "AddSecurityGroupIds", "RemoveSecurityGroupIds",
      "IpAddressType", "DnsOptions", "PrivateDnsEnabled", "SubnetConfigurations",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let endpoint: VPCEndpoint = try cloud.find(request.required("VpcEndpointId"))
    let added = try cloud.find(all: request.strings("AddRouteTableIds"), as: RouteTable.self)
    let removed = try cloud.find(all: request.strings("RemoveRouteTableIds"), as: RouteTable.self)
    for table in added where table.vpc != endpoint.vpc {
      throw AWSError(
        "InvalidParameter",
        "Route table \(table.id) and VPC \(endpoint.vpc) belong to different networks")
    }
    for table in removed {
      cloud.network.routeTables.update(table.id) {
        $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
      }
    }
    for table in added { try cloud.route(table, to: endpoint) }
    if let text = request.string("PolicyDocument") {
      let policy = try VPCEndpoint.checkedPolicy(text)
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = policy }
    } else if request.flag("ResetPolicy") == true {
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = VPCEndpoint.openPolicy }
    }
    return ["Return": true]
  }
}

enum DeleteVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpcEndpoints",
    "Deletes VPC endpoints, and the routes to gateway endpoints with them.")

  /// Ids that nobody has are told in the answer, and the others are deleted all the same.
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    var unsuccessful: [JSONValue] = []
    for text in request.strings("VpcEndpointIds") {
      do {
        let endpoint: VPCEndpoint = try cloud.find(text)
        cloud.network.routeTables.updateAll {
          $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
        }
        cloud.network.vpcEndpoints[endpoint.id] = nil
      } catch {
        unsuccessful.append([
          "Error": ["Code": .string(error.code), "Message": .string(error.message)],
          "ResourceId": .string(text),
        ])
      }
    }
    return ["Unsuccessful": .array(unsuccessful)]
  }
}

extension Cloud {
  /// Adds the route for the service's prefix list; a table has one for each service.
  mutating func route(
    _ table: RouteTable, to endpoint: VPCEndpoint
  ) throws(AWSError) {
    guard let list = network.prefixList(of: endpoint) else { return }
    let destination = Route.Destination.prefixList(list.id)
    guard !table.routes.contains(where: { $0.destination == destination }) else {
      throw AWSError(
        "RouteAlreadyExists",
        "route table \(table.id) already has a route with destination-prefix-list-id \(list.id)")
    }
    network.routeTables.update(table.id) {
      $0.routes.append(
        Route(destination: destination, target: .vpcEndpoint(endpoint.id), origin: .createRoute))
    }
  }
}
