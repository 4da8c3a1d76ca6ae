import CloudSimulator
import Documents
import Tutor

/// Failures, causes and choices in words.
enum EvidenceText {
  /// What the author says, then what was found.
  static func lines(of failure: Failure) -> [String] {
    let said = PlainText.text(of: failure.statement)
    return [said] + (failure.cause.map { lines(of: $0) } ?? [])
  }

  static func lines(of cause: Cause) -> [String] {
    switch cause {
    case .packetLost(let explanation): return lines(of: explanation)
    case .packetAnswered: return ["The packet gets through, and its answer comes back."]
    case .unreachable(let problem): return [problem.sentence]
    case .found(let value): return ["Found: \(text(of: value))."]
    case .passing(let resource, let state):
      return ["\(PlainText.text(of: resource)) is \(state), which passes by itself: wait 1m."]
    case .resting(let resource, let state):
      return ["\(PlainText.text(of: resource)) is \(state)."]
    case .routed(let finding): return [text(of: finding)]
    case .notPermitted(let findings): return findings.map(text)
    case .notTrusted(let role, let trusts):
      return [
        trusts.isEmpty
          ? "\(PlainText.text(of: role)) trusts nobody."
          : "\(PlainText.text(of: role)) trusts \(trusts.joined(separator: ", ")) instead."
      ]
    case .nearMisses(let misses): return misses.map(text)
    }
  }

  /// Everything in a packet's way, as `why` has it.
  private static func lines(of explanation: Explanation) -> [String] {
    guard let first = explanation.blockers.first else {
      return ["The packet arrives, and nobody there answers it."]
    }
    let leg = first.leg == .return ? "The answer is lost" : "Lost"
    return ["\(leg) at \(first.component.identifier): \(first.sentence)."]
      + explanation.blockers.dropFirst().map {
        "Also in the way, at \($0.component.identifier): \($0.sentence)."
      }
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .string(let text): text
    case .array(let elements): elements.map(text).joined(separator: ", ")
    default: value.json(.line)
    }
  }

  private static func text(of finding: RouteFinding) -> String {
    let table =
      PlainText.text(of: finding.table) + (finding.isMain ? ", the VPC's main table," : "")
    guard let match = finding.match else {
      return "\(table) has no route that matches \(finding.address)."
    }
    let target = match.target.map(PlainText.text) ?? "local"
    return "\(table) sends \(finding.address) by \(match.destination) to \(target)"
      + (match.state == "active" ? "." : ", which is \(match.state).")
  }

  private static func text(of finding: PermissionFinding) -> String {
    let start =
      "\(PlainText.text(of: finding.role)) may not do \(finding.action) on \(finding.resource): "
    switch finding.reason {
    case .denied(let policies):
      return start + "\(policies.joined(separator: ", ")) denies it, and a Deny always wins."
    case .notAllowed: return start + "no policy of it allows that."
    case .elsewhere(let policy, let resources):
      return start + "\(policy) allows it on \(resources.joined(separator: ", ")) only."
    }
  }

  private static func text(of miss: NearMiss) -> String {
    let deed: String
    switch miss.deed {
    case .ping(let exchange):
      deed =
        "a ping from \(exchange.from.map(PlainText.text) ?? "your own computer") to \(exchange.to)"
        + (exchange.received > 0 ? " was answered" : " was lost")
    case .connection(let resource): deed = "you connected to \(PlainText.text(of: resource))"
    case .call(let operation, let subject):
      deed = "you called \(operation)" + (subject.map { " of \(PlainText.text(of: $0))" } ?? "")
    case .query(let text): deed = "you ran the query '\(text)'"
    }
    return "At input \(miss.event) \(deed); "
      + miss.differences.map(text).joined(separator: " and ") + "."
  }

  private static func text(of difference: NearMiss.Difference) -> String {
    switch difference {
    case .sender(let expected):
      "it must come from \(expected.map(PlainText.text) ?? "your own computer")"
    case .destination(let expected): "it must go to \(expected)"
    case .outcome(let isAnswered):
      isAnswered ? "it should have been lost" : "it should have been answered"
    case .refused(let code): "AWS refused it: \(code)"
    case .notShown: "its answer was not shown"
    case .empty: "the answer was empty"
    case .otherAnswer(let rows): "its \(rows) row\(rows == 1 ? "" : "s") lack something"
    case .otherSubject: "it was about something else"
    }
  }

  static func text(of choice: Choice) -> String {
    let role = choice.meant.role ?? "The one meant"
    let name =
      choice.meant.name.map { "\($0) (\(choice.meant.id))" } ?? choice.meant.id
    let others = choice.others.map { other in
      other.name.map { "\($0) (\(other.id))" } ?? other.id
    }.joined(separator: ", ")
    let reason =
      switch choice.reason {
      case .pingedFrom: "the one that you pinged from"
      case .pinged: "the one that you pinged"
      case .connectedTo: "the one that you connected to"
      case .furthestAlong: "the one that is furthest along"
      }
    return "\(role) is \(name), \(reason); \(others) "
      + (choice.others.count == 1 ? "is there, too." : "are there, too.")
  }
}
