import Foundations
import NetworkModel

/// One field of a form, with the console's own name and default.
public struct FormField: Sendable {
  public struct Choice: Equatable, Sendable {
    /// What the command gets, for example an id.
    public var value: String
    /// What the learner reads.
    public var label: String

    public init(_ value: String, _ label: String? = nil) {
      self.value = value
      self.label = label ?? value
    }
  }

  public enum Kind: Equatable, Sendable {
    case text
    /// One of these. A learner may give its number, value or label.
    case choice([Choice])
    /// A JSON document over several lines.
    case document
  }

  /// The name in a transcript and in `wizard vpc cidr=10.1.0.0/16`.
  public let id: String
  public let label: String
  public let kind: Kind
  public let defaultValue: String
  public let help: String
  /// What is wrong with a value, `nil` when nothing is.
  public let problem: @Sendable (String) -> FormProblem?

  public init(
    _ id: String, _ label: String, kind: Kind = .text, default defaultValue: String = "",
    help: String, problem: @escaping @Sendable (String) -> FormProblem? = { _ in nil }
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.defaultValue = defaultValue
    self.help = help
    self.problem = problem
  }

  /// The value that a learner's input stands for, or what is wrong with it.
  public func value(from input: String) -> Result<String, FormProblem> {
    let text = input.isEmpty ? defaultValue : input
    if case .choice(let choices) = kind {
      if let match = choices.first(where: { $0.value == text || $0.label == text }) {
        return .success(match.value)
      }
      if let number = GivenNumber(text)?.value, choices.indices.contains(number - 1) {
        return .success(choices[number - 1].value)
      }
      let insensitive = choices.filter { $0.label.lowercased().contains(text.lowercased()) }
      if insensitive.count == 1 && !text.isEmpty { return .success(insensitive[0].value) }
      return .failure(
        choices.isEmpty ? .nothingToChoose(help: help) : .notAChoice(choices.map(\.label)))
    }
    if let problem = problem(text) { return .failure(problem) }
    return .success(text)
  }
}

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
