public import CloudSimulator
public import LabShell

/// What happened in the session, as far as checks, `why` and the write-up ask for it.
public struct History: Equatable, Sendable, Encodable {
  /// Conditions of the kind "happened" that were met, as `checkpoint/requirement`.
  public internal(set) var happened: [String] = []
  public internal(set) var pings: [LabEvent.Ping] = []
  /// The last thing that did not get through, for `why`.
  public internal(set) var lastFailure: Failure?

  public enum Failure: Equatable, Sendable, Encodable {
    case ping(LabEvent.Ping)
    case connection(to: ResourceID<Instance>)
  }
}
