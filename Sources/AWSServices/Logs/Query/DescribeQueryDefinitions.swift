import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeQueryDefinitions: Operation {
  static let description = OperationDescription(
    .logs, "DescribeQueryDefinitions", "Lists the saved Logs Insights queries.",
    input: """
      queryLanguage:enum(CWLI|SQL|PPL) queryDefinitionNamePrefix:str maxResults:int nextToken:str
      """,
    output: "queryDefinitions:[QueryDefinition] nextToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let prefix = request["queryDefinitionNamePrefix"]?.string
    if let prefix,
      let violation = TextConstraint(member: "queryDefinitionNamePrefix", lengths: 1...255)
        .violation(of: prefix)
    {
      throw .invalidParameter(violation)
    }
    let isListed = (request["queryLanguage"] ?? "CWLI") == "CWLI"
    let definitions = cloud.queryDefinitions.all.filter {
      isListed && $0.name.hasPrefix(prefix ?? "")
    }
    return try LogsPaging.response(
      "queryDefinitions", definitions, for: request, limit: "maxResults", ofAtMost: 1_000,
      default: 1_000, \.document)
  }
}
