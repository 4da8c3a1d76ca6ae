public import AWSModel
public import Documents

extension Cloud {
  /// Answers one call, or throws the error that AWS would answer.
  ///
  /// A call that throws has changed nothing: operations work on a copy.
  public mutating func handle(_ request: Request) throws(AWSError) -> Members {
    guard let operation = OperationRegistry.operation(request.service, request.operation) else {
      throw AWSError(
        "InvalidAction", "The action \(request.operation) is not valid for this web service.",
        advice: "vpclab does not simulate \(request.service.rawValue) \(request.operation).")
    }
    try Self.validate(request, for: operation.description)
    if request["DryRun"] == true {
      throw AWSError(
        "DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
    }
    var copy = self
    let response = try operation.perform(request, on: &copy)
    self = copy
    return response
  }

  private static func validate(
    _ request: Request, for description: OperationDescription
  ) throws(AWSError) {
    for member in description.input {
      if member.isRequired && request[member.name] == nil {
        throw .missingParameter(member.name)
      }
      if !member.isSimulated && request[member.name] != nil {
        throw AWSError(
          "UnsupportedOperation", "The parameter \(member.name) is not supported.",
          advice: "AWS has \(member.name); vpclab does not simulate it. Leave it out.")
      }
    }
  }
}
