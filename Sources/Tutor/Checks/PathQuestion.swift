import CloudSimulator
import LabShell

/// A packet that somebody asks about: from where, to where, and what kind.
struct PathQuestion {
  let packet: Packet
  let origin: Endpoint

  /// - Parameters:
  ///   - from: an instance by name, id or address; `internet`, the learner's own computer; or
  ///     `connect`, where Instance Connect comes from.
  ///   - to: an instance (its private address is meant), a network interface or an IPv4 address, with
  ///     `:PORT` for TCP and `:PORT/udp` for UDP.
  ///   - traffic: `icmp`, `tcp/22`, `udp/53`; a port in `to` says TCP.
  static func make(
    from: String, to: String, traffic: String = "icmp", in cloud: Cloud
  ) -> Result<PathQuestion, Complaint> {
    var destination = to
    var traffic = traffic
    if let colon = to.lastIndex(of: ":") {
      let service = to[to.index(after: colon)...].split(
        separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let transport = service.count > 1 ? service[1].lowercased() : "tcp"
      guard let port = service.first.flatMap({ Int($0) }), (1...65_535).contains(port),
        ["tcp", "udp"].contains(transport)
      else {
        return .failure(
          Complaint(
            "'\(to)': a port is a number from 1 to 65535, as in 10.2.3.4:22 or 10.2.3.4:53/udp."))
      }
      destination = String(to[..<colon])
      traffic = "\(transport)/\(port)"
    }
    do {
      let origin = try origin(from, in: cloud)
      let target = try address(destination, seenFrom: origin, in: cloud)
      guard
        let packet = packet(
          traffic, from: cloud.sourceAddress(of: origin), to: target)
      else {
        return .failure(Complaint("'\(traffic)' is none of icmp, tcp/PORT and udp/PORT."))
      }
      return .success(PathQuestion(packet: packet, origin: origin))
    } catch {
      return .failure(error)
    }
  }

  /// Whether an answer comes back, now, without anything changing.
  func isAnswered(in cloud: Cloud) -> Bool { cloud.exchange(packet, from: origin).isAnswered }

  func explanation(in cloud: Cloud) -> Explanation { cloud.explain(packet, from: origin) }

  private static func origin(_ text: String, in cloud: Cloud) throws(Complaint) -> Endpoint {
    switch text {
    case "internet", "me": return .learnersComputer
    case "connect": return .internetHost(cloud.instanceConnectAddress)
    default: break
    }
    if let instance = try? InstanceReference.find([text], in: cloud).instance {
      return .interface(try interface(of: instance, in: cloud).id)
    }
    if let interface = cloud.networkInterfaces[ResourceID(text)] { return .interface(interface.id) }
    if let address = IPv4Address(parsing: text) {
      if let interface = cloud.networkInterfaces.first(where: {
        $0.privateAddresses.contains(address)
      })
        ?? cloud.interface(withPublicAddress: address)
      {
        return .interface(interface.id)
      }
      return .internetHost(address)
    }
    throw noInstance(text, in: cloud)
  }

  private static func address(
    _ text: String, seenFrom origin: Endpoint, in cloud: Cloud
  ) throws(Complaint) -> IPv4Address {
    if let address = IPv4Address(parsing: text) ?? InternetHost.named(text)?.address {
      return address
    }
    if let interface = cloud.networkInterfaces[ResourceID(text)] {
      return try address(of: interface, text, seenFrom: origin, in: cloud)
    }
    guard let instance = try? InstanceReference.find([text], in: cloud).instance else {
      throw noInstance(text, in: cloud)
    }
    return try address(
      of: interface(of: instance, in: cloud), instance.name ?? instance.id.rawValue,
      seenFrom: origin, in: cloud)
  }

  /// From outside only the public address can be meant.
  private static func address(
    of interface: NetworkInterface, _ name: String, seenFrom origin: Endpoint, in cloud: Cloud
  ) throws(Complaint) -> IPv4Address {
    switch origin {
    case .interface, .platformService: return interface.primaryAddress
    case .internetHost, .learnersComputer, .awsService:
      guard let address = cloud.publicAddress(of: interface) else {
        throw Complaint("\(name) has no public address.")
      }
      return address
    }
  }

  private static func interface(
    of instance: Instance, in cloud: Cloud
  ) throws(Complaint) -> NetworkInterface {
    guard let interface = cloud.primaryInterface(of: instance) else {
      throw Complaint("\(instance.name ?? instance.id.rawValue) is \(instance.state.name).")
    }
    return interface
  }

  private static func noInstance(_ text: String, in cloud: Cloud) -> Complaint {
    do throws(InstanceReference.Failure) {
      _ = try InstanceReference.find([text], in: cloud)
      return Complaint("'\(text)' can't be used here.")
    } catch {
      return Complaint(error.message)
    }
  }

  private static func packet(_ traffic: String, from source: IPv4Address, to target: IPv4Address)
    -> Packet?
  {
    if traffic == "icmp" { return .echoRequest(from: source, to: target) }
    let parts = traffic.split(separator: "/")
    guard parts.count == 2, let port = Int(parts[1]), (1...65_535).contains(port) else {
      return nil
    }
    // Any ephemeral port will do for a question (ACL-05).
    switch parts[0] {
    case "tcp": return .connectionRequest(from: source, port: 40_000, to: target, port: port)
    case "udp":
      return .datagram(from: source, port: 40_000, to: target, port: port, dataLength: 32)
    default: return nil
    }
  }
}

/// Why there is no such packet.
struct Complaint: Error, Equatable {
  let message: String
  init(_ message: String) { self.message = message }
}
