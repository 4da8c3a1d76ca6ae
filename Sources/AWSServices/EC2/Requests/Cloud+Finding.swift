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
