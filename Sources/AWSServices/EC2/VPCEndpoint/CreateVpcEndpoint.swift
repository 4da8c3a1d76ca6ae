import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpcEndpoint",
    "Creates a gateway endpoint to S3 or DynamoDB and routes to it.",
    input: """
      DryRun:bool VpcEndpointType:enum VpcId*:str ServiceName*:str PolicyDocument:str
      RouteTableIds:[str](RouteTableId) ~SubnetIds:[str](SubnetId)
      ~SecurityGroupIds:[str](SecurityGroupId) ~IpAddressType:enum
      ~DnsOptions:DnsOptionsSpecification ClientToken:str ~PrivateDnsEnabled:bool
      TagSpecifications:[TagSpecification](TagSpecification)
      ~SubnetConfigurations:[SubnetConfiguration](SubnetConfiguration) ~ServiceNetworkArn:str
      ~ResourceConfigurationArn:str ~ServiceRegion:str
      """,
    output: """
      VpcEndpoint:VpcEndpoint ClientToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
    var answer: Members = ["VpcEndpoint": .object(endpoint.document(in: cloud))]
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
