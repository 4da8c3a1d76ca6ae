import LabShell
import NetworkModel
import Tutor

extension PathProblem {
  /// What is wrong with the question, and what can be asked instead.
  var sentence: String {
    switch self {
    case .noSuchInstance(let text, let present) where present.isEmpty:
      "There is no instance '\(text)': none was launched yet."
    case .noSuchInstance(let text, let present):
      "There is no instance '\(text)'. There are:\n" + InstanceReference.list(of: present)
    case .ambiguous(let text, let candidates):
      "Several instances are called '\(text)'. Name one by its id:\n"
        + InstanceReference.list(of: candidates)
    case .gone(let instance, let state):
      "\(instance.title) is \(state.name) and has no network interface any more."
    case .badPort(let text):
      "'\(text)': a port is a number from 1 to 65535, as in 10.2.3.4:22 or 10.2.3.4:53/udp."
    case .badTraffic(let text): "'\(text)' is none of icmp, tcp/PORT and udp/PORT."
    }
  }
}

extension NamedResource {
  /// The name with the id in parentheses, or the id alone.
  var title: String { name.map { "\($0) (\(id))" } ?? id }
}
