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
      events: events, descriptors: descriptors, unwinding: unwinding, line: line
    )
    shell.login = Login(
      channel: InstanceConnectSession(atBootOf: instance.id, interface: interface, at: cloud.now),
      region: cloud.region, address: interface.primaryAddress, isInteractive: false)
    becomeRoot(true)
    (isStopped, unwinding) = (false, nil)
    descriptors[Redirection.standardInput] = .nothing
    let outerConsole = console
    defer { console = outerConsole }
    let log = captureAll { context in
      context.console = context.descriptors[Redirection.standardOutput] ?? .nothing
      if script.hasPrefix("#!") {
        _ = context.runScript(script, named: "/var/lib/cloud/instance/scripts/part-001", [])
      } else {
        context.print("vpclab: of user data it runs scripts that begin with #! only\n")
      }
    }
    try? shell.currentHome.write(log, to: "/var/log/cloud-init-output.log")
    cloud.recordUserDataOutput(log, of: instance.id)
    shell.login = outer.login
    shell.ownSession = outer.own
    becomeRoot(outer.isRoot)
    events = outer.events
    (unwinding, line) = (outer.unwinding, outer.line)
    isStopped = outer.isStopped || isExhausted
    var descriptors = outer.descriptors
    descriptors.take(sourcesOf: self.descriptors)
    self.descriptors = descriptors
  }
}
