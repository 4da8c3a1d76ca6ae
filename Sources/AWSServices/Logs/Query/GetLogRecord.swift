import AWSModel
import DataPlane
import Documents
import LogsInsights
import NetworkModel

enum GetLogRecord: Operation {
  static let description = OperationDescription(
    .logs, "GetLogRecord", "Shows all fields of one log event, found by a query's @ptr.",
    input: "logRecordPointer*:str ~unmask:bool",
    output: "logRecord:{str:str}")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    guard let pointer = RecordPointer(request["logRecordPointer"]?.string ?? "") else {
      throw .invalidParameter(
        "The specified logRecordPointer is invalid.",
        advice: "It is the value of @ptr in a row of aws logs get-query-results.")
    }
    guard let record = cloud.record(at: pointer) else {
      throw .resourceNotFound("The specified log record does not exist.")
    }
    let fields = RecordFields.all(of: record).map { ($0.name, Value.string($0.value)) }
    return ["logRecord": .object(Members(fields))]
  }
}
