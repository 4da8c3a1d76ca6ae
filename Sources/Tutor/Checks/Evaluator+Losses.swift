import AWSServices
import DataPlane
import Documents
import Foundations
import JMESPath
import LabShell
import Lessons
import NetworkModel

/// The last packet that nobody answered, as conditions and names of a lesson see it.
extension Evaluator {
  /// Whether the last packet that was lost is such a one; `nil` when a name has no value.
  mutating func isLast(_ pattern: Condition.Loss) -> Bool? {
    note(.sessionData)
    let (from, to) = (pattern.from.map { strict($0) }, pattern.to.map { strict($0) })
    let condition = pattern.condition.map { expression($0) }
    // What is asked for has no value yet.
    guard from != .some(nil), to != .some(nil), condition.map({ $0 != nil }) ?? true else {
      return nil
    }
    guard let loss = history.lastLoss else { return false }
    note(.network)
    let document = self.document(of: loss)
    let sender = document["from"]?.string ?? "internet"
    if let from, from != sender { return false }
    if let to, document["to"]?.string != to { return false }
    guard let condition else { return true }
    return condition?.parsed.flatMap { try? $0.evaluate(document) }?.isTruthy ?? false
  }

  /// Whether a diagnosis asks by a name what was pinged, as lessons did before they could ask what was
  /// lost.
  mutating func speaksOfPings(_ diagnosis: Diagnosis) -> Bool {
    diagnosis.when.flatMap(\.texts).contains { text in
      pieces(of: text).references.contains { query(named: $0.name)?.source == .session(.pings) }
    }
  }

  /// The last loss as a document, the same one until the lab has changed.
  mutating func document(of loss: LostPacket) -> JSONValue {
    if let lossDocument { return lossDocument }
    let document = newDocument(of: loss)
    lossDocument = document
    return document
  }

  /// `from` is `null` for the learner's own computer; whose the address is, is asked of the account as
  /// it is now.
  private func newDocument(of loss: LostPacket) -> JSONValue {
    let sender = cloud.holder(of: loss.from)
    let receiver = cloud.receiver(of: loss)
    var address: IPAddress?
    if case .address(let wire) = loss.to { address = wire }
    let former = address?.version4.flatMap { cloud.network.formerAddresses.last(of: $0) }
    let from: JSONValue =
      switch loss.from {
      case .interface: sender.map { .string($0.id.rawValue) } ?? "unknown"
      case .learnersComputer: .null
      case .internetHost, .platformService, .awsService: "connect"
      }
    return [
      "tool": .string(loss.tool), "from": from,
      "fromVpc": sender.map { .string($0.vpc.rawValue) } ?? .null,
      "to": address.map { .string($0.description) } ?? .null,
      "toInstance": receiver.map { .string($0.id.rawValue) } ?? .null,
      "toVpc": receiver.map { .string($0.vpc.rawValue) } ?? .null,
      "formerInstance": receiver == nil
        ? former.map { .string($0.instance.rawValue) } ?? .null : .null,
    ]
  }
}

extension Cloud {
  /// The instance that a packet began at, in whatever Region it is.
  fileprivate func holder(of origin: Endpoint) -> Instance? {
    guard case .interface(let id) = origin else { return nil }
    return inEachRegion { cloud in
      cloud.network.networkInterfaces[id].flatMap { cloud.network.instance(of: $0) }
    }
  }

  fileprivate func receiver(of loss: LostPacket) -> Instance? {
    switch loss.to {
    case .instance(let id): return network.instances[id]
    case .address(let address):
      let interface =
        network.networkInterfaces.first { $0.has(address) }
        ?? network.interface(withPublicAddress: address)
      return interface.flatMap { network.instance(of: $0) }
    }
  }

  /// Ids of all that the forwarding of packets names as in their way, or as what a fix would touch.
  func resources(concernedBy losses: [LostPacket]) -> Set<String> {
    var ids: Set<String> = []
    for loss in losses.suffix(Self.mostLosses) {
      guard case .success(let question) = PacketProbe.make(of: loss, in: self) else { continue }
      ids.formUnion(question.explanation(in: self).concerned)
    }
    for id in ids {
      let instance = inEachRegion { cloud in
        cloud.network.networkInterfaces[parsing: id].flatMap { cloud.network.instance(of: $0) }
      }
      if let instance { ids.insert(instance.id.rawValue) }
    }
    return ids
  }

  /// A loop may lose hundreds, and mostly the same one.
  private static var mostLosses: Int { 4 }
}

extension Statement {
  /// Whether it speaks of one of these resources, in prose or in a command.
  func names(oneOf ids: Set<String>) -> Bool {
    let text = plainText
    return ids.contains { text.contains($0) }
  }
}
