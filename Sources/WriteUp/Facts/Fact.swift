import AWSServices
import DataPlane
import Foundations
import LabSession
import LabShell
import Lessons
import NetworkModel
import Tutor

/// A sentence or value that the session itself supplies to the write-up.
///
/// One fact is one constant here; `make generate` lists it in `FactRegistry`. It is `nil` where the
/// session has nothing to say. The second argument is the checkpoint that the template names behind
/// `@`, if it names one.
struct Fact: Sendable {
  let name: String
  let text: @Sendable (ReportContext, _ checkpoint: String?) -> String?
}

/// All of it is computed from re-execution.
extension Fact {
  static let learner = Fact(name: "learner") { material, _ in
    material.learner.isEmpty ? nil : Markdown.escaped(material.learner)
  }

  static let score = Fact(name: "score") { material, _ in
    "\(material.end.score) of \(material.lesson.maximumScore) points"
  }

  static let timeTaken = Fact(name: "time-taken") { material, _ in
    let lab = "\(DurationText.minutes(milliseconds: material.best.elapsed)) of simulated time"
    guard let seconds = material.wallClock else { return lab }
    return
      "\(DurationText.minutes(milliseconds: GivenNumber(clamping: seconds * 1000).value)) (\(lab))"
  }

  static let vpcs = Fact(name: "vpcs") { material, _ in
    let vpcs = material.resources(\.network.vpcs).map { vpc in
      let subnets = material.cloud.network.subnets.filter { $0.vpc == vpc.id }
      let list = subnets.map { "\(named($0.name, $0.id.rawValue)), \($0.cidr)" }
      return "- \(named(vpc.name, vpc.id.rawValue)) with the CIDR block \(vpc.cidr); "
        + "subnet\(subnets.count == 1 ? "" : "s") \(list.joined(separator: "; "))"
    }
    return vpcs.isEmpty ? nil : vpcs.joined(separator: "\n")
  }

  static let instances = Fact(name: "instances") { material, _ in
    let lines = material.resources(\.network.instances).compactMap { instance -> String? in
      let cloud = material.cloud
      guard let id = instance.networkInterfaces.first,
        let interface = cloud.network.networkInterfaces[id]
      else { return nil }
      let address = cloud.network.publicAddress(of: interface).map { ", public \($0)" } ?? ""
      return "- \(named(instance.name, instance.id.rawValue)): private "
        + "\(interface.primaryAddress)\(address)"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  static let flowLog = Fact(name: "flow-log") { material, checkpoint in
    checkpoint.flatMap { material.resource(of: $0, in: \.fabric.flowLogs) }.map {
      "Flow log \(named($0.name, $0.id.rawValue)) records \($0.trafficType.rawValue) traffic every "
        + "\($0.maxAggregationInterval) seconds into the log group \(code($0.logGroupName))."
    }
  }

  static let ping = Fact(name: "ping") { material, checkpoint in
    checkpoint.flatMap(material.ping).map(pingSentence)
  }

  static let peering = Fact(name: "peering") { material, checkpoint in
    checkpoint.flatMap { material.resource(of: $0, in: \.network.peeringConnections) }.map {
      "Peering connection \(named($0.name, $0.id.rawValue)) joins "
        + "\($0.requester.cidrs.map(\.description).joined(separator: ", ")) and "
        + "\($0.accepter.cidrs.map(\.description).joined(separator: ", "))."
    }
  }

  static let flowRecord = Fact(name: "flow-record") { material, checkpoint in
    checkpoint.flatMap(material.record).map { record in
      "\(record.value(.packets)) packets with \(record.value(.bytes)) bytes went from "
        + "\(record.value(.sourceAddress)) to \(record.value(.destinationAddress)), \(record.protocolName) port "
        + "\(record.value(.destinationPort)), and were \(record.isAccepted ? "accepted" : "rejected"):\n\n"
        + code(record.text)
    }
  }

  static let query = Fact(name: "query") { material, checkpoint in
    checkpoint.flatMap(material.query).map { query in
      "\(code(query.text))\n\n\(query.rows.count) rows; \(query.recordsMatched) records matched of "
        + "\(query.recordsScanned) scanned."
    }
  }

  private static func named(_ name: String?, _ id: String) -> String {
    name.map { "\(Markdown.escaped($0)) (\(code(id)))" } ?? code(id)
  }

  private static func code(_ text: String) -> String { Markdown.code(text) }

  private static func pingSentence(_ ping: LabEvent.Ping) -> String {
    let loss = ping.sent == 0 ? 0 : 100 * (ping.sent - ping.received) / ping.sent
    let statistics = ping.transcript.split(separator: "\n").last { $0.hasPrefix("rtt") }
    return code(ping.command)
      + ": \(ping.sent) packets transmitted, \(ping.received) received, \(loss)% packet loss"
      + (statistics.map { ", \(code(String($0)))" } ?? "") + "."
  }
}
