import AWSModel
import Documents
import NetworkModel

extension Fix.Command {
  /// `aws ec2 …` with the call's parameters as options, in their order.
  init(_ operation: String, _ parameters: Members, stores variable: Fix.Variable? = nil) {
    request = Request(.ec2, operation, parameters)
    stores = variable
    var line = "aws ec2 " + OperationDescription.commandName(of: operation)
    for (name, value) in parameters {
      line += " " + Self.option(name, value)
    }
    if let variable {
      line =
        "\(variable.name)=$(\(line) --query \(variable.path.joined(separator: ".")) --output text)"
    }
    self.line = line
  }

  private static func option(_ name: String, _ value: Value) -> String {
    switch (name, value) {
    case ("Egress", .boolean(let isEgress)): isEgress ? "--egress" : "--ingress"
    case ("IpPermissions", .array(let permissions)):
      permissions.map(ruleOptions).joined(separator: " ")
    case (_, .boolean(let flag)):
      (flag ? "--" : "--no-") + OperationDescription.commandName(of: name)
    case (_, .object(let members)) where members.names == ["Value"]:
      option(name, members["Value"] ?? .null)
    default: "--\(OperationDescription.commandName(of: name)) \(shorthand(value))"
    }
  }

  /// The CLI's own short options for a rule with one block.
  private static func ruleOptions(_ permission: Value) -> String {
    let from = permission["FromPort"]?.integer ?? -1
    let to = permission["ToPort"]?.integer ?? -1
    let port = from == to ? String(from) : "\(from)-\(to)"
    return "--protocol \(permission["IpProtocol"]?.string ?? "-1") --port \(port) "
      + "--cidr \(permission["IpRanges"]?[0]?["CidrIp"]?.string ?? "")"
  }

  /// The CLI's shorthand syntax; lists of texts stand side by side.
  private static func shorthand(_ value: Value) -> String {
    switch value {
    case .object(let members):
      members.map { "\($0.name)=\(nested($0.value))" }.joined(separator: ",")
    case .array(let elements): elements.map(shorthand).joined(separator: " ")
    case .string(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .number: ""
    }
  }

  private static func nested(_ value: Value) -> String {
    guard case .array(let elements) = value else { return shorthand(value) }
    let inner = elements.map { $0.members == nil ? shorthand($0) : "{\(shorthand($0))}" }
    return "[\(inner.joined(separator: ","))]"
  }
}
