import CloudSimulator
import Foundations

extension Layout {
  /// Why a packet gets through or not: its hops, everything in its way, its records and the
  /// smallest changes after which it passes.
  func lines(of explanation: Explanation) -> [StyledLine] {
    var result = section(
      explanation.packet, explanation.forward, isLost: !explanation.roundTrip.request.isDelivered)
    if let reply = explanation.roundTrip.reply {
      result += section(reply.packet, explanation.return, isLost: !reply.isDelivered)
    }
    result += closing(explanation)
    if explanation.blockers.count > 1 {
      result += lines("\("Also in the way:", .heading)")
      for blocker in explanation.blockers.dropFirst() {
        let code = blocker.code.map { " (\($0.rawValue))" } ?? ""
        result += lines(
          "\(blocker.leg.rawValue)  \(shortened(blocker.component.identifier))  "
            + "\(blocker.sentence)\(code)",
          label: isSpoken ? "" : "  ", hanging: 4)
      }
    }
    result += flowLogLines(explanation)
    if !explanation.fixes.isEmpty { result += lines("\("Smallest fix:", .heading)") }
    for fix in explanation.fixes {
      result += lines("\(fix.summary).", label: isSpoken ? "" : "  ")
      result += fix.commands.map {
        StyledLine(.command($0.line)).indented(by: isSpoken ? 0 : 4)
      }
    }
    return result
  }

  private func section(
    _ packet: Packet, _ hops: [Explanation.Line], isLost: Bool
  ) -> [StyledLine] {
    let labels = hops.map { shortened($0.component.identifier) }
    // The label stands beside its sentences where there is room, else above them.
    let column = isNarrow ? 0 : labels.map(\.count).max() ?? 0
    var result = lines("\(packet.description, .heading)")
    for (index, hop) in hops.enumerated() {
      let number = "\(index + 1)"
      let sentence = StyledText(hop.sentence)
      if isSpoken {
        result += lines("Hop \(number), \(labels[index]): " + sentence)
      } else {
        let start = String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
        let label = start + labels[index].padded(to: column) + "  "
        result += lines(sentence, label: StyledText(label), hanging: isNarrow ? 5 : nil)
      }
      if let code = hop.code {
        result += lines(
          ("\(code.rawValue), dropped" as StyledText).styled(.lost),
          label: isSpoken ? "" : StyledText(String(repeating: " ", count: column + 7)))
      }
    }
    if !isLost {
      result += lines(("arrives" as StyledText).styled(.passed), label: isSpoken ? "" : "     ")
    }
    return result
  }

  private func closing(_ explanation: Explanation) -> [StyledLine] {
    switch explanation.roundTrip.outcome {
    case .unanswered: lines("The packet arrives, and nobody there answers it.")
    case .answered(let answer) where answer.tcpFlags.contains(.rst):
      lines(
        "The network lets both pass, but nobody listens on port "
          + "\(explanation.packet.destinationPort): the connection is refused.")
    case .answered, .requestDropped, .replyDropped: []
    }
  }

  private func flowLogLines(_ explanation: Explanation) -> [StyledLine] {
    let margin: StyledText = isSpoken ? "" : "  "
    var result = lines("\("In the flow logs:", .heading)")
    for record in explanation.records {
      let seen = record.observation
      let text =
        "\(seen.interface) \(seen.source) \(seen.destination) "
        + (seen.isAccepted ? "ACCEPT" : "REJECT")
        + (record.flowLogs.isEmpty ? "  (no flow log records it)" : "")
      result += lines("\(text)", label: margin, hanging: 4)
    }
    if explanation.records.isEmpty {
      result += lines("no record: the packet crosses no network interface", label: margin)
    }
    if !explanation.roundTrip.isAnswered, let first = explanation.records.first {
      let hasAnswer = explanation.records.contains {
        $0.observation.interface == first.observation.interface
          && $0.observation.isEgress != first.observation.isEgress
      }
      if !hasAnswer { result += lines("and no record of a reply there", label: margin) }
    }
    return result
  }

  func linesOfNothingLost(_ example: String?) -> [StyledLine] {
    lines(
      "Nothing was lost so far."
        + (example.map { " \(command: "why FROM TO") explains any pair, as in: \(command: $0)" }
          ?? ""))
  }
}

extension Explanation {
  /// What decided, in a sentence, and where to find the rest.
  var decisiveSentence: StyledText? {
    blockers.first.map { blocker in
      "Lost at \(shortened(blocker.component.identifier)): \(blocker.sentence). "
        + "\(command: "why") shows the whole path."
    }
  }
}
