import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkInsightsPath: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkInsightsPath",
    "Names two ends, a protocol and a port for Reachability Analyzer.",
    input: """
      SourceIp:str DestinationIp:str Source*:str Destination:str Protocol*:enum DestinationPort:int
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool ClientToken:str
      FilterAtSource:PathRequestFilter FilterAtDestination:PathRequestFilter
      """,
    output: """
      NetworkInsightsPath:NetworkInsightsPath
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    if let token = request.string("ClientToken"), !token.isEmpty,
      let earlier = cloud.networkInsightsPaths.first(where: { $0.clientToken == token })
    {
      return ["NetworkInsightsPath": .object(earlier.document(in: cloud))]
    }
    guard cloud.networkInsightsPaths.count < Quota.networkInsightsPaths else {
      throw .limitExceeded("NetworkInsightsPath.LimitExceeded", "network insights paths")
    }
    let path = try NetworkInsightsPathOrder(request, in: &cloud).path
    cloud.networkInsightsPaths.insert(path)
    return ["NetworkInsightsPath": .object(path.document(in: cloud))]
  }
}
