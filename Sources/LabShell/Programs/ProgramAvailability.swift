/// On which machines a program is found.
enum ProgramAvailability: Equatable, Sendable {
  case everywhere, ownComputer, instances

  func includes(_ host: Host) -> Bool {
    switch (self, host) {
    case (.everywhere, _), (.ownComputer, .ownComputer), (.instances, .instance): true
    case (.ownComputer, .instance), (.instances, .ownComputer): false
    }
  }
}
