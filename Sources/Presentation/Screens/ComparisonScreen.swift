import AWSServices
import Tutor

extension Layout {
  /// What one moment has and another has not.
  func lines(of comparison: AccountComparison) -> [StyledLine] {
    guard !comparison.changes.isEmpty else {
      return lines(
        "The account is the same \(comparison.from.phrase) and \(comparison.to.phrase).")
    }
    guard !isSpoken else {
      return lines(
        "What the account has \(comparison.to.phrase), and had \(comparison.from.phrase):")
        + told(comparison.changes)
    }
    return lines(
      "What the account has \(comparison.to.phrase) (+), and had \(comparison.from.phrase) (-):")
      + lines(of: comparison.changes)
  }

  /// The network as the lesson wants it, and what is missing for that.
  func linesOfGoal(_ map: NetworkMap, _ changes: [Changed<ListedResource>]) -> [StyledLine] {
    let drawing = lines("As the lesson wants it:") + lines(of: map, tracing: nil)
    guard !changes.isEmpty else { return drawing + lines("Everything is there.") }
    guard !isSpoken else {
      return drawing + lines("What has to come and to go:") + told(changes, isToCome: true)
    }
    return drawing + lines("What has to come (+) and to go (-):") + lines(of: changes)
  }

  /// What has come and gone.
  func lines(ofChanges changes: [Changed<ListedResource>]) -> [StyledLine] {
    isSpoken ? told(changes) : lines(of: changes)
  }

  private func lines(of changes: [Changed<ListedResource>]) -> [StyledLine] {
    changes.flatMap { change in
      lines(change.line.sentence, label: change.isAdded ? "+ " : "- ", hanging: 2)
    }
  }

  /// For who listens: what is there before and after is one change, and no loss of one thing and a gain
  /// of another.
  private func told(
    _ changes: [Changed<ListedResource>], isToCome: Bool = false
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, change) in changes.enumerated() {
      let other = changes.firstIndex {
        $0.isAdded != change.isAdded && $0.line.kind == change.line.kind
          && $0.line.key == change.line.key
      }
      switch other {
      case nil:
        let label: StyledText =
          if isToCome {
            change.isAdded ? "To come: " : "To go: "
          } else {
            change.isAdded ? "New: " : "Gone: "
          }
        lines += self.lines(change.line.sentence, label: label)
      case let other? where index < other:
        let (before, after) =
          change.isAdded
          ? (changes[other].line, change.line) : (change.line, changes[other].line)
        let news = after.news(since: before)
        lines += self.lines(
          isToCome
            ? "To change: \(before.sentence). It has to be: \(news)."
            : "Changed: \(before.sentence). Now: \(news).")
      case .some: continue
      }
    }
    return lines
  }
}

extension ListedResource {
  /// What it is, and all that there is to say of it.
  fileprivate var sentence: StyledText { "\(kind.phrase): \(Self.list(parts))" }

  /// What it has that it had not; all of it where something is only missing now.
  fileprivate func news(since before: ListedResource) -> StyledText {
    let news = parts.filter { !before.parts.contains($0) }
    return Self.list(news.isEmpty ? parts : news)
  }

  private static func list(_ parts: [Statement]) -> StyledText {
    parts.map { StyledText($0) }.joined(separator: ", ")
  }
}

extension ListedResource.Kind {
  /// AWS's noun, which each language has its own for.
  var phrase: StyledText {
    switch self {
    case .vpc: "VPC"
    case .subnet: "subnet"
    case .instance: "instance"
    case .route: "route"
    case .role: "role"
    case .policy: "policy"
    case .routeTable: "route table"
    case .tableOfSubnet: "route table of a subnet"
    case .internetGateway: "internet gateway"
    case .natGateway: "NAT gateway"
    case .elasticIPAddress: "Elastic IP address"
    case .endpoint: "VPC endpoint"
    case .securityGroup: "security group"
    case .inboundRule: "inbound rule"
    case .outboundRule: "outbound rule"
    case .networkACL: "network ACL"
    case .aclOfSubnet: "network ACL of a subnet"
    case .aclRule: "network ACL rule"
    case .peeringConnection: "peering connection"
    case .flowLog: "flow log"
    case .logGroup: "log group"
    }
  }
}

extension LabMoment {
  /// As it stands in a sentence, which says it in its own language.
  var phrase: StyledText {
    switch self {
    case .start: "at the start"
    case .now: "now"
    case .lastChange: "before the last change"
    case .event(let number): "after event \(number)"
    case .checkpoint(let id): "when \(id) had passed"
    }
  }
}

/// What an id is of, as its beginning tells.
enum ResourceKind {
  /// The id behind its noun, since it says nothing to who does not know the prefixes; a name as it is.
  static func title(of text: String) -> StyledText {
    guard let hyphen = text.lastIndex(of: "-"), let noun = noun(ofPrefix: text[..<hyphen]) else {
      return StyledText(text)
    }
    let digits = text[text.index(after: hyphen)...]
    guard (8...17).contains(digits.count), digits.allSatisfy(\.isHexDigit) else {
      return StyledText(text)
    }
    return "\(noun) \(text)"
  }

  private static func noun(ofPrefix prefix: Substring) -> StyledText? {
    let kind: ListedResource.Kind
    switch prefix {
    case "eni": return "network interface"
    case "vpc": kind = .vpc
    case "subnet": kind = .subnet
    case "i": kind = .instance
    case "rtb": kind = .routeTable
    case "igw": kind = .internetGateway
    case "nat": kind = .natGateway
    case "eipalloc": kind = .elasticIPAddress
    case "vpce": kind = .endpoint
    case "sg": kind = .securityGroup
    case "acl": kind = .networkACL
    case "pcx": kind = .peeringConnection
    case "fl": kind = .flowLog
    default: return nil
    }
    return kind.phrase
  }
}
