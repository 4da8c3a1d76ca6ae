import AWSModel
import DataPlane
import Documents
import NetworkModel

extension VPCEndpoint {
  /// The text, if it is a JSON object at all; nothing in the simulator evaluates it.
  static func checkedPolicy(_ text: String) throws(AWSError) -> String {
    guard case .object? = try? Value(parsingJSON: text) else {
      throw AWSError(
        "InvalidPolicyDocument", "Policy document is invalid.",
        advice: "It is a JSON object with Version and Statement.")
    }
    return text
  }
}
