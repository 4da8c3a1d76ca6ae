import AWSServices
import DataPlane
import NetworkModel

/// `ss`: what listens on a fresh Amazon Linux 2023, and who is connected by SSH.
enum SocketStatistics: Program {
  static let names = ["ss"]
  static let synopsis = "ss [-tulnap]"
  static let summary = "show the instance's sockets"
  static let availability = ProgramAvailability.instances

  private struct Socket {
    var network: String
    var state: String
    var queue: (received: Int, sent: Int)
    var local: String
    var peer: String
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "tulnap4H", valued: "",
      long: [
        "tcp": "t", "udp": "u", "listening": "l", "numeric": "n", "all": "a", "processes": "p",
      ])
    guard let options = options(call, description, in: &context) else { return 255 }
    let both = options.has("t") == options.has("u")
    let shown = sockets(in: context).filter { socket in
      let isOfKind = both || (socket.network == "tcp") == options.has("t")
      let isListening = socket.state != "ESTAB"
      return isOfKind && (options.has("a") || isListening == options.has("l"))
    }
    var rows = [
      ["Netid", "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port", "Process"]
    ]
    rows += shown.map {
      [
        $0.network, $0.state, String($0.queue.received), String($0.queue.sent), $0.local, $0.peer,
        "",
      ]
    }
    if !both { rows = rows.map { Array($0.dropFirst()) } }
    if options.has("H") { rows.removeFirst() }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].utf8.count }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index == row.count - 3 || index == row.count - 2
          ? Padding.right(cell, width: widths[index]) : Padding.left(cell, width: widths[index])
      }
      context.print(cells.joined(separator: " ") + "\n")
    }
    return 0
  }

  private static func sockets(in context: ShellContext) -> [Socket] {
    guard let instance = context.shell.host.instance,
      let address = context.interface?.primaryAddress
    else { return [] }
    let listening = [
      Socket(
        network: "udp", state: "UNCONN", queue: (0, 0), local: "127.0.0.1:323", peer: "0.0.0.0:*"),
      Socket(
        network: "udp", state: "UNCONN", queue: (0, 0), local: "\(address)%ens5:68",
        peer: "0.0.0.0:*"),
      Socket(
        network: "tcp", state: "LISTEN", queue: (0, 128), local: "0.0.0.0:22", peer: "0.0.0.0:*"),
      Socket(network: "tcp", state: "LISTEN", queue: (0, 128), local: "[::]:22", peer: "[::]:*"),
    ]
    let servers = (context.cloud.network.instances[instance]?.software.openPorts ?? []).map {
      Socket(
        network: "tcp", state: "LISTEN", queue: (0, 511), local: "*:\($0)", peer: "*:*")
    }
    let sessions = context.cloud.fabric.instanceConnectSessions.filter { $0.instance == instance }
      .map {
        Socket(
          network: "tcp", state: "ESTAB", queue: (0, 0), local: "\(address):22",
          peer: "\($0.serviceAddress):\($0.servicePort)")
      }
    return listening + servers + sessions
  }
}
