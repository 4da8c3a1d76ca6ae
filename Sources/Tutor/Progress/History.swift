import AWSModel
public import CloudSimulator
import Documents
public import LabShell

/// What happened in the session, as far as checks, `why` and the write-up ask for it.
public struct History: Equatable, Sendable {
  /// Conditions of the kind "happened" that were met, as `checkpoint/requirement`.
  public internal(set) var happened: [String] = []
  public internal(set) var pings: [LabEvent.Ping] = []
  public internal(set) var queries: [QueryRun] = []
  /// The last packet that did not get through, whatever did afterwards; for `why`.
  public internal(set) var lastLoss: Loss?
  /// What `why` explained last, for `map` to mark.
  public internal(set) var lastProbe: Probe?
}

extension History {
  /// Keeps queries and their results; of the other calls nothing is needed later.
  mutating func take(_ request: Request, _ response: Members) {
    switch request.operation {
    case "StartQuery":
      if let run = QueryRun(request: request.parameters, response: response) { queries.append(run) }
    case "GetQueryResults":
      let id = request["queryId"]?.string
      guard let index = queries.lastIndex(where: { $0.id == id }) else { return }
      queries[index].take(results: response)
    default: break
    }
  }
}
