import CloudSimulator
import LabShell

/// The terminal in which a ping ran.
enum PingTerminal {
  static func svg(of ping: LabEvent.Ping, _ material: Material) -> String {
    let instance = ping.from.flatMap { material.cloud.instances[$0] }
    let address = instance?.networkInterfaces.first
      .flatMap { material.cloud.networkInterfaces[$0] }?.primaryAddress
    let host = address.map { "ip-" + $0.description.split(separator: ".").joined(separator: "-") }
    let prompt = host.map { "[ec2-user@\($0) ~]$ " } ?? "$ "
    var lines = ping.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return TerminalPicture(
      title: instance.map { "\($0.id) (\($0.name ?? "instance"))" } ?? "Terminal",
      lines: [prompt + ping.command] + lines.map(String.init)
    ).svg
  }
}
