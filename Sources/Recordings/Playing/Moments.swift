import LabSession
import LabShell
import Tutor

extension PlayedSession {
  /// The events at which a step of the lesson, counted from 1, was the one worked on.
  public func events(ofStep step: Int) -> Set<Int> {
    var events: Set<Int> = []
    play { event in
      if event.before.state.tutor.state.step == step - 1 { events.insert(event.number) }
    }
    return events
  }

  /// The first pings of two addresses, from a command to the last packet.
  public func eventsOfPings() -> Set<Int> {
    var events: Set<Int> = []
    var addresses: Set<Substring> = []
    var goesOn = false
    play { event in
      if goesOn {
        events.insert(event.number)
      } else if addresses.count < 2, let address = Self.pinged(event.response),
        addresses.insert(address).inserted
      {
        events.insert(event.number)
        goesOn = true
      }
      goesOn = goesOn && event.goesOn
    }
    return events
  }

  /// The address whose replies a command waited for.
  private static func pinged(_ response: Response) -> Substring? {
    for case .printed(.standardOutput(let text)) in response.messages {
      let line = text.split(separator: "\n").first { $0.hasPrefix("PING ") }
      if let words = line?.split(separator: " "), words.count > 1 { return words[1] }
    }
    return nil
  }
}
