import AWSModel
import DataPlane
import NetworkModel

extension FilterPattern {
  /// Reads a filter pattern or throws `InvalidParameterException`.
  init(parsing text: String) throws(AWSError) {
    guard text.unicodeScalars.count <= 1024 else {
      throw .invalidParameter(
        TextConstraint.message(
          text, "filterPattern", "Member must have length less than or equal to 1024"))
    }
    var parser = FilterPatternParser(text)
    self = try parser.pattern()
  }
}

extension AWSError {
  static func invalidFilterPattern(_ advice: String) -> AWSError {
    .invalidParameter("Invalid filter pattern", advice: advice)
  }
}
