import Foundations

/// IP addresses; text that is no address, or one of the other family, is false.
let addressFunctions: [Function] = [
  Function("isValidIp", arity: 1...1) { test($0[0]) { _ in true } },
  Function("isValidIpV4", arity: 1...1) { test($0[0], \.isVersion4) },
  Function("isValidIpV6", arity: 1...1) { test($0[0]) { !$0.isVersion4 } },
  subnetTest("isIpInSubnet", family: nil),
  subnetTest("isIpv4InSubnet", family: 4),
  subnetTest("isIpv6InSubnet", family: 6),
  Function("ipv4ToNumber", arity: 1...1) { arguments in
    guard let text = arguments[0].asText, case .version4(let address)? = IPAddress(text) else {
      return .null
    }
    return .integer(Int(address.rawValue))
  },
  Function("isPrivateIP", arity: 1...1) { test($0[0]) { isIn(privateBlocks, $0) } },
  Function("isReservedIP", arity: 1...1) { test($0[0]) { isIn(reservedBlocks, $0) } },
  Function("isPublicIP", arity: 1...1) { arguments in
    test(arguments[0]) { !isIn(privateBlocks, $0) && !isIn(reservedBlocks, $0) }
  },
]

/// Missing when the field is.
private func test(_ value: Datum, _ test: (IPAddress) -> Bool) -> Datum {
  guard let text = value.asText else { return .null }
  return .boolean(IPAddress(text).map(test) ?? false)
}

/// The subnet is read once when it is written out, and must then be one.
private func subnetTest(_ name: String, family: Int?) -> Function {
  Function(name, arity: 2...2) { call throws(Diagnostic) in
    let written = call.text(1)
    let block = written.flatMap { AddressBlock($0) }
    if written != nil, block == nil {
      throw call.refusal(of: 1, expected: "a subnet such as \"10.0.0.0/16\" as argument 2")
    }
    return { arguments, _ in
      guard let block = block ?? arguments[1].asText.flatMap({ AddressBlock($0) }) else {
        return arguments[1].isNull ? .null : .boolean(false)
      }
      return test(arguments[0]) { address in
        if let family, (family == 4) != address.isVersion4 { return false }
        return block.contains(address)
      }
    }
  }
}

private func isIn(_ blocks: [AddressBlock], _ address: IPAddress) -> Bool {
  blocks.contains { $0.contains(address) }
}

/// RFC 1918.
private let privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].compactMap {
  AddressBlock(Text($0))
}

/// The special-purpose blocks of RFC 6890 that are not reachable from the Internet, RFC 1918 apart.
private let reservedBlocks = [
  "0.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24",
  "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128",
  "::1/128", "::ffff:0:0/96", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8",
].compactMap { AddressBlock(Text($0)) }
