import AWSModel
import DataPlane
import Documents
import NetworkModel

/// Reads a policy and refuses what IAM refuses, in IAM's words and in the order of its checks
/// (IAM-40).
struct PolicyParser {
  let purpose: PolicyDocument.Purpose
  private let text: String
  private let version: String?
  private let statements: [JSONObject]

  init(_ text: String, as purpose: PolicyDocument.Purpose) throws(AWSError) {
    self.text = text
    self.purpose = purpose
    let document: JSONValue
    do {
      document = try JSONValue(parsingJSON: text)
    } catch {
      guard text.contains("{") else {
        throw .syntax(
          "The document is not JSON. What stands in a file is read with file:// before its name.")
      }
      throw .syntax(
        "The document is not JSON: \(error.reason) (line \(error.line), column \(error.column)).")
    }
    guard let members = document.members else { throw .syntax("A policy is one JSON object.") }
    try Self.check(members, allows: ["Version", "Id", "Statement"], in: "A policy")
    version = try Self.text(members, "Version")
    _ = try Self.text(members, "Id")
    statements = try Self.statements(in: members)
  }

  /// The policy, once every check has passed.
  func policy() throws(AWSError) -> PolicyDocument {
    for statement in statements { try checkSyntax(of: statement) }
    try checkVersion()
    for statement in statements { try checkPurpose(of: statement) }
    for statement in statements { try checkLegacyRules(of: statement) }
    try checkSidsAreUnique()
    var parsed: [PolicyStatement] = []
    for statement in statements { parsed.append(try self.statement(from: statement)) }
    try PolicyRules.check(parsed, as: purpose)
    return PolicyDocument(text: text, statements: parsed, hasVariables: version == "2012-10-17")
  }

  // MARK: Syntax

  private static let elements = [
    "Sid", "Principal", "NotPrincipal", "Effect", "Action", "NotAction", "Resource", "NotResource",
    "Condition",
  ]

  private static func statements(in members: JSONObject) throws(AWSError) -> [JSONObject] {
    switch members["Statement"] {
    case .object(let statement)?: return [statement]
    case .array(let elements)?:
      let statements = elements.compactMap(\.members)
      guard !statements.isEmpty, statements.count == elements.count else {
        throw .syntax("Statement is an object or a list of objects.")
      }
      return statements
    case nil: throw .syntax("The policy has no Statement.")
    default: throw .syntax("Statement is an object or a list of objects.")
    }
  }

  private static func check(
    _ members: JSONObject, allows names: [String], in index: String
  ) throws(AWSError) {
    guard let unknown = members.first(where: { !names.contains($0.name) }) else { return }
    let twin = names.first { $0.lowercased() == unknown.name.lowercased() }
    throw .syntax(
      "\(index) has no element \"\(unknown.name)\""
        + (twin.map { "; write \"\($0)\"." } ?? ". It may have \(names.joined(separator: ", "))."))
  }

  private static func text(_ members: JSONObject, _ name: String) throws(AWSError) -> String? {
    guard let value = members[name] else { return nil }
    guard let text = value.string else { throw .syntax("\(name) is a text.") }
    return text
  }

