import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// A cloud whose resources tests call by names of their own: `$vpc1` in a request or an expected
/// message stands for the id that was remembered under that name.
struct TestCloud {
  var cloud = Cloud(seed: 7, now: Instant(seconds: 1_800_000_000))
  private(set) var names: [(name: String, id: String)] = []

  /// Answers a call and checks that the response has only members that the operation describes, in
  /// the order described.
  @discardableResult
  mutating func call(
    _ operation: String, _ parameters: JSONObject = [:], of service: Service = .ec2,
    with accessKey: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSONValue {
    let response = try cloud.handle(request(operation, parameters, of: service, with: accessKey))
    let type = try #require(OperationRegistry.operation(service, operation))
    let problem = Self.problem(.object(response), type.description.output, operation)
    #expect(problem == nil, sourceLocation: sourceLocation)
    return .object(response)
  }

  /// Remembers what `path` of the response holds: `Vpc.VpcId`.
  @discardableResult
  mutating func make(
    _ name: String, _ path: String, _ operation: String, _ parameters: JSONObject = [:],
    of service: Service = .ec2
  ) throws -> JSONValue {
    let response = try call(operation, parameters, of: service)
    let value = path.split(separator: ".").reduce(response as JSONValue?) { value, step in
      Int(step).map { value?[$0] } ?? value?[String(step)]
    }
    names.insert((name, try #require(value?.string)), at: 0)
    return response
  }

  mutating func remember(_ name: String, _ id: String) { names.insert((name, id), at: 0) }

  /// The refusal of a call, `nil` when it was answered.
  func refusal(
    of operation: String, _ parameters: JSONObject, of service: Service = .ec2,
    with accessKey: String? = nil
  ) -> AWSError? {
    var copy = self
    do throws(AWSError) {
      _ = try copy.cloud.handle(request(operation, parameters, of: service, with: accessKey))
      return nil
    } catch { return error }
  }

  /// A call with the credentials of that access key, else with the learner's own.
  private func request(
    _ operation: String, _ parameters: JSONObject, of service: Service, with accessKey: String?
  ) -> Request {
    var request = Request(service, operation, resolved(parameters))
    request.accessKeyID = accessKey.map { resolved($0) }
    return request
  }

  func id(_ name: String) -> String { names.first { $0.name == name }?.id ?? name }

  func resolved(_ text: String) -> String {
    var text = text
    for (name, id) in names.sorted(by: { $0.name.utf8.count > $1.name.utf8.count }) {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: id)
    }
    return text
  }

  private func resolved(_ members: JSONObject) -> JSONObject {
    JSONObject(members.map { ($0.name, resolved($0.value)) })
  }

  private func resolved(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(resolved(text))
    case .array(let elements): .array(elements.map { resolved($0) })
    case .object(let members): .object(resolved(members))
    case .null, .boolean, .integer, .number: value
    }
  }

  /// Where the value departs from the description, `nil` when it nowhere does.
  private static func problem(_ value: JSONValue, _ described: [Member], _ path: String) -> String?
  {
    guard case .object(let members) = value else { return "\(path): no object" }
    var last = -1
    for (name, value) in members {
      // Text on the wire, which the CLI shows as the document that it is.
      if name.hasSuffix("PolicyDocument"), value.members != nil { continue }
      guard let place = described.firstIndex(where: { $0.name == name }) else {
        return "\(path).\(name): not described"
      }
      // NextToken stands first in some descriptions and last in others; the command line sorts.
      guard place > last || name == "NextToken" else { return "\(path).\(name): out of order" }
      if name != "NextToken" { last = place }
      if let problem = problem(value, described[place].shape, "\(path).\(name)") { return problem }
    }
    return nil
  }

  private static func problem(_ value: JSONValue, _ shape: Shape, _ path: String) -> String? {
    switch shape {
    case .structure(let structure): return problem(value, structure.members, path)
    case .list(let list):
      return value.array.map { $0.lazy.compactMap { problem($0, list.element, path) }.first }
        ?? "\(path): no list"
    case .integer, .long: return value.integer == nil ? "\(path): no integer" : nil
    case .boolean: return value.boolean == nil ? "\(path): no boolean" : nil
    case .string, .enumeration, .timestamp, .blob:
      return value.string == nil ? "\(path): no text" : nil
    case .double: return value.double == nil ? "\(path): no number" : nil
    case .map: return nil
    }
  }
}

/// A call that AWS refuses, and how.
struct Refusal: CustomTestStringConvertible, Sendable {
  let name: String
  let operation: String
  let parameters: JSONObject
  let code: String
  let message: String?
  let service: Service

