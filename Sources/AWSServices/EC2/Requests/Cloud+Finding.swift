import AWSModel
import DataPlane
import NetworkModel

extension Cloud {
  /// The resource of that id, or AWS's refusal of an id that can't be one or that nobody has
  /// (ERR-04).
  func find<Kind: EC2Resource>(
    _ text: String, as kind: Kind.Type = Kind.self
  ) throws(AWSError) -> Kind {
    try checkSyntax(ofID: text, as: kind)
    guard let resource = Kind.find(ResourceID(text), in: self) else {
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

  /// An id is its prefix, a hyphen and 8 or 17 hexadecimal digits.
  func checkSyntax<Kind: EC2Resource>(
    ofID text: String, as kind: Kind.Type
  ) throws(AWSError) {
    guard Kind.isPrefix(ofID: text) else {
      throw AWSError(
        Kind.malformedCode, "Invalid id: \"\(text)\" (expecting \"\(Kind.idPrefix)-...\")")
    }
    let digits = text.utf8.dropFirst(Kind.idPrefix.utf8.count + 1)
    guard digits.count == 8 || digits.count == 17,
      digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { throw AWSError(Kind.malformedCode, "Invalid id: \"\(text)\"") }
  }
}
