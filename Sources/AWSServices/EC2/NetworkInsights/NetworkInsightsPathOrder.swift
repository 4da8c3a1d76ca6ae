import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What CreateNetworkInsightsPath asks for, checked.
struct NetworkInsightsPathOrder {
  private typealias End = NetworkInsightsPath.End
  private typealias Filter = NetworkInsightsPath.Filter

  let path: NetworkInsightsPath

  init(_ request: Request, in cloud: inout Cloud) throws(AWSError) {
    let tags = try request.tags(for: NetworkInsightsPath.self)
    let source = try Self.end(request.required("Source"), for: "source", in: cloud)
    var destination: NetworkInsightsPath.End?
    if let text = request.string("Destination") {
      destination = try Self.end(text, for: "destination", in: cloud)
    }
    guard destination != source else {
      throw AWSError(
        "InvalidParameterValue", "The source and the destination must be different resources.")
    }
    let name = try request.required("Protocol")
    guard let transport = NetworkInsightsPath.TransportProtocol(rawValue: name.lowercased())
    else {
      throw AWSError(
        "InvalidParameterValue",
        "Value (\(name)) for parameter protocol is invalid. Valid values are: tcp, udp.",
        advice: "Reachability Analyzer knows TCP and UDP only. For a ping, ask 'why FROM TO'.")
    }
    let filterAtSource = try Self.filter("FilterAtSource", request)
    let filterAtDestination = try Self.filter("FilterAtDestination", request)
    let sourceAddress = try Self.address(request["SourceIp"], "sourceIp")
    let destinationAddress = try Self.address(request["DestinationIp"], "destinationIp")
    let port = try Self.port(request["DestinationPort"], "destinationPort")
    try Self.checkTogether(filterAtSource, "FilterAtSource", [("SourceIp", sourceAddress != nil)])
    try Self.checkTogether(filterAtSource, "FilterAtSource", [("DestinationPort", port != nil)])
    try Self.checkTogether(
      filterAtDestination, "FilterAtDestination", [("DestinationIp", destinationAddress != nil)])
    guard
      destination != nil || destinationAddress != nil
        || filterAtSource?.destinationAddress != nil
    else {
      throw AWSError(
        "MissingParameter",
        "The request must contain the parameter destination, destinationIp or "
          + "filterAtSource.destinationAddress")
    }
    path = NetworkInsightsPath(
      id: cloud.newID(), createdAt: cloud.now, source: source, destination: destination,
      sourceAddress: sourceAddress, destinationAddress: destinationAddress,
      transportProtocol: transport, destinationPort: port, filterAtSource: filterAtSource,
      filterAtDestination: filterAtDestination,
      clientToken: request.string("ClientToken") ?? cloud.newClientToken(), tags: tags)
  }

  private static func checkTogether(
    _ filter: NetworkInsightsPath.Filter?, _ name: String,
    _ members: [(name: String, isGiven: Bool)]
  ) throws(AWSError) {
    guard filter != nil else { return }
    for member in members where member.isGiven {
      throw AWSError(
        "InvalidParameterCombination",
        "The parameters \(name) and \(member.name) cannot be specified together.")
    }
  }

  // MARK: Ends

  /// By id or by ARN, which must be of this account and Region.
  private static func end(
    _ text: String, for parameter: String, in cloud: Cloud
  ) throws(AWSError) -> NetworkInsightsPath.End {
    let id = try identifier(in: text, for: parameter, cloud)
    switch id.prefix(while: { $0 != "-" }) {
    case "i": return .instance(try cloud.find(id, as: Instance.self).id)
    case "eni": return .networkInterface(try cloud.find(id, as: NetworkInterface.self).id)
    case "igw": return .internetGateway(try cloud.find(id, as: InternetGateway.self).id)
    case "pcx":
      return .peeringConnection(try cloud.find(id, as: VPCPeeringConnection.self).id)
    case "vpce": throw .notSimulated("VPC endpoints as ends of a path")
    case "vpce-svc": throw .notSimulated("VPC endpoint services as ends of a path")
    case "tgw": throw .notSimulated("transit gateways")
    case "tgw-attach": throw .notSimulated("transit gateway attachments")
    case "vgw": throw .notSimulated("virtual private gateways")
    default:
      throw .invalidValue(
        text, for: parameter,
        because: "It is not the ID or ARN of a supported resource.")
    }
  }

  private static func identifier(
    in text: String, for parameter: String, _ cloud: Cloud
  ) throws(AWSError) -> String {
    guard text.hasPrefix("arn:") else { return text }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[2] == "ec2", let slash = parts[5].firstIndex(of: "/") else {
      throw .invalidValue(
        text, for: parameter, because: "It is not the ID or ARN of a supported resource.")
    }
    guard parts[3] == cloud.region, parts[4] == cloud.account else {
      throw .notSimulated("resources of other accounts and Regions as ends of a path")
    }
    return String(parts[5][parts[5].index(after: slash)...])
  }

  // MARK: Filters

  private static func filter(
    _ name: String, _ request: Request
  ) throws(AWSError) -> NetworkInsightsPath.Filter? {
    guard let value = request[name] else { return nil }
    return Filter(
      sourceAddress: try address(value["SourceAddress"], "sourceAddress"),
      sourcePorts: try ports(value["SourcePortRange"], "sourcePortRange"),
      destinationAddress: try address(value["DestinationAddress"], "destinationAddress"),
      destinationPorts: try ports(value["DestinationPortRange"], "destinationPortRange"))
  }

  /// An address, or one written as a block of one: `10.1.0.5/32`.
  private static func address(
    _ value: Value?, _ parameter: String
  ) throws(AWSError) -> IPv4Address? {
    guard let text = value?.string else { return nil }
    if let address = IPv4Address(parsing: text) { return address }
    if let block = CIDR(parsing: text), block.prefixLength == 32 { return block.address }
    throw .invalidValue(text, for: parameter, because: "It is not an IPv4 address.")
  }

  private static func port(_ value: Value?, _ parameter: String) throws(AWSError) -> Int? {
    guard let number = value?.integer else { return nil }
    guard (0...65_535).contains(number) else {
      throw .invalidValue(String(number), for: parameter, because: "A port is 0 to 65535.")
    }
    return number
  }

  private static func ports(
    _ value: Value?, _ parameter: String
  ) throws(AWSError) -> ClosedRange<Int>? {
    guard let value else { return nil }
    let from = try port(value["FromPort"], parameter) ?? 0
    let to = try port(value["ToPort"], parameter) ?? 65_535
    guard from <= to else {
      throw .invalidValue(
        "\(from)-\(to)", for: parameter, because: "The first port is above the last.")
    }
    return from...to
  }
}
