import DataPlane
import Foundations
import LabShell
import NetworkModel
import Tutor

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

extension FormerHolder {
  /// Whose the address was, and what became of that instance.
  var sentence: StyledText {
    let title = name.map { "\($0) (\(instance))" } ?? instance.rawValue
    let history: StyledText =
      address.isGlobal
      ? "\(address.description) was the public address of \(title) until \(until.timeOfDay)."
      : "\(address.description) was an address of \(title) until \(until.timeOfDay)."
    let present: StyledText =
      switch (state, currentAddress) {
      case (.shuttingDown, _): "That instance is shutting-down."
      case (.terminated, _), (nil, _): "That instance is terminated."
      case (let state?, let current?):
        "That instance is \(state.name), and its address is \(current.description) now."
      case (let state?, nil): "That instance is \(state.name), and has no public address now."
      }
    return history + " " + present
  }
}

extension LostPacket {
  /// `The last loss: nc from web (i-0a1) to 10.2.0.5, TCP port 22, at 10:04:12. As it would go now:`
  ///
  /// What follows is the account of now: a route may have been made since.
  func sentence(from instance: NamedResource?, to receiver: NamedResource? = nil) -> StyledText {
    let target =
      switch to {
      case .address(let address): address.description
      case .instance(let id): receiver?.title ?? id.rawValue
      }
    return """
      The last loss: \(tool) from \(sender(instance)) to \(target), \(traffic.title), at \
      \(at.timeOfDay). As it would go now:
      """
  }

  private func sender(_ instance: NamedResource?) -> StyledText {
    switch from {
    case .interface(let id): StyledText(instance?.title ?? id.rawValue)
    case .internetHost(let address): "EC2 Instance Connect (\(address.description))"
    case .learnersComputer: "your own computer"
    case .platformService(let address): StyledText(address.description)
    case .awsService(let address, _): StyledText(address.description)
    }
  }
}

extension Traffic {
  var title: StyledText {
    switch self {
    case .icmp: "ICMP"
    case .tcp(let port): "TCP port \(port)"
    case .udp(let port): "UDP port \(port)"
    }
  }
}
