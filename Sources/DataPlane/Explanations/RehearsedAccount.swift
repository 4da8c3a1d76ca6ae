public import AWSModel
public import Documents
import Foundations
import NetworkModel

/// An account on whose copy fixes are tried before anybody is told of them.
///
/// The services that carry commands out lie above the data plane, which therefore knows them by this
/// much only.
public protocol RehearsedAccount: Sendable {
  var fabric: Fabric { get }
  /// Answers a call, or throws what AWS would answer and changes nothing.
  mutating func handle(_ request: Request) throws(AWSError) -> Members
  /// Lets simulated time pass, and whatever falls due in it happen.
  mutating func advance(byMilliseconds milliseconds: Int)
}

extension RehearsedAccount {
  var network: Network { fabric.network }
  var now: Instant { fabric.now }
}
