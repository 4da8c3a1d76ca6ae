extension Cloud {
  /// Takes note of packets at an interface for the flow logs that cover it.
  public mutating func observe(_ observation: FlowObservation) {
    guard !flowLogs.isEmpty, let interface = networkInterfaces[observation.interface] else {
      return
    }
    fallInStepWithFlowLogs()
    let isNitro = isNitro(interface)
    for place in flowLogCollection.windows.indices {
      let window = flowLogCollection.windows[place]
      guard let flowLog = flowLogs[window.flowLog], flowLog.covers(interface),
        flowLog.records(observation),
        window.interval == flowLog.interval(isNitro: isNitro)
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
    guard let instance = instance(of: interface) else { return true }
    return InstanceType.named(instance.instanceType)?.isNitro ?? true
  }
}

extension FlowLog {
  func interval(isNitro: Bool) -> Int { isNitro ? 60 : maxAggregationInterval }
}
