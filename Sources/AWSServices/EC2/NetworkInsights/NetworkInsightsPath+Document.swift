import DataPlane
import Documents
import NetworkModel

extension NetworkInsightsPath {
  func document(in cloud: Cloud) -> Members {
    var document: Members = [
      "NetworkInsightsPathId": Value(id), "NetworkInsightsPathArn": .string(arn(in: cloud)),
      "CreatedDate": Value(createdAt), "Source": .string(source.identifier),
    ]
    document["Destination"] = destination.map { .string($0.identifier) }
    document["SourceArn"] = .string(cloud.arn(of: source))
    document["DestinationArn"] = destination.map { .string(cloud.arn(of: $0)) }
    document["SourceIp"] = sourceAddress.map { Value($0) }
    document["DestinationIp"] = destinationAddress.map { Value($0) }
    document["Protocol"] = .string(transportProtocol.rawValue)
    document["DestinationPort"] = destinationPort.map(Value.integer)
    document["Tags"] = Value(tags)
    document["FilterAtSource"] = filterAtSource.map { .object($0.document) }
    document["FilterAtDestination"] = filterAtDestination.map { .object($0.document) }
    return document
  }
}

extension NetworkInsightsPath.Filter {
  var document: Members {
    var document = Members()
    document["SourceAddress"] = sourceAddress.map { Value($0) }
    document["SourcePortRange"] = sourcePorts.map(Self.document)
    document["DestinationAddress"] = destinationAddress.map { Value($0) }
    document["DestinationPortRange"] = destinationPorts.map(Self.document)
    return document
  }

  private static func document(of range: ClosedRange<Int>) -> Value {
    ["FromPort": .integer(range.lowerBound), "ToPort": .integer(range.upperBound)]
  }
}

extension Cloud {
  func arn(of end: NetworkInsightsPath.End) -> String {
    switch end {
    case .instance(let id): arn(of: id)
    case .networkInterface(let id): arn(of: id)
    case .internetGateway(let id): arn(of: id)
    case .peeringConnection(let id): arn(of: id)
    }
  }

  /// `arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0123`, be the resource there or not.
  func arn<Kind: Resource>(of id: ResourceID<Kind>) -> String {
    "arn:aws:ec2:\(region):\(account):\(Kind.typeName)/\(id)"
  }
}
