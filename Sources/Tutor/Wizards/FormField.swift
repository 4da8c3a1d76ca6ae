import Foundations
import NetworkModel

/// One field of a form, with the console's own name and default.
public struct FormField: Sendable {
  public struct Choice: Equatable, Sendable {
    /// What the command gets, for example an id.
    public var value: String
    /// What the learner reads.
    public var label: String
    /// What the learner calls it: the label without the id behind it.
    public var name: String
    /// What tells it from another of that name.
    public var remark: String?
    /// The name where it has words of the program's, which each language has its own for.
    public var title: Statement?

    public init(_ value: String, _ label: String? = nil) {
      self.init(value, name: label ?? value)
    }

    public init(
      _ value: String, name: String, remark: String? = nil, title: Statement? = nil
    ) {
      self.value = value
      self.name = name
      self.remark = remark
      self.title = title
      label = remark.map { "\(name) (\($0))" } ?? name
    }
  }

  public enum Kind: Equatable, Sendable {
    case text
    /// One of these. A learner may give its value, its name, or a beginning that no other has.
    case choice([Choice])
    /// A JSON document over several lines.
    case document
  }

  /// The name in a transcript and in `wizard vpc cidr=10.1.0.0/16`.
  public let id: String
  public let label: String
  public let kind: Kind
  public let defaultValue: String
  /// Shown beside a field that has no default.
  public let example: String?
  /// A value as a line gives it, where `example` is more than that.
  private let inLine: String?
  public let help: String
  /// Said where there is nothing to choose from.
  public let missing: String
  public let remedy: FormRemedy?
  /// What a text stands for, or what is wrong with it.
  private let read: @Sendable (String) -> Result<String, FormProblem>

  /// - Parameter problem: what is wrong with a value, `nil` when nothing is.
  public init(
    _ id: String, _ label: String, kind: Kind = .text, default defaultValue: String = "",
    example: String? = nil, help: String, missing: String = Self.nothingThere,
    remedy: FormRemedy? = nil, problem: @escaping @Sendable (String) -> FormProblem? = { _ in nil }
  ) {
    self.init(
      id, label, kind: kind, default: defaultValue, example: example, help: help, missing: missing,
      remedy: remedy
    ) { text in problem(text).map { .failure($0) } ?? .success(text) }
  }

  init(
    _ id: String, _ label: String, kind: Kind = .text, default defaultValue: String = "",
    example: String? = nil, inLine: String? = nil, help: String,
    missing: String = Self.nothingThere, remedy: FormRemedy? = nil,
    reading: @escaping @Sendable (String) -> Result<String, FormProblem>
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.defaultValue = defaultValue
    self.example = example
    self.inLine = inLine
    self.help = help
    self.missing = missing
    self.remedy = remedy
    read = reading
  }

  /// What every field can say that offers a choice.
  public static let nothingThere = "There is nothing to choose from yet."

  /// What somebody could give for it in a line; `nil` where nothing has to be given, or nothing can be.
  var sample: String? {
    switch kind {
    case .choice(let choices):
      (choices.first { $0.value == defaultValue } ?? choices.first).map { choice in
        // Two things may have one name.
        choices.count { $0.name == choice.name } == 1 ? choice.name : choice.value
      }
    case .text, .document:
      inLine ?? example ?? (defaultValue.isEmpty ? nil : defaultValue)
    }
  }

  /// The value that a learner's input stands for, or what is wrong with it.
  public func value(from input: String) -> Result<String, FormProblem> {
    let text = input.isEmpty ? defaultValue : input
    guard case .choice(let choices) = kind else {
      let result = read(text)
      // What nobody typed is not wrong, it is missing.
      return text.isEmpty ? result.mapError { _ in .empty } : result
    }
    guard !choices.isEmpty else {
      return .failure(.nothingToChoose(missing: missing, remedy: remedy))
    }
    let fitting = text.isEmpty ? [] : choices.fitting(text)
    return switch fitting.count {
    case 1: .success(fitting[0].value)
    case 0: .failure(.notAChoice(text, among: choices.map(\.label), help: help))
    default: .failure(.ambiguous(text, candidates: fitting.map(\.label)))
    }
  }
}

extension [FormField.Choice] {
  /// What the console calls a value, which is how a preview has it, too.
  func name(of value: String) -> String { first { $0.value == value }?.name ?? value }

  /// Those that a text can mean: the most exact meaning that any of them has.
  ///
  /// A number means a value and never a position, nor the beginning of a longer number: who types 1
  /// where 0 and 2 can be chosen wants one, and must not get another.
  func fitting(_ text: String) -> [FormField.Choice] {
    let lowercased = text.lowercased()
    func having(_ fits: (String) -> Bool) -> [FormField.Choice] {
      filter { fits($0.value) || fits($0.name) || fits($0.label) }
    }
    let exact = having { $0 == text }
    guard exact.isEmpty else { return exact }
    let same = having { $0.lowercased() == lowercased }
    guard same.isEmpty else { return same }
    if text.allSatisfy(\.isNumber) {
      // `1` is the `1 minute`.
      return filter { $0.label.split(separator: " ").first.map(String.init) == text }
    }
    let beginning = having { $0.lowercased().hasPrefix(lowercased) }
    guard beginning.isEmpty else { return beginning }
    return filter { $0.label.lowercased().contains(lowercased) }
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
    _ id: String, _ label: String, among resources: some Sequence<Kind>, help: String,
    missing: String, remedy: FormRemedy? = nil
  ) -> FormField {
    let choices = resources.map(choice)
    return FormField(
      id, label, kind: .choice(choices), default: choices.first?.value ?? "", help: help,
      missing: missing, remedy: remedy)
  }

  static func choice(_ resource: some Resource) -> Choice {
    let id = resource.id.rawValue
    if let name = resource.name { return Choice(id, name: name, remark: id) }
    let isDefaultVPC = (resource as? VPC)?.isDefault == true
    return Choice(id, name: id, remark: isDefaultVPC ? "default" : nil)
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

/// The values of a form by the ids of its fields, in the order in which they were given.
public struct FormValues: Equatable, Sendable {
  public private(set) var entries: [(id: String, value: String)] = []

  public init() {}
  public init(_ entries: [(id: String, value: String)]) { self.entries = entries }

  public subscript(id: String) -> String {
    get { entries.first { $0.id == id }?.value ?? "" }
    set {
      if let index = entries.firstIndex(where: { $0.id == id }) {
        entries[index].value = newValue
      } else {
        entries.append((id, newValue))
      }
    }
  }

  public func contains(_ id: String) -> Bool { entries.contains { $0.id == id } }

  public static func == (left: FormValues, right: FormValues) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}
