public import AWSServices
public import DataPlane

/// What became of a packet that somebody asked about.
public enum ProbeResult: Equatable, Sendable {
  case answered(RoundTrip)
  /// It or its answer is lost: everything that is in the way, and the smallest change.
  case lost(Explanation)
  /// There is no such packet.
  case impossible(PathProblem)
}

extension PathQuestion {
  /// Asks about a packet in the words of a lesson, and what becomes of it now; see `make`.
  public static func probe(
    from: String, to: String, traffic: String = "icmp", in cloud: Cloud
  ) -> ProbeResult {
    switch make(from: from, to: to, traffic: traffic, in: cloud) {
    case .success(let question): question.result(in: cloud)
    case .failure(let problem): .impossible(problem)
    }
  }
}
