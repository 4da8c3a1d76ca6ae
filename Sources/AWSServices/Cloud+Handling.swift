public import AWSModel
public import DataPlane
public import Documents
import NetworkModel

extension Cloud {
  /// Answers one call, or throws the error that AWS would answer.
  ///
  /// A call that throws has changed nothing: operations work on a copy.
  public mutating func handle(_ request: Request) throws(AWSError) -> Members {
    guard let entry = OperationRegistry.entry(request.service, request.operation) else {
      throw AWSError(
        "InvalidAction", "The action \(request.operation) is not valid for this web service.",
        advice: "vpclab does not simulate \(request.service.rawValue) \(request.operation).")
    }
    try Self.validate(request, against: entry.restrictions)
    if request["DryRun"] == true {
      throw AWSError(
        "DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
    }
    var copy = self
    let response = try entry.operation.perform(request, on: &copy)
    self = copy
    return response
  }

  private static func validate(
    _ request: Request, against restrictions: [OperationDescription.Restriction]
  ) throws(AWSError) {
    for restriction in restrictions {
      let isGiven = request[restriction.member] != nil
      if restriction.isRequired && !isGiven { throw .missingParameter(restriction.member) }
      if !restriction.isSimulated && isGiven {
        throw AWSError(
          "UnsupportedOperation", "The parameter \(restriction.member) is not supported.",
          advice: "AWS has \(restriction.member); vpclab does not simulate it. Leave it out.")
      }
    }
  }
}

/// Fixes are tried on a copy of the account.
extension Cloud: RehearsedAccount {}