  init(
    _ name: String, _ operation: String, _ parameters: JSONObject, _ code: String,
    _ message: String? = nil, of service: Service = .ec2
  ) {
    self.service = service
    self.name = name
    self.operation = operation
    self.parameters = parameters
    self.code = code
    self.message = message
  }

  var testDescription: String { name }

  func check(in cloud: TestCloud) {
    let error = cloud.refusal(of: operation, parameters, of: service)
    #expect(error?.code == code)
    if let message { #expect(error?.message == cloud.resolved(message)) }
  }
}

extension TestCloud {
  /// Steps 1, 2 and 6 of the lab: two VPCs with a public subnet and a running instance each, a
  /// peering connection and the routes over it.
  static func lab() throws -> TestCloud {
    var test = TestCloud()
    for number in ["1", "2"] { try test.makeNetwork(number) }
    for number in ["1", "2"] { try test.launch(number) }
    test.cloud.advance(byMilliseconds: 60_000)
    try test.peer()
    return test
  }

  mutating func makeNetwork(_ number: String) throws {
    try make(
      "$vpc\(number)", "Vpc.VpcId", "CreateVpc",
      [
        "CidrBlock": .string("10.\(number).0.0/16"),
        "TagSpecifications": [
          [
            "ResourceType": "vpc",
            "Tags": [["Key": "Name", "Value": .string("NextWork-\(number)-vpc")]],
          ]
        ],
      ])
    try make(
      "$subnet\(number)", "Subnet.SubnetId", "CreateSubnet",
      [
        "VpcId": .string("$vpc\(number)"), "CidrBlock": .string("10.\(number).0.0/20"),
        "AvailabilityZone": "us-west-2a",
      ])
    try make("$igw\(number)", "InternetGateway.InternetGatewayId", "CreateInternetGateway")
    try call(
      "AttachInternetGateway",
      ["InternetGatewayId": .string("$igw\(number)"), "VpcId": .string("$vpc\(number)")])
    try make(
      "$table\(number)", "RouteTable.RouteTableId", "CreateRouteTable",
      ["VpcId": .string("$vpc\(number)")])
    try make(
      "$association\(number)", "AssociationId", "AssociateRouteTable",
      ["RouteTableId": .string("$table\(number)"), "SubnetId": .string("$subnet\(number)")])
    try call(
      "CreateRoute",
      [
        "RouteTableId": .string("$table\(number)"), "DestinationCidrBlock": "0.0.0.0/0",
        "GatewayId": .string("$igw\(number)"),
      ])
    try make(
      "$group\(number)", "GroupId", "CreateSecurityGroup",
      [
        "GroupName": .string("NextWork-\(number)-SG"), "Description": "SSH and ping",
        "VpcId": .string("$vpc\(number)"),
      ])
    try call(
      "AuthorizeSecurityGroupIngress",
      [
        "GroupId": .string("$group\(number)"),
        "IpPermissions": [
          [
            "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
            "IpRanges": [["CidrIp": "0.0.0.0/0"]],
          ],
          [
            "IpProtocol": "icmp", "FromPort": -1, "ToPort": -1,
            "IpRanges": [["CidrIp": "0.0.0.0/0"]],
          ],
        ],
      ])
  }

  mutating func launch(_ number: String, publicly: Bool = true) throws {
    try make(
      "$instance\(number)", "Instances.0.InstanceId", "RunInstances",
      [
        "ImageId":
          "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
        "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1,
        "NetworkInterfaces": [
          [
            "DeviceIndex": 0, "SubnetId": .string("$subnet\(number)"),
            "Groups": [.string("$group\(number)")],
            "AssociatePublicIpAddress": .boolean(publicly),
          ]
        ],
      ])
    remember(
      "$interface\(number)",
      cloud.network.networkInterfaces.last?.id.rawValue ?? "")
  }

  mutating func peer() throws {
    try make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    try call("AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    for (table, destination) in [("$table1", "10.2.0.0/16"), ("$table2", "10.1.0.0/16")] {
      try call(
        "CreateRoute",
        [
          "RouteTableId": .string(table), "DestinationCidrBlock": .string(destination),
          "VpcPeeringConnectionId": "$pcx",
        ])
    }
    cloud.advance(byMilliseconds: 5_000)
  }

  func instance(_ name: String) -> Instance? {
    cloud.network.instances[ResourceID(generated: id(name))]
  }

  func interface(_ name: String) -> NetworkInterface? {
    cloud.network.networkInterfaces[ResourceID(generated: id(name))]
  }
}
