import AWSModel
import Documents

/// The simple options that the CLI puts beside the API's structured ones.
enum ScalarOption: String, Sendable {
  // run-instances
  case count = "--count"
  case secondaryPrivateIPAddresses = "--secondary-private-ip-addresses"
  case secondaryPrivateIPAddressCount = "--secondary-private-ip-address-count"
  case associatePublicIPAddress = "--associate-public-ip-address"
  case noAssociatePublicIPAddress = "--no-associate-public-ip-address"
  // authorize- and revoke-security-group-ingress and -egress
  case ipProtocol = "--protocol"
  case port = "--port"
  case cidr = "--cidr"
  case sourceGroup = "--source-group"
  case groupOwner = "--group-owner"

  var arity: Option.Arity {
    switch self {
    case .secondaryPrivateIPAddresses: .many
    case .associatePublicIPAddress, .noAssociatePublicIPAddress: .none
    case .count, .secondaryPrivateIPAddressCount, .ipProtocol, .port, .cidr, .sourceGroup,
      .groupOwner:
      .one
    }
  }

  var documentation: String {
    switch self {
    case .count: "Number of instances to launch: one number, or a range min:max."
    case .secondaryPrivateIPAddresses: "Secondary private addresses of the network interface."
    case .secondaryPrivateIPAddressCount: "How many secondary private addresses to assign."
    case .associatePublicIPAddress: "Assign a public address to the new instance."
    case .noAssociatePublicIPAddress: "Assign no public address to the new instance."
    case .ipProtocol: "The protocol: tcp, udp, icmp, all or a protocol number."
    case .port: "One port or a range from-to; for ICMP the type, or type-code; -1 for all."
    case .cidr: "The IPv4 addresses, as a CIDR block."
    case .sourceGroup: "The id or name of the other security group."
    case .groupOwner: "The account that owns the other security group."
    }
  }

  /// Puts what was typed where the API wants it.
  func apply(
    _ values: [String], to parameters: inout JSONObject
  ) throws(CommandLineError) {
    let value = values.first ?? ""
    // Nothing is no protocol, port or group.
    if value.isEmpty, arity == .one, self != .count { return }
    switch self {
    case .count:
      let bounds = value.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(bounds.count), let low = bounds[0], let high = bounds[bounds.count - 1]
      else {
        throw .general("count parameter should be of form min[:max] (e.g. 1 or 1:10)")
      }
      parameters["MinCount"] = .integer(low)
      parameters["MaxCount"] = .integer(high)
    case .secondaryPrivateIPAddresses:
      let addresses = values.map {
        JSONValue.object(["PrivateIpAddress": .string($0), "Primary": false])
      }
      if !addresses.isEmpty {
        setInterface("PrivateIpAddresses", .array(addresses), in: &parameters)
      }
    case .secondaryPrivateIPAddressCount:
      guard let count = PythonNumber.integer(value) else {
        throw .usage("argument \(rawValue): invalid int value: '\(value)'")
      }
      setInterface("SecondaryPrivateIpAddressCount", .integer(count), in: &parameters)
    case .associatePublicIPAddress:
      setInterface("AssociatePublicIpAddress", true, in: &parameters)
    case .noAssociatePublicIPAddress:
      setInterface("AssociatePublicIpAddress", false, in: &parameters)
    case .ipProtocol: setPermission("IpProtocol", try protocolName(value), in: &parameters)
    case .port: try setPorts(value, in: &parameters)
    case .cidr:
      setPermission("IpRanges", .array([.object(["CidrIp": .string(value)])]), in: &parameters)
    case .sourceGroup:
      setPair(value.hasPrefix("sg-") ? "GroupId" : "GroupName", value, in: &parameters)
    case .groupOwner: setPair("UserId", value, in: &parameters)
    }
  }

  /// Simple and structured options for the same thing exclude each other.
  static func refuseMixing(_ scan: ArgumentScanner.Scan) throws(CommandLineError) {
    func isGiven(_ option: String) -> Bool {
      scan.values[option].map { $0 != [""] } ?? false
    }
    let rules: [ScalarOption] = [.ipProtocol, .port, .cidr, .sourceGroup, .groupOwner]
    if isGiven("--ip-permissions"), let rule = rules.first(where: { isGiven($0.rawValue) }) {
      let name = rule.rawValue.dropFirst(2).replacing("-", with: "_")
      throw .parameter(
        "The --\(name) option is not compatible with the --ip-permissions option ")
    }
    let interfaces: [ScalarOption] = [
      .secondaryPrivateIPAddresses, .secondaryPrivateIPAddressCount, .associatePublicIPAddress,
    ]
    if isGiven("--network-interfaces"), interfaces.contains(where: { isGiven($0.rawValue) }) {
      throw .parameter(
        "Mixing the --network-interfaces option with the simple, scalar options is not supported.")
    }
  }

