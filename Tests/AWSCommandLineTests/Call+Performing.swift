import AWSCommandLine
import AWSModel
import Documents

extension Call {
  /// With steps enough for any query.
  func perform(
    _ send: (Request) throws(AWSError) -> JSONObject
  ) throws(CommandLineError) -> Result {
    var steps = Int.max
    return try perform(steps: &steps, send)
  }
}
