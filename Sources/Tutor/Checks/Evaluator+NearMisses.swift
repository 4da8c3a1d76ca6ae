import Foundations
import LabShell
import Lessons
import NetworkModel

/// What was done that almost counts.
extension Evaluator {
  /// More would bury the nearest ones.
  private static let mostNearMisses = 2

  mutating func nearMisses(of event: Condition.Event, at key: String) -> [NearMiss] {
    let misses =
      switch event {
      case .ping(let from, let to, let outcome): pings(from, to, outcome)
      case .connected(let to, _): connections(to)
      case .called("GetQueryResults", error: _, where: _, shown: _, reads: _): queries(at: key)
      case .called(let operation, let error, where: _, shown: _, let reads):
        error == nil ? calls(of: operation, at: key, readsAnswer: reads != nil) : []
      }
    return Array(misses.prefix(Self.mostNearMisses))
  }

  /// Those that differ least, the latest first; of pings between the same two ends the latest.
  private mutating func pings(
    _ from: String?, _ to: String?, _ outcome: Condition.Outcome?
  ) -> [NearMiss] {
    let sender = from.flatMap { strict($0) }
    let target = to.flatMap { strict($0) }
    var misses: [NearMiss] = []
    for run in history.pings.reversed() {
      let ping = run.ping
      var differences: [NearMiss.Difference] = []
      if let sender, sender != ping.from?.rawValue ?? "internet" {
        differences.append(.sender(expected: resource(sender)))
      }
      if let target, target != ping.address.description {
        differences.append(.destination(expected: target))
      }
      if let outcome, (outcome == .replied) != (ping.received > 0) {
        differences.append(.outcome(isAnswered: ping.received > 0))
      }
      let miss = NearMiss(
        event: run.input, deed: .ping(exchange(of: ping)), differences: differences)
      guard (1...2).contains(differences.count),
        !misses.contains(where: { $0.isAboutTheSame(as: miss) })
      else { continue }
      misses.append(miss)
    }
    return misses.enumerated().sorted {
      ($0.element.differences.count, $0.offset) < ($1.element.differences.count, $1.offset)
    }.map(\.element)
  }

  private mutating func connections(_ to: String?) -> [NearMiss] {
    guard let expected = to.flatMap({ strict($0) }) else { return [] }
    return history.connections.reversed().filter { $0.instance.rawValue != expected }.map {
      NearMiss(
        event: $0.event, deed: .connection(resource($0.instance.rawValue)),
        differences: [.sender(expected: resource(expected))])
    }
  }

  private mutating func calls(
    of operation: String, at key: String, readsAnswer: Bool
  ) -> [NearMiss] {
    history.calls.reversed().filter { $0.operation == operation }.map { call in
      let difference: NearMiss.Difference =
        if let code = call.error {
          .refused(code: code)
        } else if call.unshown.contains(key) {
          readsAnswer ? .notRead : .notShown
        } else if call.isEmpty {
          .empty
        } else {
          .otherSubject
        }
      return NearMiss(
        event: call.event,
        deed: .call(operation: operation, subject: call.subject.map { resource($0) }),
        differences: [difference])
    }
  }

  private func queries(at key: String) -> [NearMiss] {
    var misses = history.queries.compactMap { run -> NearMiss? in
      guard let shownAt = run.shownAt else { return nil }
      let isUnread = history.calls.contains { $0.event == shownAt && $0.unshown.contains(key) }
      guard !isUnread else {
        return NearMiss(event: shownAt, deed: .query(run.text), differences: [.notRead])
      }
      return NearMiss(
        event: shownAt, deed: .query(run.text),
        differences: [run.rows.isEmpty ? .empty : .otherAnswer(rows: run.rows.count)])
    }
    for call in history.calls where call.operation == "StartQuery" {
      guard let code = call.error else { continue }
      misses.append(
        NearMiss(
          event: call.event, deed: .query(call.subject ?? ""), differences: [.refused(code: code)]))
    }
    return misses.sorted { $0.event > $1.event }
  }

  mutating func exchange(of ping: LabEvent.Ping) -> PacketExchange {
    PacketExchange(
      from: ping.from.map { resource($0.rawValue) }, to: ping.address.description,
      sent: ping.sent, received: ping.received)
  }
}

extension NearMiss {
  /// Whether both are pings between the same two ends.
  fileprivate func isAboutTheSame(as other: NearMiss) -> Bool {
    guard case .ping(let mine) = deed, case .ping(let others) = other.deed else { return false }
    return mine.from == others.from && mine.to == others.to
  }
}
