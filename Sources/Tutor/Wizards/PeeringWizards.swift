public import AWSServices
import Foundations
import NetworkModel

/// *Create peering connection*, and accepting it.
public enum PeeringWizard: Wizard {
  public static let id = "peering"
  public static let position = 70
  public static let title = "Create peering connection"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let vpcs = cloud.network.vpcs.sorted { !$0.isDefault && $1.isDefault }
    // AWS answers with this one, so there is nothing else to choose.
    let earlier: [FormField] =
      waitingRequest(between: values["requester"], and: values["accepter"], in: cloud).map {
        FormField(
          "request", "Request that is there already", kind: .choice([FormField.choice($0)]),
          default: $0.id.rawValue,
          help: "Two VPCs have one request at most, so this one is named and accepted.")
      }
    let ends = [
      FormField("name", "Name - optional", help: "Such as VPC 1 <> VPC 2."),
      FormField.resource(
        "requester", "VPC ID (Requester)", among: vpcs, help: "The VPC that asks.",
        missing: "There is no VPC.", remedy: .form("vpc")),
      FormField.resource(
        "accepter", "VPC ID (Accepter)",
        among: vpcs.filter { $0.id.rawValue != values["requester"] },
        help: "Another VPC of this account in this Region.",
        missing: "There is no other VPC to peer with.", remedy: .form("vpc")),
    ]
    let accepting = FormField.yesNo(
      "accept", "Accept the request", default: true,
      help: "Even in one account a request must be accepted: Actions, Accept request.")
    return ends + earlier + [accepting]
  }

  /// What AWS answers with where one more is asked for; none, or the one that there can be.
  private static func waitingRequest(
    between requester: String, and accepter: String, in cloud: Cloud
  ) -> [VPCPeeringConnection] {
    guard let one = ResourceID<VPC>(parsing: requester),
      let other = ResourceID<VPC>(parsing: accepter)
    else { return [] }
    return Array(
      cloud.network.peeringConnections.filter {
        [.initiatingRequest, .pendingAcceptance].contains($0.status) && !$0.isBetweenRegions
          && $0.links(one, other)
      }
      .prefix(1))
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let ends = ["requester", "accepter"].map { end in
      let vpc = cloud.network.vpcs[parsing: values[end]]
      return [vpc?.name ?? values[end], vpc?.cidr.description].compactMap(\.self)
        .joined(separator: "  ")
    }
    let request = cloud.network.peeringConnections[parsing: values["request"]]
    var earlier: [FormPreview.Field] = []
    if let request {
      earlier.append(
        .init(
          "Request that is there already", told: Statement([.resource(NamedResource(request))])))
    }
    return FormPreview(
      values["name"],
      [.init("VPC ID (Requester)", ends[0]), .init("VPC ID (Accepter)", ends[1])] + earlier
        + [.init("Accept the request", values["accept"], isWord: true)])
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let isNew = values["request"].isEmpty
    // A request that is there already keeps its tags, whatever the call says.
    let name =
      values["name"].isEmpty || !isNew
      ? "" : " " + VPCWizard.tags("vpc-peering-connection", values["name"])
    let create =
      "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id \(values["requester"]) "
      + "--peer-vpc-id \(values["accepter"])\(name) "
      + "--query VpcPeeringConnection.VpcPeeringConnectionId --output text)"
    let naming =
      values["name"].isEmpty || isNew
      ? []
      : [
        "aws ec2 create-tags --resources $PCX --tags "
          + "Key=Name,Value=\(values["name"])".shellQuoted
      ]
    guard values["accept"] == "yes" else { return [create] + naming }
    return [create] + naming + [
      "aws ec2 wait vpc-peering-connection-exists --vpc-peering-connection-ids $PCX",
      "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $PCX",
      // It is provisioned for some seconds (PCX-01).
      "sleep 5",
    ]
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    if let connection = cloud.network.peeringConnections[parsing: values["request"]] {
      return """
        A request was there already: \(NamedResource(connection)), whose status is \
        \(connection.status.rawValue) now.
        """
    }
    return cloud.network.peeringConnections.last.map { connection in
      "Created \(NamedResource(connection)), whose status is \(connection.status.rawValue)."
    }
  }
}

