import DataPlane
import NetworkModel

/// Everything that moves with the clock, written by `make generate` from the files in Sources/AWSServices.
enum TimedRegistry {
  static let all: [any TimedSubsystem.Type] = [
    BackgroundTraffic.self,
    FlowLog.self,
    Instance.self,
    InstanceConnectEndpoint.self,
    NATGateway.self,
    NetworkInsightsAnalysis.self,
    PingProcess.self,
    VPCEndpoint.self,
    VPCPeeringConnection.self,
  ]
}
