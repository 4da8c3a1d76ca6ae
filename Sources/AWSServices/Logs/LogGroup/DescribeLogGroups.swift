import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeLogGroups: Operation {
  static let description = OperationDescription(
    .logs, "DescribeLogGroups", "Lists log groups.",
    input: """
      ~accountIdentifiers:[str] logGroupNamePrefix:str logGroupNamePattern:str nextToken:str
      limit:int ~includeLinkedAccounts:bool
      logGroupClass:enum(STANDARD|INFREQUENT_ACCESS|DELIVERY) logGroupIdentifiers:[str]
      """,
    output: "logGroups:[LogGroup] nextToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let prefix = request["logGroupNamePrefix"]?.string
    let pattern = request["logGroupNamePattern"]?.string?.lowercased()
    guard prefix == nil || pattern == nil else {
      throw .invalidParameter(
        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.")
    }
    let wantedClass = request["logGroupClass"]?.string
    let cloud = cloud
    let names = request["logGroupIdentifiers"]?.array?
      .compactMap { $0.string.map(cloud.logGroupName(inIdentifier:)) }
    let groups = cloud.logGroups.filter { group in
      group.name.hasPrefix(prefix ?? "")
        && (pattern.map { group.name.lowercased().contains($0) } ?? true)
        && (wantedClass.map { group.logClass.rawValue == $0 } ?? true)
        && (names.map { $0.contains(group.name) } ?? true)
    }
    return try LogsPaging.response(
      "logGroups", groups.sorted { $0.name < $1.name }, for: request
    ) { $0.document(arn: cloud.logGroupARN($0.name)) }
  }
}
