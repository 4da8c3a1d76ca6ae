import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Cloud {
  /// `arn:aws:logs:us-west-2:123456789012:log-group:NAME`, without the `:*` at its end (CWL-04).
  func logGroupARN(_ name: String) -> String {
    "arn:aws:logs:\(region):\(account):log-group:\(name)"
  }

  func place(ofLogGroup name: String) -> Int? { logGroups.firstIndex { $0.name == name } }

  public func logGroup(named name: String) -> LogGroup? {
    logGroups.first { $0.name == name }
  }

  /// The place of the group that a request names, by name or, where the operation has it, by
  /// identifier, which is a name or an ARN.
  func logGroupPlace(_ request: Request) throws(AWSError) -> Int {
    let name = request["logGroupName"]?.string
    let identifier = request["logGroupIdentifier"]?.string
    guard name == nil || identifier == nil else {
      throw .invalidParameter(
        "LogGroup name and LogGroup identifier cannot be specified at the same time.")
    }
    guard let wanted = name ?? identifier.map(logGroupName(inIdentifier:)) else {
      throw .invalidParameter("LogGroup name or LogGroup identifier must be specified.")
    }
    try LogsName.checkGroup(wanted)
    guard let place = place(ofLogGroup: wanted) else {
      throw .resourceNotFound("The specified log group does not exist.")
    }
    return place
  }

  /// The stream that a request names and its group's place.
  func logStreamPlaces(
    _ request: Request
  ) throws(AWSError) -> (group: Int, stream: Int) {
    let group = try logGroupPlace(request)
    let name = request["logStreamName"]?.string ?? ""
    try LogsName.checkStream(name)
    guard let stream = logGroups[group].place(ofStream: name) else {
      throw .resourceNotFound("The specified log stream does not exist.")
    }
    return (group, stream)
  }

  /// The group's place for a tag operation, which names it by ARN.
  func logGroupPlace(taggedIn request: Request) throws(AWSError) -> Int {
    let arn = request["resourceArn"]?.string ?? ""
    guard arn.hasPrefix("arn:"), let place = place(ofLogGroup: logGroupName(inIdentifier: arn))
    else { throw .resourceNotFound("The specified resource does not exist.") }
    return place
  }

  /// The name in `arn:aws:logs:REGION:ACCOUNT:log-group:NAME` with or without `:*`; other text
  /// already is a name.
  func logGroupName(inIdentifier identifier: String) -> String {
    guard identifier.hasPrefix("arn:") else { return identifier }
    let parts = identifier.split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
    guard parts.count == 7, parts[5] == "log-group" else { return identifier }
    return String(parts[6].hasSuffix(":*") ? parts[6].dropLast(2) : parts[6])
  }
}
