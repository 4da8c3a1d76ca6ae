import Documents
import Tutor

extension Cause {
  /// What was found, without what the author's statement has said already.
  func sentences(after statement: StyledText) -> [StyledText] {
    switch self {
    case .packetLost(let explanation): explanation.lossSentences
    case .packetAnswered: ["The packet gets through, and its answer comes back."]
    case .unreachable(let problem): [problem.sentence]
    case .found(let value): Self.found(value, after: statement)
    case .passing(let resource, let state):
      [
        "\(StyledText(resource, beginsSentence: true)) is \(state), which passes by itself: \(command: "wait 1m")"
      ]
    case .resting(let resource, let state):
      ["\(StyledText(resource, beginsSentence: true)) is \(state)."]
    case .routed(let finding): [finding.sentence]
    case .notPermitted(let findings): Self.sentences(of: findings, after: statement)
    case .notTrusted(let role, let trusts):
      [
        trusts.isEmpty
          ? "\(StyledText(role, beginsSentence: true)) trusts nobody."
          : "\(StyledText(role, beginsSentence: true)) trusts \(trusts.joined(separator: ", ")) instead."
      ]
    case .nearMisses(let misses): misses.map(\.sentence)
    }
  }

  /// A sentence for each reason, with all actions that it holds for.
  private static func sentences(
    of findings: [PermissionFinding], after statement: StyledText
  ) -> [StyledText] {
    var groups: [(finding: PermissionFinding, actions: [String])] = []
    for finding in findings {
      // That no policy allows it is what the author says when it fails.
      if finding.reason == .notAllowed, statement.plain.contains(finding.action) { continue }
      var alike = finding
      alike.action = groups.last?.finding.action ?? ""
      if groups.last?.finding == alike {
        groups[groups.count - 1].actions.append(finding.action)
      } else {
        groups.append((finding, [finding.action]))
      }
    }
    return groups.map { $0.finding.sentence(about: $0.actions) }
  }

  private static func found(_ value: JSONValue, after statement: StyledText) -> [StyledText] {
    let text = text(of: value)
    guard !text.isEmpty, !statement.plain.contains(text) else { return [] }
    let shown = text.count <= 160 ? text : text.prefix(159) + "…"
    return ["Found: \(shown)"]
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .array(let elements): elements.map(text).joined(separator: ", ")
    default: value.json(.line)
    }
  }
}

extension RouteFinding {
  var sentence: StyledText {
    let table = StyledText(table, beginsSentence: true) + (isMain ? ", the VPC's main table," : "")
    guard let match else { return "\(table) has no route that matches \(address)." }
    let target = match.target.map { StyledText($0) } ?? StyledText("local")
    return match.state == "active"
      ? "\(table) sends \(address) by \(match.destination) to \(target)."
      : "\(table) sends \(address) by \(match.destination) to \(target), which is \(match.state)."
  }
}

extension PermissionFinding {
  func sentence(about actions: [String]) -> StyledText {
    """
    \(StyledText(role, beginsSentence: true)) may not do \(actions.joined(separator: ", ")) on \
    \(resource): \(why)
    """
  }

  private var why: StyledText {
    switch reason {
    case .denied(let policies):
      "\(policies.joined(separator: ", ")) denies it, and a Deny always wins."
    case .notAllowed: "none of its policies allows that."
    case .elsewhere(let policy, let resources):
      "\(policy) allows it on \(resources.joined(separator: ", ")) only."
    case .notInForce(let policy, let version, let inForce):
      "\(policy) allows it in version \(version), and version \(inForce) is the default, which alone counts."
    }
  }
}

extension NearMiss {
  /// What was done, and what keeps it from counting.
  var sentence: StyledText {
    "At input \(event) \(deedWords); \(differences.map(\.words).joined(separator: " and "))."
  }

  private var deedWords: StyledText {
    switch deed {
    case .ping(let exchange):
      """
      a ping from \(exchange.from.map { StyledText($0) } ?? "your own computer") to \
      \(exchange.to) was \(exchange.received > 0 ? "answered" : "lost")
      """
    case .connection(let resource): "you connected to \(StyledText(resource))"
    case .call(let operation, let subject):
      "you called \(operation)" + (subject.map { " of \(StyledText($0))" } ?? "")
    case .query(let text): "you ran the query '\(text)'"
    }
  }
}

extension NearMiss.Difference {
  fileprivate var words: StyledText {
    switch self {
    case .sender(let expected):
      "it must come from \(expected.map { StyledText($0) } ?? "your own computer")"
    case .destination(let expected): "it must go to \(expected)"
    case .outcome(let isAnswered):
      isAnswered ? "it should have been lost" : "it should have been answered"
    case .refused(let code): "AWS refused it: \(code)"
    case .notShown: "what is asked for was not shown"
    case .notRead: "its answer had what is asked for, and did not come on the screen"
    case .empty: "the answer was empty"
    case .otherAnswer(let rows):
      rows == 1
        ? "its 1 row lacks something that is asked for"
        : "its \(rows) rows lack something that is asked for"
    case .otherSubject: "it was about something else"
    }
  }
}
