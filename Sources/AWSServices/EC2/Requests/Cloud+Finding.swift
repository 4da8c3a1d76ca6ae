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

/// A resource that EC2's operations name by id, list and filter.
protocol EC2Resource: Resource {
  /// What EC2's messages call it: `routeTable` (ERR-06).
  static var noun: String { get }
  /// The code of an id that nobody has: `InvalidVpcID.NotFound`.
  static var notFoundCode: String { get }
  /// The code of an id that can't be one: `InvalidVpcID.Malformed`.
  static var malformedCode: String { get }
  static func notFoundMessage(_ id: String) -> String

  static func all(in cloud: Cloud) -> [Self]
  static func find(_ id: ResourceID<Self>, in cloud: Cloud) -> Self?
  static func setTags(_ tags: [Tag], of id: ResourceID<Self>, in cloud: inout Cloud)

  /// What `--filters` can look at, besides tags.
  static var filters: [ResourceFilter<Self>] { get }
  /// The resource as responses show it, members in AWS's order.
  func document(in cloud: Cloud) -> Members
}

extension EC2Resource {
  static func notFoundMessage(_ id: String) -> String { "The \(noun) ID '\(id)' does not exist" }

  /// `arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0123`
  func arn(in cloud: Cloud) -> String {
    "arn:aws:ec2:\(cloud.region):\(cloud.account):\(Self.typeName)/\(id)"
  }
}

/// An EC2 resource that is kept in a plain table.
protocol TabledResource: EC2Resource {
  static var table: WritableKeyPath<Cloud, ResourceTable<Self>> { get }
}

extension TabledResource {
  static func all(in cloud: Cloud) -> [Self] { Array(cloud[keyPath: table]) }

  static func find(_ id: ResourceID<Self>, in cloud: Cloud) -> Self? {
    cloud[keyPath: table][id]
  }

  static func setTags(_ tags: [Tag], of id: ResourceID<Self>, in cloud: inout Cloud) {
    cloud[keyPath: table].update(id) { $0.tags = tags }
  }
}
