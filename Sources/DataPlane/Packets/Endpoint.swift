public import Foundations
public import NetworkModel

/// Where a packet begins or ends.
public enum Endpoint: Hashable, Sendable {
  /// The guest behind a network interface.
  case interface(ResourceID<NetworkInterface>)
  /// A host on the internet, by its public address.
  case internetHost(IPv4Address)
  /// The machine that the learner sits at, behind a home router.
  case learnersComputer
  /// A link-local service of the platform: metadata, resolver, time (INS-16, VPC-18).
  case platformService(IPv4Address)
  /// A host of S3 or DynamoDB, reached through a gateway endpoint.
  case awsService(IPv4Address, through: ResourceID<VPCEndpoint>)
}