extension VPCPeeringConnection {
  /// Whether it carries packets, or may yet: what routes can lead to, and what AWS lets one delete.
  var isOpen: Bool { isAlive && status != .deleting }
}

extension PeeringWizard {
  /// A request is checked for a moment, in which AWS lets nobody answer or delete it.
  static func waiting(for peering: String, in cloud: Cloud) -> [String] {
    cloud.network.peeringConnections[parsing: peering]?.status == .initiatingRequest
      ? ["aws ec2 wait vpc-peering-connection-exists --vpc-peering-connection-ids \(peering)"] : []
  }
}

/// *Accept request*: the other side agrees to a peering connection that was asked for.
public enum AcceptPeeringWizard: Wizard {
  public static let id = "accept-peering"
  public static let position = 72
  public static let title = "Accept peering connection request"
  // Of its own, since in other languages what a flow log accepts is another word.
  public static let verb = "Accept request"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.resource(
        "peering", "Peering connection",
        // The accepter's Region alone may agree.
        among: cloud.network.peeringConnections.filter {
          [.initiatingRequest, .pendingAcceptance].contains($0.status)
            && $0.accepter.region == cloud.region
        },
        help: "It carries nothing until its other side has agreed, even if that is you.",
        missing: "No peering connection waits for acceptance.",
        remedy: cloud.network.peeringConnections.contains { $0.status == .active }
          ? nil : .form("peering"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let peering = cloud.network.peeringConnections[parsing: values["peering"]]
    func shown(_ end: VPCPeeringConnection.End?) -> String {
      guard let end else { return "" }
      let name = cloud.name(ofResource: end.vpc.rawValue) ?? end.vpc.rawValue
      return ([name] + end.cidrs.map(\.description)).joined(separator: "  ")
    }
    return FormPreview(
      peering?.name ?? values["peering"],
      [
        .init("VPC ID (Requester)", shown(peering?.requester)),
        .init("VPC ID (Accepter)", shown(peering?.accepter)),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    cloud.network.peeringConnections[parsing: values["peering"]].map { connection in
      "\(NamedResource(connection)) is \(connection.status.rawValue) now."
    }
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    PeeringWizard.waiting(for: values["peering"], in: cloud) + [
      "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id \(values["peering"])",
      // It is provisioned for some seconds (PCX-01).
      "sleep 5",
    ]
  }
}

/// *Delete peering connection*, and the routes that lead to it.
public enum DeletePeeringWizard: Wizard {
  public static let id = "delete-peering"
  public static let position = 170
  public static let title = "Delete peering connection"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let peerings = cloud.network.peeringConnections.filter(\.isOpen)
    return [
      FormField.resource(
        "peering", "Peering connection", among: peerings, help: "Either side may delete it.",
        missing: "There is no peering connection to delete."),
      FormField.yesNo(
        "routes", "Delete related route table entries", default: true,
        help: "Left alone they stay as blackholes: packets that follow them are lost."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.name(ofResource: values["peering"]) ?? values["peering"],
      [.init("Delete related route table entries", values["routes"], isWord: true)]
        + FormPreview.Field.blackholes(of: [values["peering"]], in: cloud) { table in
          values["routes"] == "no" || cloud.network.routeTables[table.id] == nil
        })
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(
      id: values["peering"], name: cloud.name(ofResource: values["peering"]))
    return "Deleted \(resource)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let routes = ChosenRoute.all(in: cloud) { $0.target.identifier == values["peering"] }
    return (values["routes"] == "yes" ? routes : []).map {
      "aws ec2 delete-route --route-table-id \($0.table) --destination-cidr-block \($0.destination)"
    }
      + PeeringWizard.waiting(for: values["peering"], in: cloud) + [
        "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \(values["peering"])"
      ]
  }
}
