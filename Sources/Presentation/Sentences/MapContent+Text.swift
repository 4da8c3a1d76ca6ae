import AWSServices
import Foundations
import NetworkModel

extension NetworkMap.Name {
  /// The name, or enough of the id to recognise it.
  var title: String { name ?? Network.shortened(id) }

  /// The name or the whole id: whoever listens has no columns to save.
  var whole: String { name ?? id }
}

extension NetworkMap.Content {
  /// What is drawn in a box.
  func text(in form: Layout.Form) -> StyledText {
    let arrow = form == .drawn ? "→" : "->"
    switch self {
    case .internetGateway(let name):
      return "internet gateway \(name.title), open to the internet"
    case .gatewayEndpoint(let name, let service):
      return "gateway endpoint \(name.title) \(arrow) \(service)"
    case .networkACL(let name): return "network ACL \(name.title)"
    case .routeTable(let name, let isMain, let isUnused):
      return
        "route table \(name.title)\(isMain ? ", main" : "")\(isUnused ? ", used by no subnet" : "")"
    case .route(let destination, let target, let isBlackhole):
      let state: StyledText = isBlackhole ? "  \("blackhole", .lost)" : ""
      return "\(destination) \(arrow) \(target.title)\(state)"
    case .instance(let name, let state): return "\(name.title, .emphasis)  \(state.name)"
    case .networkInterface(let name): return "\(name.title)"
    case .natGateway(let name, let state): return "NAT gateway \(name.title)  \(state.rawValue)"
    case .addresses(let inside, let outside):
      let text = inside.map(\.description).joined(separator: ", ")
      return "\(text)  \(outside.map { "public \($0)" } ?? "no public address")"
    case .securityGroups(let groups):
      return "security group \(groups.map(\.title).joined(separator: ", "))"
    case .flowLog(let name, let traffic, let logGroup):
      return "flow log \(name.title) \(traffic) \(arrow) \(logGroup)"
    case .peering(let name, let requester, let accepter, let status):
      let both = form == .drawn ? "↔" : "<->"
      return "peering \(name.title): \(requester.title) \(both) \(accepter.title)  \(status)"
    }
  }

  /// The same as a sentence for a listener.
  var sentence: StyledText {
    switch self {
    case .internetGateway(let name): "Internet gateway \(name.whole), open to the internet."
    case .gatewayEndpoint(let name, let service): "Gateway endpoint \(name.whole) to \(service)."
    case .networkACL(let name): "Network ACL \(name.whole)."
    case .routeTable(let name, let isMain, let isUnused):
      """
      Route table \(name.whole)\(isMain ? ", the main one" : "")\
      \(isUnused ? ", which no subnet follows" : "").
      """
    case .route(let destination, let target, let isBlackhole):
      """
      Route: \(destination) to \(ResourceKind.title(of: target.whole))\
      \(isBlackhole ? ", a blackhole" : "").
      """
    case .instance(let name, let state): "\(name.whole), an instance, \(state.name)."
    case .networkInterface(let name): "Network interface \(name.whole)."
    case .natGateway(let name, let state): "NAT gateway \(name.whole), \(state.rawValue)."
    case .addresses(let inside, let outside):
      """
      Private address \(inside.map(\.description).joined(separator: ", ")), \
      \(outside.map { "public address \($0)" } ?? "no public address").
      """
    case .securityGroups(let groups):
      "Security group \(groups.map(\.whole).joined(separator: ", "))."
    case .flowLog(let name, let traffic, let logGroup):
      "Flow log \(name.whole) records \(traffic) to log group \(logGroup)."
    case .peering(let name, let requester, let accepter, let status):
      "Peering connection \(name.whole) from \(requester.whole) to \(accepter.whole), \(status)."
    }
  }
}
