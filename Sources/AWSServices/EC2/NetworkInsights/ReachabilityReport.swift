import DataPlane
public import Documents
import NetworkModel

/// What Reachability Analyzer found, as its responses show it.
///
/// Kept as documents: the report stays as it was written, whatever becomes of the network.
public struct ReachabilityReport: Equatable, Sendable {
  public var isPathFound: Bool
  /// From source to destination, as far as packets get.
  public var forwardPath: [Value]
  /// From destination to source; empty where nothing arrives that could be answered.
  public var returnPath: [Value]
  /// Everything in the way, in the order in which packets meet it.
  public var explanations: [Value]
}
