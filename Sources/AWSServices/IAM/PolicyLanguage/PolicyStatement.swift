import DataPlane
import NetworkModel

/// One rule of a policy.
struct PolicyStatement: Sendable {
  enum Effect: String, Sendable {
    case allow = "Allow"
    case deny = "Deny"
  }

  /// What an element and its `Not…` twin select.
  enum Selection<Item: Sendable>: Sendable {
    case any(of: [Item])
    case allExcept([Item])

    var items: [Item] {
      switch self {
      case .any(of: let items), .allExcept(let items): items
      }
    }

    func contains(where matches: (Item) -> Bool) -> Bool {
      switch self {
      case .any(of: let items): items.contains(where: matches)
      case .allExcept(let items): !items.contains(where: matches)
      }
    }
  }

  var sid: String?
  var effect: Effect
  /// `nil` in identity policies, which speak of whoever they are attached to.
  var principals: Selection<PolicyPrincipal>?
  /// As written; matched without regard to case.
  var actions: Selection<String>
  /// `nil` in trust policies, whose resource is the role itself.
  var resources: Selection<String>?
  var conditions: [PolicyCondition]
}
