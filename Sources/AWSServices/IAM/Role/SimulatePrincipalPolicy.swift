import AWSModel
import DataPlane
import Documents
import NetworkModel

enum SimulatePrincipalPolicy: Operation {
  static let description = OperationDescription(
    .iam, "SimulatePrincipalPolicy",
    "Says what the policies of a role would answer, without doing anything.",
    input: """
      PolicySourceArn*:str ~PolicyInputList:[str] ~PermissionsBoundaryPolicyInputList:[str]
      ActionNames*:[str] ResourceArns:[str] ~ResourcePolicy:str ~ResourceOwner:str
      ~CallerArn:str ContextEntries:[ContextEntry] ~ResourceHandlingOption:str
      \(IAMPaging.input)
      """,
    output: "EvaluationResults:[EvaluationResult] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let arn = request["PolicySourceArn"]?.string ?? ""
    guard let role = cloud.role(arn: arn) else {
      throw AWSError("NoSuchEntity", "The role with name \(arn) cannot be found.")
    }
    var context: [String: [String]] = [:]
    for entry in request["ContextEntries"]?.array ?? [] {
      context[(entry["ContextKeyName"]?.string ?? "").lowercased()] =
        (entry["ContextKeyValues"]?.array ?? []).compactMap(\.string)
    }
    let actions = (request["ActionNames"]?.array ?? []).compactMap(\.string)
    let resources = request["ResourceArns"]?.array?.compactMap(\.string) ?? ["*"]
    var results: [Value] = []
    for action in actions {
      for resource in resources {
        let decision = cloud.decision(
          for: role, action: action, resource: resource, context: context)
        results.append([
          "EvalActionName": .string(action), "EvalResourceName": .string(resource),
          "EvalDecision": .string(decision.rawValue), "MatchedStatements": [],
          "MissingContextValues": [],
        ])
      }
    }
    return try IAMPaging.response("EvaluationResults", results, for: request) { $0 }
  }
}
