import Documents
import Foundations
import NetworkModel

/// Which change removes which blocker.
extension FixPlanner {
  /// Removes one blocker, and answers what was changed or what to do instead.
  mutating func fix(_ blocker: Trace.Blocker, of trace: Trace) -> [Fix.Change] {
    let packet = blocker.step.packet
    switch blocker.step.finding {
    case .blackhole(let route):
      return fixTarget(of: route)
        ?? fixRoute(for: packet, at: blocker.component, from: trace.origin)
    case .noRoute, .privateDestination, .addressOutsidePeer, .destinationForeign,
      .guestDoesNotForward:
      return fixRoute(for: packet, at: blocker.component, from: trace.origin)
    case .securityGroupsRefuse(let refusal):
      return fixRules(for: packet, refusal, at: blocker.component)
    case .networkACLEntry(let entry):
      return fixEntries(
        for: packet, at: blocker.component, isEgress: entry.isEgress,
        deniedBy: entry.isFinal ? nil : entry.ruleNumber)
    case .networkACLFinalDeny(let isEgress):
      return fixEntries(for: packet, at: blocker.component, isEgress: isEgress)
    case .publicAddressMissing: return fixPublicAddress(of: packet, from: trace.origin)
    case .receiverHasNoPublicAddress:
      guard case .networkInterface(let id) = blocker.component else { return [] }
      return assignPublicAddress(to: id)
    case .instanceNotRunning(let state): return fixState(at: blocker.component, state)
    case .sshNotUp(let moment):
      guard let instance = instance(at: blocker.component) else { return [] }
      wait(for: .ssh(instance.id), until: moment)
      return [.wait(.ssh(instance.id), "booting")]
    case .gatewayMissing:
      // A route may lead to the gateway of another VPC though the sender's has one.
      guard case .internetGateway = blocker.component, hasGateway(trace.origin) else {
        return fixGateway(at: blocker.component, of: trace.origin)
      }
      return fixRoute(for: packet, at: blocker.component, from: trace.origin)
    case .sourceForeign:
      guard case .networkInterface(let id) = blocker.component else { return [] }
      perform(
        "ModifyNetworkInterfaceAttribute",
        ["NetworkInterfaceId": .string(id.rawValue), "SourceDestCheck": ["Value": false]])
      return [.switchOffSourceDestinationCheck(of: id)]
    case .addressUnused, .addressOutsideVPC:
      return [.useAddressOfInstance(insteadOf: packet.destination)]
    case .publicAddressUnknown: return [.useCurrentAddress(insteadOf: packet.destination)]
    case .privateAddressOnInternet:
      let interface = cloud.network.networkInterfaces.first { $0.has(packet.destination) }
      return [
        .sendFromInside(
          to: interface?.id,
          publicAddress: interface.flatMap { cloud.network.publicAddress(of: $0) })
      ]
    case .nothingAttached, .interfaceMissing: return [.useOtherEnd(insteadOf: blocker.component)]
    case .homeRouterRefuses: return [.leaveHomeRouter]
    case .routingLoop: return [.removeCircularRoute(to: blocker.component)]
    case .natSourceOutsideVPC, .serviceSourceOutsideVPC:
      return [.useGatewayOfOwnVPC(of: packet.source)]
    case .natProtocolUnknown: return [.useOtherProtocol]
    case .natNotAskedFor: return fixAnswer(to: trace.packet.destination, from: trace.origin)
    case .privateSource: return [.sendFromPublicAddress]
    case .addressOfNobody: return [.useAddressOfInstance(insteadOf: packet.destination)]
    case .egressOnlyGatewayRefuses:
      return fixEgressOnlyGateway(for: packet, of: trace)
    case .answerFromAnotherAddress:
      let answer = trace.packet
      return answer.destination.isGlobal
        ? fixAnswer(to: answer.destination, from: trace.origin)
        : fixRoute(for: answer, at: blocker.component, from: trace.origin)
    case .loopback, .platformService, .securityGroupAllows, .tracked, .withinSubnet, .route,
      .translatedSource, .translatedDestination, .turnsRound, .leavesForInternet, .crossesPeering,
      .crossesInternet, .guestForwards, .entersService:
      return []
    }
  }

