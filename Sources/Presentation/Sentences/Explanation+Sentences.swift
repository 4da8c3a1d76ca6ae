import DataPlane
import Foundations
import NetworkModel

extension Explanation {
  /// What is in the way, beginning with the learner's name for whatever refused.
  func sentence(for blocker: Blocker) -> StyledText {
    let name: StyledText = names[blocker.component.identifier].map { "\($0): " } ?? ""
    return name
      + FindingSentences(names: names).sentence(for: blocker.step, blocker.route)
  }

  /// What a fix brings about or, where no command helps, what to do instead.
  func sentence(for fix: Fix) -> StyledText {
    FixSentences(names: names, formerHolder: formerHolder).sentence(for: fix)
  }

  /// How it ends where no check says so: nobody answers, nobody listens, or somebody else had the
  /// address.
  var closingSentences: [StyledText] {
    var sentences: [StyledText] = []
    switch roundTrip.outcome {
    case .unanswered: sentences = ["The packet arrives, and nobody there answers it."]
    case .answered(let answer) where answer.tcpFlags.contains(.rst) && blockers.isEmpty:
      sentences = [
        """
        The network lets both pass, but nobody listens on port \(packet.destinationPort): the \
        connection is refused.
        """
      ]
    case .answered where blockers.isEmpty: sentences = ["Sent now, it is answered."]
    case .answered, .requestDropped, .replyDropped: break
    }
    if case .sshNotUp(let moment) = decisive?.step.finding {
      sentences.append(
        """
        The network lets both pass, but the instance is booting: its SSH server listens from \
        \(moment.timeOfDay) on.
        """)
    }
    return sentences + (formerHolder.map { [$0.sentence] } ?? [])
  }

  /// A receiver without an address has no number to show.
  func title(of packet: Packet) -> StyledText {
    guard lacksAddress, packet == self.packet else {
      return StyledText(packet.description)
    }
    return "\(packet.kind) \(packet.source.description) -> (no public address yet)"
  }
}
