public import AWSModel
import DataPlane
import NetworkModel

extension PolicyDocument {
  /// Reads a policy as IAM does; throws `MalformedPolicyDocument` with IAM's words for the first
  /// fault (IAM-40).
  public init(parsing text: String, as purpose: Purpose) throws(AWSError) {
    self = try PolicyParser(text, as: purpose).policy()
  }
}

extension AWSError {
  static func malformedPolicy(_ message: String, advice: String? = nil) -> AWSError {
    AWSError("MalformedPolicyDocument", message, advice: advice)
  }

  /// IAM says no more than that; what is wrong and where is the simulator's addition.
  static func syntax(_ advice: String) -> AWSError {
    malformedPolicy("Syntax errors in policy.", advice: advice)
  }
}
