import CloudSimulator

/// `why`: a packet's ways check by check, what else is in the way, its records, and the smallest fix.
///
/// No line is wider than the screen except for commands, which must stay whole to be pasted.
struct ExplanationScreen {
  private let explanation: Explanation
  private let findings: FindingSentences
  private let width: Int

  init(_ explanation: Explanation, width: Int) {
    self.explanation = explanation
    findings = FindingSentences(names: explanation.names)
    self.width = max(40, width)
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private var lines: [String] {
    var lines = section(explanation.roundTrip.request, explanation.forward)
    if let reply = explanation.roundTrip.reply { lines += section(reply, explanation.return) }
    return lines + closing + otherBlockers + flowLogLines + fixLines
  }

  // MARK: The way

  private func section(_ trace: Trace, _ lines: [Explanation.Line]) -> [String] {
    let labels = lines.map { Self.shortened($0.component.identifier) }
    let column = labels.map(\.count).max() ?? 0
    var result = wrapped(title(of: trace.packet), first: "", rest: "  ")
    for (place, line) in lines.enumerated() {
      let number = String(place + 1)
      let first =
        String(repeating: " ", count: max(0, 3 - number.count)) + number + "  " + labels[place]
        + String(repeating: " ", count: column - labels[place].count + 2)
      let rest = String(repeating: " ", count: min(first.count, width / 3))
      let isFirst = place == 0 || lines[place - 1].component != line.component
      let name = isFirst ? explanation.names[line.component.identifier].map { "\($0): " } : nil
      result += wrapped(
        (name ?? "") + findings.sentence(for: line.step, line.route), first: first, rest: rest)
      if let code = line.code { result.append("\(rest)\(code.rawValue), dropped") }
    }
    if trace.isDelivered { result.append("     arrives") }
    return result
  }

  /// A receiver without an address is no number.
  private func title(of packet: Packet) -> String {
    guard explanation.lacksAddress, packet == explanation.packet else { return packet.description }
    return "\(packet.kind) \(packet.source) -> (no public address yet)"
  }

  private var closing: [String] {
    var sentences: [String] = []
    switch explanation.roundTrip.outcome {
    case .unanswered: sentences = ["The packet arrives, and nobody there answers it."]
    case .answered(let answer) where answer.tcpFlags.contains(.rst):
      guard explanation.blockers.isEmpty else { break }
      sentences = [
        "The network lets both pass, but nobody listens on port "
          + "\(explanation.packet.destinationPort): the connection is refused."
      ]
    case .answered, .requestDropped, .replyDropped: break
    }
    if case .sshNotUp(let moment) = explanation.decisive?.step.finding {
      sentences.append(
        "The network lets both pass, but the instance is booting: its SSH server listens from "
          + "\(moment.timeOfDay) on.")
    }
    if let holder = explanation.formerHolder { sentences.append(holder.sentence) }
    return sentences.flatMap { wrapped($0, first: "", rest: "") }
  }

  private var otherBlockers: [String] {
    guard explanation.blockers.count > 1 else { return [] }
    return ["Also in the way:"]
      + explanation.blockers.dropFirst().flatMap { blocker in
        let code = blocker.code.map { " (\($0.rawValue))" } ?? ""
        let name = explanation.names[blocker.component.identifier].map { "\($0): " } ?? ""
        return wrapped(
          name + findings.sentence(for: blocker.step, blocker.route) + code,
          first: "  \(blocker.leg.rawValue)  " + Self.shortened(blocker.component.identifier) + "  ",
          rest: "    ")
      }
  }

  // MARK: Records

  private var flowLogLines: [String] {
    var lines = ["In the flow logs:"]
    let records = explanation.records
    for record in records {
      let seen = record.observation
      let text =
        "\(seen.interface) \(seen.source) \(seen.destination) "
        + (seen.isAccepted ? "ACCEPT" : "REJECT")
        + (record.flowLogs.isEmpty ? "  (no flow log records it)" : "")
      lines += wrapped(text, first: "  ", rest: "    ")
    }
    if records.isEmpty {
      lines += wrapped(
        "no record: the packet crosses no network interface", first: "  ", rest: "  ")
    }
    if !explanation.roundTrip.isAnswered, let first = records.first {
      let hasAnswer = records.contains {
        $0.observation.interface == first.observation.interface
          && $0.observation.isEgress != first.observation.isEgress
      }
      if !hasAnswer { lines.append("  and no record of a reply there") }
    }
    return lines
  }

  // MARK: Fixes

  private var fixLines: [String] {
    guard !explanation.fixes.isEmpty else { return [] }
    let sentences = FixSentences(
      names: explanation.names, formerHolder: explanation.formerHolder)
    return [explanation.isFixable ? "Smallest fix:" : "What to do:"]
      + explanation.fixes.flatMap { fix in
        wrapped(sentences.sentence(for: fix), first: "  ", rest: "  ")
          + fix.steps.map { "    \($0.line)" }
      }
  }

  // MARK: Layout

  /// `eni-0a1b2c..`: enough to tell ids apart where there is no room for them whole.
  private static func shortened(_ identifier: String) -> String {
    guard let hyphen = identifier.firstIndex(of: "-") else { return identifier }
    let digits = identifier[identifier.index(after: hyphen)...]
    return digits.count > 8 ? identifier[...hyphen] + digits.prefix(6) + ".." : identifier
  }

  /// Breaks text at spaces; a word longer than the line stays whole.
  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
