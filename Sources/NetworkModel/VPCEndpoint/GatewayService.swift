/// A service of AWS that gateway endpoints lead to.
public enum GatewayService: String, CaseIterable, Sendable {
  case s3
  case dynamoDB = "dynamodb"

  /// `com.amazonaws.us-west-2.s3`
  public func name(in region: String) -> String { "com.amazonaws.\(region).\(rawValue)" }

  /// `s3.us-west-2.amazonaws.com`
  public func hostName(in region: String) -> String { "\(rawValue).\(region).amazonaws.com" }
}
