import AWSServices
import Foundations
import LabShell
import NetworkModel

/// The terminal in which the ping ran that passed a checkpoint.
enum PingPicture: Picture {
  static let name = "ping"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    guard let ping = checkpoint.flatMap(material.ping) else { return nil }
    let instance = ping.from.flatMap { material.cloud.network.instances[$0] }
    let address = instance?.networkInterfaces.first
      .flatMap { material.cloud.network.networkInterfaces[$0] }?.primaryAddress
    let host = address.map { "ip-" + $0.description.split(separator: ".").joined(separator: "-") }
    let prompt = host.map { "[ec2-user@\($0) ~]$ " } ?? "$ "
    var lines = ping.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let sender = instance.map { $0.name ?? $0.id.rawValue } ?? "the learner's computer"
    return Drawing(
      svg: TerminalPicture(
        title: instance.map { "\($0.id) (\($0.name ?? "instance"))" } ?? "Terminal",
        lines: [prompt + ping.command] + lines.map(String.init)
      ).svg,
      caption: "A ping from \(sender) to \(ping.address): "
        + "\(ping.sent) packets sent, \(ping.received) received")
  }
}