  private func instance(at component: Component) -> Instance? {
    guard case .networkInterface(let id) = component else { return nil }
    return cloud.network.networkInterfaces[id].flatMap { cloud.network.instance(of: $0) }
  }

  private func hasGateway(_ origin: Endpoint) -> Bool {
    guard case .interface(let id) = origin, let vpc = cloud.network.networkInterfaces[id]?.vpc
    else {
      return false
    }
    return cloud.network.internetGateway(of: vpc) != nil
  }

  private mutating func fixState(
    at component: Component, _ state: Instance.State
  ) -> [Fix.Change] {
    guard let instance = instance(at: component) else {
      return [.launchAnother(insteadOf: nil, state.name)]
    }
    switch state {
    case .stopped:
      perform("StartInstances", ["InstanceIds": [.string(instance.id.rawValue)]])
      wait(
        for: .instance(instance.id, .running),
        until: cloud.network.instances[instance.id]?.transition?.at)
      return [.start(instance.id)]
    case .pending, .stopping:
      let goal = Fix.Wait.Goal.instance(instance.id, state == .pending ? .running : .stopped)
      wait(for: goal, until: instance.transition?.at)
      return [.wait(goal, state.name)]
    case .running, .shuttingDown, .terminated:
      return [.launchAnother(insteadOf: instance.id, state.name)]
    }
  }

  /// A target that will carry by itself only needs time; `nil` where that does not help.
  private mutating func fixTarget(of route: Route) -> [Fix.Change]? {
    switch route.target {
    case .natGateway(let id):
      guard let gateway = cloud.network.natGateways[id], gateway.state == .pending,
        let transition = gateway.transition,
        gateway.connectivity == .private || cloud.network.internetGateway(of: gateway.vpc) != nil
      else { return nil }
      wait(for: .natGateway(id), until: transition.at)
      return [.wait(.natGateway(id), gateway.state.rawValue)]
    case .peeringConnection(let id):
      guard let connection = cloud.network.peeringConnections[id],
        connection.status == .provisioning,
        let moment = connection.settlesAt
      else { return nil }
      wait(for: .peering(id.rawValue), until: moment)
      return [.wait(.peering(id.rawValue), connection.status.rawValue)]
    case .local, .internetGateway, .networkInterface, .vpcEndpoint, .egressOnlyInternetGateway:
      return nil
    }
  }

  // MARK: Addresses

  /// The packet's source at that check, which a guest may have passed on for another.
  private mutating func fixPublicAddress(
    of packet: Packet, from origin: Endpoint
  ) -> [Fix.Change] {
    guard case .interface(let first) = origin,
      let vpc = cloud.network.networkInterfaces[first]?.vpc,
      let interface = cloud.network.interface(withAddress: packet.source, in: vpc)
    else { return [.sendFromPublicAddress] }
    if let gateway = interface.natGateway { return [.usePublicNATGateway(insteadOf: gateway)] }
    let secondary = packet.source.version4.flatMap {
      $0 == interface.primaryAddress ? nil : $0
    }
    return assignPublicAddress(to: interface.id, at: secondary)
  }

  /// An Elastic IP, which AWS gives only where an internet gateway is attached.
  ///
  /// - Parameter secondary: the private address that it is for, unless that is the primary one.
  private mutating func assignPublicAddress(
    to id: ResourceID<NetworkInterface>, at secondary: IPv4Address? = nil
  ) -> [Fix.Change] {
    var changes: [Fix.Change] = []
    if let vpc = cloud.network.networkInterfaces[id]?.vpc,
      cloud.network.internetGateway(of: vpc) == nil
    {
      _ = attachedGateway(of: vpc, preferring: detachedTarget(in: vpc))
      changes.append(.attachInternetGateway(to: vpc))
    }
    let free = cloud.network.elasticIPAddresses.first { $0.association == nil }?.id.rawValue
    let allocation =
      free
      ?? perform(
        "AllocateAddress", ["Domain": "vpc"],
        storing: Fix.Variable(name: "EIP", path: ["AllocationId"]))
    var parameters: JSONObject = [
      "AllocationId": .string(allocation), "NetworkInterfaceId": .string(id.rawValue),
    ]
    parameters["PrivateIpAddress"] = secondary.map { .string($0.description) }
    perform("AssociateAddress", parameters)
    return changes + [.assignPublicAddress(to: id)]
  }
}
