import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Cloud {
  /// The resource of that id, or AWS's refusal of an id that can't be one or that nobody has
  /// (ERR-04).
  func find<Kind: EC2Resource>(
    _ text: String, as kind: Kind.Type = Kind.self
  ) throws(AWSError) -> Kind {
    let id: ResourceID<Kind> = try parse(text)
    guard let resource = Kind.find(id, in: self) else {
      throw AWSError(Kind.notFoundCode, Kind.notFoundMessage(text))
    }
    return resource
  }

  func find<Kind: EC2Resource>(
    all texts: [String], as kind: Kind.Type = Kind.self
  ) throws(AWSError) -> [Kind] {
    var found: [Kind] = []
    for text in texts where !found.contains(where: { $0.id.rawValue == text }) {
      found.append(try find(text, as: kind))
    }
    return found
  }

  /// The id that the text is, or AWS's refusal of one that can't be an id.
  func parse<Kind: EC2Resource>(_ text: String) throws(AWSError) -> ResourceID<Kind> {
    if let id = ResourceID<Kind>(parsing: text) { return id }
    throw AWSError(
      Kind.malformedCode,
      "Invalid id: \"\(text)\""
        + (Kind.isPrefix(ofID: text) ? "" : " (expecting \"\(Kind.idPrefix)-...\")"))
  }
}

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
