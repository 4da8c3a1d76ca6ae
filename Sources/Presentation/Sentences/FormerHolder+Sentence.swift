import DataPlane
import Foundations
import NetworkModel

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
