public import DataPlane
public import Documents

/// Why a requirement does not hold.
public struct Failure: Equatable, Sendable {
  /// What the lesson's author says about it, with names filled in.
  public var statement: Statement
  /// What the machine itself found; `nil` where the statement says all there is.
  public var cause: Cause?

  public init(_ statement: Statement, cause: Cause? = nil) {
    self.statement = statement
    self.cause = cause
  }
}

/// What was found instead of what a requirement asks for.
public indirect enum Cause: Equatable, Sendable {
  /// A packet is lost: everything that the forwarding function found in its way, as `why` has it.
  case packetLost(Explanation)
  /// A packet gets through that should be lost.
  case packetAnswered(Explanation)
  /// A packet could not even be made: no such address, no such instance, or not there yet.
  case unreachable(PathProblem)
  /// Another value than the one that was expected.
  case found(Value)
  /// A resource is in a state that will pass by itself.
  case passing(NamedResource, state: String)
  /// A resource is in a state that only somebody can end.
  case resting(NamedResource, state: String)
  /// Where the table that decides sends the packets now.
  case routed(RouteFinding)
  /// What a role may not do, and why.
  case notPermitted([PermissionFinding])
  /// Whom a role trusts instead.
  case notTrusted(NamedResource, trusts: [String])
  /// What was done that almost counts, the nearest first.
  case nearMisses([NearMiss])
}
