import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetCallerIdentity: Operation {
  static let description = OperationDescription(
    .sts, "GetCallerIdentity", "Says whose credentials the commands use.",
    input: "",
    output: "UserId:str Account:str Arn:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let caller = Caller(account: cloud.account)
    return [
      "UserId": .string(caller.uniqueID), "Account": .string(cloud.account),
      "Arn": .string(caller.arn),
    ]
  }
}
