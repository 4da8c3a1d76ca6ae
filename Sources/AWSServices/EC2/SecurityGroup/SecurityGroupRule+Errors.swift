import AWSModel
import DataPlane
import NetworkModel

extension SecurityGroupRule {
  static func notFound(_ id: String) -> AWSError {
    AWSError(
      "InvalidSecurityGroupRuleId.NotFound", "The security group rule ID '\(id)' does not exist")
  }

  /// SG-07, ERR-11
  var duplicate: AWSError {
    AWSError(
      "InvalidPermission.Duplicate",
      "the specified rule \"peer: \(peer.text), \(trafficText), ALLOW\" already exists")
  }

  /// `TCP, from port: 22, to port: 22`
  private var trafficText: String {
    let name = `protocol` == .all ? "ALL" : `protocol`.securityGroupName.uppercased()
    guard let fromPort, let toPort else { return name }
    guard `protocol` == .icmp || `protocol`.number == 58 else {
      return "\(name), from port: \(fromPort), to port: \(toPort)"
    }
    let type = fromPort == -1 ? "ALL" : String(fromPort)
    let code = toPort == -1 ? "ALL" : String(toPort)
    return "\(name), type: \(type), code: \(code)"
  }
}
