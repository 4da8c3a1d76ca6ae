import DataPlane
import Foundations
import NetworkModel

extension FormerHolder {
  /// Whose the address was, and what became of that instance.
  var sentence: String {
    let kind = address.isGlobal ? "the public address" : "an address"
    let title = name.map { "\($0) (\(instance))" } ?? instance.rawValue
    let history = "\(address) was \(kind) of \(title) until \(until.timeOfDay)."
    switch (state, currentAddress) {
    case (.shuttingDown, _): return history + " That instance is shutting-down."
    case (.terminated, _), (nil, _): return history + " That instance is terminated."
    case (let state?, let current?):
      return history + " That instance is \(state.name), and its address is \(current) now."
    case (let state?, nil):
      return history + " That instance is \(state.name), and has no public address now."
    }
  }
}
