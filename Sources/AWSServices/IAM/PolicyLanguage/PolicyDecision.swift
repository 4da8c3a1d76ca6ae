import DataPlane
import NetworkModel

/// What policies say to a request, in the words of `simulate-principal-policy`.
public enum PolicyDecision: String, Equatable, Sendable {
  case allowed
  case explicitDeny
  case implicitDeny
}
