public import LabShell
public import NetworkModel

/// Why there is no such packet to ask about.
public enum PathProblem: Error, Equatable, Sendable {
  /// Nothing in the account has that name, id or address; `present` lists what there is.
  case noSuchInstance(String, present: [InstanceReference.Candidate])
  /// Several instances of that name run, or none of several does.
  case ambiguous(String, candidates: [InstanceReference.Candidate])
  /// The instance has no network interface any more.
  case gone(NamedResource, Instance.State)
  /// What stands after the colon is no port, or its protocol is unknown.
  case badPort(String)
  /// None of `icmp`, `tcp/PORT` and `udp/PORT`.
  case badTraffic(String)
}

extension PathProblem {
  init(_ failure: InstanceReference.Failure) {
    self =
      switch failure {
      case .nothingGiven: .noSuchInstance("", present: [])
      case .noSuchInstance(let text, let present): .noSuchInstance(text, present: present)
      case .ambiguous(let text, let candidates): .ambiguous(text, candidates: candidates)
      }
  }
}
