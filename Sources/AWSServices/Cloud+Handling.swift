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
    let doubt = try RequestValidation.check(request, of: entry.description)
    if request["DryRun"] == true {
      throw doubt
        ?? AWSError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
    }
    var copy = self
    let response = try entry.operation.perform(request, on: &copy)
    if let doubt { throw doubt }
    self = copy
    return response
  }
}

/// Fixes are tried on a copy of the account.
extension Cloud: RehearsedAccount {}