  private func protocolName(_ value: String) throws(CommandLineError) -> JSONValue {
    if let number = PythonNumber.integer(value) {
      guard number == -1 || (0...255).contains(number) else {
        throw .parameter(
          "protocol numbers must be in the range 0-255 or -1 to specify all protocols")
      }
      return .string(value)
    }
    guard ["tcp", "udp", "icmp", "all"].contains(value) else {
      throw .parameter(
        "protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.")
    }
    return .string(value == "all" ? "-1" : value)
  }

  private func setPorts(
    _ value: String, in parameters: inout JSONObject
  ) throws(CommandLineError) {
    var bounds = [value, value]
    if value == "-1" || value == "all" {
      bounds = ["-1", "-1"]
    } else if value.contains("-") {
      bounds = value.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
    }
    guard let from = PythonNumber.integer(bounds[0]), let to = PythonNumber.integer(bounds[1])
    else {
      throw .parameter("port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)")
    }
    setPermission("FromPort", .integer(from), in: &parameters)
    setPermission("ToPort", .integer(to), in: &parameters)
  }

  private func setInterface(_ name: String, _ value: JSONValue, in parameters: inout JSONObject) {
    var interface = parameters["NetworkInterfaces"]?[0]?.members ?? ["DeviceIndex": 0]
    interface[name] = value
    parameters["NetworkInterfaces"] = .array([.object(interface)])
  }

  private func setPermission(_ name: String, _ value: JSONValue, in parameters: inout JSONObject) {
    var permission = parameters["IpPermissions"]?[0]?.members ?? [:]
    permission[name] = value
    parameters["IpPermissions"] = .array([.object(permission)])
  }

  private func setPair(_ name: String, _ value: String, in parameters: inout JSONObject) {
    var pair = parameters["IpPermissions"]?[0]?["UserIdGroupPairs"]?[0]?.members ?? [:]
    pair[name] = .string(value)
    setPermission("UserIdGroupPairs", .array([.object(pair)]), in: &parameters)
  }
}

/// Numbers as Python reads them: the CLI takes what `int` takes, and says what it says.
enum PythonNumber {
  /// What `int(text)` is, `nil` when it raises; numbers beyond 64 bits end there.
  ///
  /// Blanks around it and single underscores between digits are fine, `0x10` and `1.5` are not.
  static func integer(_ text: String) -> Int? {
    var digits = text.unicodeScalars.drop { $0.properties.isWhitespace }
    while digits.last?.properties.isWhitespace ?? false { digits.removeLast() }
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    var number = 0
    var follows: Unicode.Scalar?
    for scalar in digits {
      if scalar == "_" {
        guard follows != nil, follows != "_" else { return nil }
      } else {
        guard ("0"..."9").contains(scalar) else { return nil }
        let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, overflows) = product.addingReportingOverflow(Int(scalar.value) - 48)
        number = tooLarge || overflows ? Int.max : sum
      }
      follows = scalar
    }
    guard let follows, follows != "_" else { return nil }
    return isNegative ? -number : number
  }

  static func integer(orRefuse text: String) throws(CommandLineError) -> Int {
    guard let number = integer(text) else {
      throw .general(
        "invalid literal for int() with base 10: \(JSONValue.string(text).pythonRepresentation)")
    }
    return number
  }

  static func fraction(orRefuse text: String) throws(CommandLineError) -> Double {
    guard let number = Double(text) else {
      throw .general(
        "could not convert string to float: \(JSONValue.string(text).pythonRepresentation)")
    }
    return number
  }
}

/// Base64 as Python's `b64decode` reads it: what is no letter of the alphabet is passed over.
enum PythonBase64 {
  /// `nil` where the padding is wrong, or a letter stands alone.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var letters = 0
    var padding = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: "=") {
        padding += 1
        if letters >= 2, letters + padding >= 4 { return bytes }
        continue
      }
      guard let sextet = sextet(of: byte) else { continue }
      padding = 0
      bits = bits << 6 | UInt32(sextet)
      letters += 1
      if letters > 1 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(2 * (4 - letters))))
      }
      if letters == 4 { letters = 0 }
    }
    return letters == 0 ? bytes : nil
  }

  private static func sextet(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
