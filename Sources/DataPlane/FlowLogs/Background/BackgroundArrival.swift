import Foundations
import NetworkModel

/// Something that reaches an interface without the learner's doing.
struct BackgroundArrival {
  enum Kind {
    case probe(Scanner.Probe)
    case question(TimeKeeper.Question)
    /// An open terminal keeps its connection alive every minute (EIC-06).
    case keepAlive(InstanceConnectSession)
  }

  var at: Instant
  var kind: Kind
}
