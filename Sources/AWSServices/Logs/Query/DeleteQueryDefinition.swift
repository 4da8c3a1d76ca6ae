import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteQueryDefinition: Operation {
  static let description = OperationDescription(
    .logs, "DeleteQueryDefinition", "Deletes a saved Logs Insights query.",
    input: "queryDefinitionId*:str",
    output: "success:bool")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let id = request["queryDefinitionId"]?.string ?? ""
    cloud.queryDefinitions.all.remove(at: try cloud.place(ofQueryDefinition: id))
    return ["success": true]
  }
}
