/// A line that one of two lists has and the other has not.
public struct Changed<Line: Equatable & Sendable>: Equatable, Sendable {
  public var line: Line
  /// Whether it is the second list's.
  public var isAdded: Bool

  public init(_ line: Line, isAdded: Bool) {
    self.line = line
    self.isAdded = isAdded
  }
}

extension Changed where Line: CustomStringConvertible {
  /// As `diff` writes it.
  public var marked: String { (isAdded ? "+ " : "- ") + line.description }
}

/// A resource of an account as a list shows it.
public struct ListedResource: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    case vpc = "VPC"
    case subnet, instance, route, role, policy
    case routeTable = "route table"
    case tableOfSubnet = "route table of a subnet"
    case internetGateway = "internet gateway"
    case natGateway = "NAT gateway"
    case elasticIPAddress = "Elastic IP address"
    case endpoint = "VPC endpoint"
    case securityGroup = "security group"
    case inboundRule = "inbound rule"
    case outboundRule = "outbound rule"
    case networkACL = "network ACL"
    case aclOfSubnet = "network ACL of a subnet"
    case aclRule = "network ACL rule"
    case peeringConnection = "peering connection"
    case flowLog = "flow log"
    case logGroup = "log group"
  }

  public var kind: Kind
  /// What it stays while everything else about it changes: an id, or a name that is one.
  public var key: String
  /// Names, ids and values; what is a word among them is a phrase.
  public var parts: [Statement]

  public init(_ kind: Kind, key: String, _ parts: [Statement]) {
    self.kind = kind
    self.key = key
    self.parts = parts
  }

  public var description: String {
    "\(kind.rawValue): \(parts.map(\.plainText).joined(separator: ", "))"
  }
}

/// A moment of the lab, as somebody names it.
public enum LabMoment: Equatable, Sendable {
  case start
  case now
  /// Before the last change.
  case lastChange
  /// After an event of the transcript, by its number.
  case event(Int)
  /// When a checkpoint had passed.
  case checkpoint(String)
}

/// What one moment of the account has and another has not.
public struct AccountComparison: Equatable, Sendable {
  public var from: LabMoment
  public var to: LabMoment
  public var changes: [Changed<ListedResource>]

  public init(from: LabMoment, to: LabMoment, changes: [Changed<ListedResource>]) {
    self.from = from
    self.to = to
    self.changes = changes
  }
}
