extension Explanation {
  /// The explanation as `why` prints it, no line wider than `width` except for commands, which
  /// must stay whole to be pasted.
  public func text(width: Int) -> String {
    var lines = section(packet, forward, isLost: !roundTrip.request.isDelivered, width)
    if let reply = roundTrip.reply {
      lines += section(reply.packet, `return`, isLost: !reply.isDelivered, width)
    }
    lines += closing(width)
    if blockers.count > 1 {
      lines.append("Also in the way:")
      for blocker in blockers.dropFirst() {
        lines += Self.wrapped(
          blocker.sentence + Self.suffix(blocker.code),
          first: "  \(blocker.leg.rawValue)  "
            + Cloud.shortened(blocker.component.identifier) + "  ",
          rest: "    ", width)
      }
    }
    lines += flowLogLines(width)
    if !fixes.isEmpty { lines.append("Smallest fix:") }
    for fix in fixes {
      lines += Self.wrapped(fix.summary + ".", first: "  ", rest: "  ", width)
      lines += fix.commands.map { "    \($0.line)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(
    _ packet: Packet, _ lines: [Line], isLost: Bool, _ width: Int
  ) -> [String] {
    let column = lines.map { Cloud.shortened($0.component.identifier).count }.max() ?? 0
    var result = [packet.description]
    for (place, line) in lines.enumerated() {
      let number = String(place + 1)
      let label = Cloud.shortened(line.component.identifier)
      let first =
        String(repeating: " ", count: max(0, 3 - number.count)) + number + "  " + label
        + String(repeating: " ", count: column - label.count + 2)
      let rest = String(repeating: " ", count: first.count)
      result += Self.wrapped(line.sentence, first: first, rest: rest, width)
      if let code = line.code { result += ["\(rest)\(code.rawValue), dropped"] }
    }
    if !isLost { result.append("     arrives") }
    return result
  }

  private func closing(_ width: Int) -> [String] {
    let sentence: String
    switch roundTrip.outcome {
    case .unanswered: sentence = "The packet arrives, and nobody there answers it."
    case .answered(let answer) where answer.tcpFlags.contains(.rst):
      sentence =
        "The network lets both pass, but nobody listens on port \(packet.destinationPort): the "
        + "connection is refused."
    case .answered, .requestDropped, .replyDropped: return []
    }
    return Self.wrapped(sentence, first: "", rest: "", width)
  }

  private func flowLogLines(_ width: Int) -> [String] {
    var lines = ["In the flow logs:"]
    for record in records {
      let seen = record.observation
      let text =
        "\(seen.interface) \(seen.source) \(seen.destination) "
        + (seen.isAccepted ? "ACCEPT" : "REJECT")
        + (record.flowLogs.isEmpty ? "  (no flow log records it)" : "")
      lines += Self.wrapped(text, first: "  ", rest: "    ", width)
    }
    if records.isEmpty { lines.append("  no record: the packet crosses no network interface") }
    if !roundTrip.isAnswered, let first = records.first {
      let hasAnswer = records.contains {
        $0.observation.interface == first.observation.interface
          && $0.observation.isEgress != first.observation.isEgress
      }
      if !hasAnswer { lines.append("  and no record of a reply there") }
    }
    return lines
  }

  private static func suffix(_ code: ReachabilityCode?) -> String {
    code.map { " (\($0.rawValue))" } ?? ""
  }

  /// Breaks text at spaces; a word longer than the line stays whole.
  static func wrapped(_ text: String, first: String, rest: String, _ width: Int) -> [String] {
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
