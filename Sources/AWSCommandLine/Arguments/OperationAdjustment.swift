import AWSModel
import Documents
import Foundations

/// What the CLI changes in a request before it sends it.
enum OperationAdjustment {
  static func apply(to parameters: inout Members, of operation: OperationDescription) {
    switch operation.name {
    case "RunInstances":
      if parameters["MaxCount"] == nil { parameters["MaxCount"] = 1 }
      if parameters["MinCount"] == nil { parameters["MinCount"] = 1 }
      if let script = parameters["UserData"]?.string {
        // The API wants user data in Base64, the CLI takes it as it is.
        parameters["UserData"] = .string(Base64.text(of: Array(script.utf8)))
      }
      moveIntoInterface(&parameters)
    case "CreateNetworkAclEntry", "ReplaceNetworkAclEntry":
      let numbers = ["tcp": "6", "udp": "17", "icmp": "1", "all": "-1"]
      if let name = parameters["Protocol"]?.string, let number = numbers[name] {
        parameters["Protocol"] = .string(number)
      }
    default: break
    }
  }

  /// EC2 wants subnet and groups inside the network interface as soon as one is described.
  private static func moveIntoInterface(_ parameters: inout Members) {
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
