import Foundations
import NetworkModel

extension FormField {
  static func yesNo(_ id: String, _ label: String, default defaultValue: Bool, help: String)
    -> FormField
  {
    FormField(
      id, label, kind: .choice([Choice("yes"), Choice("no")]),
      default: defaultValue ? "yes" : "no", help: help)
  }

  /// A choice among resources, each shown with its Name; the first is the default.
  static func resource<Kind: Resource>(
    _ id: String, _ label: String, among resources: some Sequence<Kind>, help: String
  ) -> FormField {
    let choices = resources.map { resource in
      Choice(resource.id.rawValue, Self.label(of: resource))
    }
    return FormField(
      id, label, kind: .choice(choices), default: choices.first?.value ?? "", help: help)
  }

  private static func label(of resource: some Resource) -> String {
    if let name = resource.name { return "\(name) (\(resource.id))" }
    let isDefaultVPC = (resource as? VPC)?.isDefault == true
    return resource.id.rawValue + (isDefaultVPC ? " (default)" : "")
  }

  /// What is wrong with a block of a VPC or subnet, `nil` when nothing is (VPC-01).
  @Sendable static func blockProblem(_ text: String) -> FormProblem? {
    guard let cidr = CIDR(parsing: text) else {
      return .notACIDRBlock(text, example: "10.1.0.0/16")
    }
    guard (16...28).contains(cidr.prefixLength) else {
      return .blockOfWrongSize(prefixLength: cidr.prefixLength)
    }
    return nil
  }

  @Sendable static func emptyProblem(_ text: String) -> FormProblem? {
    text.isEmpty ? .empty : nil
  }
}
