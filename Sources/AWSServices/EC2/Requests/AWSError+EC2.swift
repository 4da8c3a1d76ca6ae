import AWSModel
import DataPlane
import NetworkModel

extension AWSError {
  /// `Value (10.0.0.0) for parameter cidrBlock is invalid. This is not a valid CIDR block.`
  static func invalidValue(_ text: String, for parameter: String, because reason: String)
    -> AWSError
  {
    AWSError(
      "InvalidParameterValue", "Value (\(text)) for parameter \(parameter) is invalid. \(reason)")
  }

  /// `The vpc 'vpc-0123' has dependencies and cannot be deleted.` (ERR-06), and what is in the way.
  static func dependencies(of noun: String, _ id: String, advice: String) -> AWSError {
    AWSError(
      "DependencyViolation", "The \(noun) '\(id)' has dependencies and cannot be deleted.",
      advice: advice)
  }

  static func limitExceeded(_ code: String, _ things: String, advice: String? = nil) -> AWSError {
    AWSError(code, "The maximum number of \(things) has been reached.", advice: advice)
  }

  /// For a value that AWS would take and the simulator would have to ignore.
  static func notSimulated(_ what: String) -> AWSError {
    AWSError(
      "UnsupportedOperation", "The functionality you requested is not available in this Region.",
      advice: "AWS has \(what); vpclab does not simulate it.")
  }
}
