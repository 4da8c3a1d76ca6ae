import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// What an instance does by itself at its first boot: it runs its user data, as root (INS-18).
extension ShellContext {
  /// Runs the scripts of those instances that have booted since anybody looked.
  mutating func bootInstances() {
    guard !isBooting, cloud.isAnyUserDataWaiting(after: bootedInstances) else { return }
    isBooting = true
    let served = cloud.region
    for region in cloud.usedRegions {
      cloud.serve(region)
      for instance in cloud.instancesWithUserData(readyBy: cloud.now)
      where !shell.machine(of: instance.id).hasBooted {
        shell.updateMachine(of: instance.id) { $0.hasBooted = true }
        runUserData(of: instance)
      }
    }
    cloud.serve(served)
    isBooting = false
  }

  private var bootedInstances: [ResourceID<Instance>] {
    shell.instances.filter(\.hasBooted).map(\.instance)
  }

  private mutating func runUserData(of instance: Instance) {
    guard let text = instance.launchOptions.userData,
      let bytes = Base64.decode(Array(text.utf8)),
      let interface = cloud.network.primaryInterface(of: instance)
    else { return }
    let script = String(decoding: bytes, as: UTF8.self)
    let outer = (
      login: shell.login, own: shell.ownSession, isRoot: isRoot, isStopped: isStopped,
      events: events
    )
    shell.login = Login(
      channel: InstanceConnectSession(atBootOf: instance.id, interface: interface, at: cloud.now),
      region: cloud.region, address: interface.primaryAddress, isInteractive: false)
    isRoot = true
    let outputs = capture { context in
      if script.hasPrefix("#!") {
        context.run(ShellProgram(script))
      } else {
        context.print("vpclab: of user data it runs scripts that begin with #! only\n")
      }
    }
    let log = outputs.map { output in
      switch output {
      case .standardOutput(let text), .standardError(let text): text
      }
    }.joined()
    try? shell.currentHome.write(log, to: "/var/log/cloud-init-output.log")
    cloud.recordUserDataOutput(log, of: instance.id)
    shell.login = outer.login
    shell.ownSession = outer.own
    (isRoot, isStopped, events) = (outer.isRoot, outer.isStopped, outer.events)
  }
}