  private func checkSyntax(of statement: JSONObject) throws(AWSError) {
    try Self.check(statement, allows: Self.elements, in: "A statement")
    for name in ["Principal", "Action", "Resource"]
    where statement[name] != nil && statement["Not\(name)"] != nil {
      throw .syntax("A statement has either \(name) or Not\(name).")
    }
    guard let effect = try Self.text(statement, "Effect") else {
      throw .syntax("A statement needs an Effect, \"Allow\" or \"Deny\".")
    }
    guard ["allow", "deny"].contains(effect.lowercased()) else {
      throw .syntax("Effect is \"Allow\" or \"Deny\", not \"\(effect)\".")
    }
    if let sid = try Self.text(statement, "Sid"),
      !sid.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphanumeric })
    {
      throw .syntax("A Sid consists of letters and digits.")
    }
    for name in ["Action", "NotAction", "Resource", "NotResource"] {
      if let value = statement[name] { _ = try Self.texts(value, of: name) }
    }
    _ = try Self.conditions(in: statement)
    _ = try Self.principals(in: statement)
  }

  /// A single text is a list of one (IAM-01).
  private static func texts(_ value: JSONValue, of name: String) throws(AWSError) -> [String] {
    if let text = value.string { return [text] }
    let texts = value.array?.compactMap(\.string)
    guard let texts, texts.count == value.array?.count else {
      throw .syntax("\(name) is a text or a list of texts.")
    }
    return texts
  }

  // MARK: Version, purpose, legacy rules

  private func checkVersion() throws(AWSError) {
    switch (purpose, version) {
    case (_, "2012-10-17"?), (.trust, "2008-10-17"?), (.trust, nil): return
    case (.identity, _):
      throw .malformedPolicy("Policy document must be version 2012-10-17 or greater.")
    case (.trust, _): throw .syntax("Version is \"2012-10-17\".")
    }
  }

  private func checkPurpose(of statement: JSONObject) throws(AWSError) {
    let principal = statement["Principal"] ?? statement["NotPrincipal"]
    switch purpose {
    case .identity:
      guard principal == nil else {
        throw .malformedPolicy(
          "Policy document should not specify a principal.",
          advice: "Who may use a role stands in the role's trust policy.")
      }
    case .trust:
      for name in ["Resource", "NotResource"] where statement[name] != nil {
        throw .malformedPolicy(
          "Has prohibited field \(name)",
          advice: "A trust policy speaks of its own role and names no resource.")
      }
      guard let principal else {
        throw .malformedPolicy("Missing required field Principal")
      }
      guard principal.members?.isEmpty != true else {
        throw .malformedPolicy("Missing required field Principal cannot be empty!")
      }
    }
  }

  private func checkLegacyRules(of statement: JSONObject) throws(AWSError) {
    guard let effect = statement["Effect"]?.string,
      PolicyStatement.Effect(rawValue: effect) == nil
    else { return }
    throw .malformedPolicy(
      "The policy failed legacy parsing", advice: "Effect is written \"Allow\" or \"Deny\".")
  }

  private func checkSidsAreUnique() throws(AWSError) {
    let sids = statements.compactMap { $0["Sid"]?.string }.filter { !$0.isEmpty }
    guard Set(sids).count == sids.count else {
      throw .malformedPolicy("Statement IDs (SID) in a single policy must be unique.")
    }
  }

  // MARK: Statements

  private func statement(from members: JSONObject) throws(AWSError) -> PolicyStatement {
    guard let effect = members["Effect"]?.string.flatMap(PolicyStatement.Effect.init(rawValue:))
    else { throw .malformedPolicy("The policy failed legacy parsing") }
    return PolicyStatement(
      sid: members["Sid"]?.string, effect: effect,
      principals: try Self.principals(in: members),
      actions: try Self.selection("Action", in: members) ?? .any(of: []),
      resources: try purpose == .trust
        ? nil : Self.selection("Resource", in: members) ?? .any(of: []),
      conditions: try Self.conditions(in: members))
  }

  private static func selection(
    _ name: String, in members: JSONObject
  ) throws(AWSError) -> PolicyStatement.Selection<String>? {
    if let value = members[name] { return .any(of: try texts(value, of: name)) }
    guard let value = members["Not\(name)"] else { return nil }
    return .allExcept(try texts(value, of: "Not\(name)"))
  }

  private static func principals(
    in members: JSONObject
  ) throws(AWSError) -> PolicyStatement.Selection<PolicyPrincipal>? {
    if let value = members["Principal"] { return .any(of: try principals(value)) }
    return try members["NotPrincipal"].map { value throws(AWSError) in
      .allExcept(try principals(value))
    }
  }

  private static func principals(_ value: JSONValue) throws(AWSError) -> [PolicyPrincipal] {
    if value == "*" { return [PolicyPrincipal(kind: .aws, name: "*")] }
    guard let members = value.members else {
      throw .syntax("Principal is \"*\" or an object such as {\"Service\": \"…\"}.")
    }
    var principals: [PolicyPrincipal] = []
    for (name, value) in members {
      guard let kind = PolicyPrincipal.Kind(rawValue: name) else {
        throw .syntax("A principal is AWS, Federated, Service or CanonicalUser, not \"\(name)\".")
      }
      for text in try texts(value, of: name) {
        principals.append(PolicyPrincipal(kind: kind, name: text))
      }
    }
    return principals
  }

  private static func conditions(in members: JSONObject) throws(AWSError) -> [PolicyCondition] {
    guard let value = members["Condition"] else { return [] }
    guard let operators = value.members else { throw .syntax("Condition is an object.") }
    var conditions: [PolicyCondition] = []
    for (name, keys) in operators {
      guard let comparison = ConditionOperator(parsing: name) else {
        throw .syntax("There is no condition operator \"\(name)\".")
      }
      guard let keys = keys.members else {
        throw .syntax("\(name) is an object of condition keys.")
      }
      for (key, value) in keys {
        conditions.append(
          PolicyCondition(
            comparison: comparison, key: key.lowercased(), values: try conditionValues(value)))
      }
    }
    return conditions
  }

  /// Numbers and truth values may be written without quotation marks.
  private static func conditionValues(_ value: JSONValue) throws(AWSError) -> [String] {
    var texts: [String] = []
    for element in value.array ?? [value] {
      switch element {
      case .string(let text): texts.append(text)
      case .integer(let number): texts.append(String(number))
      case .number(let number): texts.append(JSONValue.text(of: number))
      case .boolean(let flag): texts.append(flag ? "true" : "false")
      case .null, .array, .object: throw .syntax("A condition's value is a text or a list.")
      }
    }
    return texts
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType == .decimal }
}
