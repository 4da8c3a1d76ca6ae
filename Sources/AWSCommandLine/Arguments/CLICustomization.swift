import AWSModel
import Documents
import Foundations

/// Where the options of an operation are not those of AWS's model, as the real CLI keeps its
/// customizations: the one table, everything else about options follows from the model.
struct CLICustomization: Sendable {
  /// Members that have no option of their own.
  var hiddenMembers: [String] = []
  /// Where the CLI has a better word than `--no-…`.
  var negatives: [String: String] = [:]
  /// Options that fill in several members, or parts of one.
  var options: [ScalarOption] = []
  /// What is changed in the request before it is checked and sent.
  var adjust: @Sendable (inout JSONObject) -> Void = { _ in }

  static func of(_ operation: OperationModel) -> CLICustomization {
    table[operation.name] ?? CLICustomization()
  }

  private static let table: [String: CLICustomization] = [
    "RunInstances": CLICustomization(
      hiddenMembers: ["MinCount", "MaxCount"],
      negatives: ["DisableApiTermination": "--enable-api-termination"],
      options: [
        .count, .secondaryPrivateIPAddresses, .secondaryPrivateIPAddressCount,
        .associatePublicIPAddress, .noAssociatePublicIPAddress,
      ], adjust: adjustLaunch),
    "AuthorizeSecurityGroupIngress": securityGroupRules,
    "AuthorizeSecurityGroupEgress": securityGroupRules,
    "RevokeSecurityGroupIngress": securityGroupRules,
    "RevokeSecurityGroupEgress": securityGroupRules,
    "CreateNetworkAclEntry": networkACLEntry,
    "ReplaceNetworkAclEntry": networkACLEntry,
    "DeleteNetworkAclEntry": networkACLEntry,
  ]

  private static let securityGroupRules = CLICustomization(
    options: [.ipProtocol, .port, .cidr, .sourceGroup, .groupOwner])

  private static let networkACLEntry = CLICustomization(
    negatives: ["Egress": "--ingress"],
    adjust: { parameters in
      let numbers = ["tcp": "6", "udp": "17", "icmp": "1", "all": "-1"]
      if let name = parameters["Protocol"]?.string, let number = numbers[name] {
        parameters["Protocol"] = .string(number)
      }
    })

  /// Commands that are no services, and subcommands that call no operation of their name.
  static let commands = ["configure", "help"]

  static func subcommands(of service: Service) -> [String] {
    let own: [String] =
      switch service {
      case .logs: ["tail"]
      case .instanceConnect: ["open-tunnel", "ssh"]
      case .ec2, .iam, .sts, .ssm: []
      }
    return (Waiter.all(of: service).isEmpty ? [] : ["wait"]) + own
  }
}

// MARK: RunInstances

extension CLICustomization {
  private static func adjustLaunch(_ parameters: inout JSONObject) {
    if parameters["MaxCount"] == nil { parameters["MaxCount"] = 1 }
    if parameters["MinCount"] == nil { parameters["MinCount"] = 1 }
    if let script = parameters["UserData"]?.string {
      // The API wants user data in Base64, the CLI takes it as it is.
      parameters["UserData"] = .string(Base64.text(of: Array(script.utf8)))
    }
    moveIntoInterface(&parameters)
  }

  /// EC2 wants subnet and groups inside the network interface as soon as one is described.
  private static func moveIntoInterface(_ parameters: inout JSONObject) {
    guard case .array(var interfaces)? = parameters["NetworkInterfaces"],
      var interface = interfaces.first?.members,
      ["PrivateIpAddresses", "SecondaryPrivateIpAddressCount", "AssociatePublicIpAddress"]
        .contains(where: { interface[$0] != nil })
    else { return }
    let moves = [
      ("SubnetId", "SubnetId"), ("SecurityGroupIds", "Groups"),
      ("Ipv6AddressCount", "Ipv6AddressCount"), ("Ipv6Addresses", "Ipv6Addresses"),
      ("EnablePrimaryIpv6", "PrimaryIpv6"),
    ]
    for (outer, inner) in moves {
      guard let value = parameters[outer] else { continue }
      interface[inner] = value
      parameters[outer] = nil
    }
    if let address = parameters["PrivateIpAddress"] {
      interface["PrivateIpAddresses"] = .array([
        .object(["PrivateIpAddress": address, "Primary": true])
      ])
      parameters["PrivateIpAddress"] = nil
    }
    interfaces[0] = .object(interface)
    parameters["NetworkInterfaces"] = .array(interfaces)
  }
}
