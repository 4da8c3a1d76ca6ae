import NetworkModel

extension Fabric {
  /// Takes note of packets at an interface for the flow logs that cover it.
  public mutating func observe(_ observation: FlowObservation) {
    guard !flowLogs.isEmpty,
      let interface = network.networkInterfaces.place(of: observation.interface)
    else { return }
    fallInStepWithFlowLogs()
    let isNitro = isNitro(interface)
    for place in flowLogCollection.windows.indices {
      guard let flowLog = flowLogs.place(of: flowLogCollection.windows[place].flowLog),
        flowLogs[flowLog].covers(network.networkInterfaces[interface]),
        flowLogs[flowLog].records(observation),
        flowLogCollection.windows[place].interval == flowLogs[flowLog].interval(isNitro: isNitro)
      else { continue }
      flowLogCollection.windows[place].add(observation)
    }
  }

  /// Notices flow logs that came and went since the last call.
  mutating func fallInStepWithFlowLogs() {
    guard !flowLogCollection.isInStep(with: flowLogs) else { return }
    flowLogCollection.fallInStep(with: flowLogs, seed: trafficSeed)
  }

  func isNitro(_ interface: NetworkInterface) -> Bool {
    network.networkInterfaces.place(of: interface.id).map { isNitro($0) } ?? true
  }

  /// Whether the interface at that place of the table belongs to a Nitro machine.
  private func isNitro(_ interface: Int) -> Bool { compiled.interfaces[interface].isNitro }
}

extension FlowLog {
  func interval(isNitro: Bool) -> Int { isNitro ? 60 : maxAggregationInterval }
}
