import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What launches have in common, under a name and in numbered versions.
struct LaunchTemplate: Resource {
  static let idPrefix = "lt"
  static let typeName = "launch-template"

  struct Version: Equatable, Sendable {
    let number: Int
    let createdAt: Instant
    let text: String?
    /// Members of RunInstances.
    let data: JSONObject
  }

  let id: ResourceID<LaunchTemplate>
  let templateName: String
  let createdAt: Instant
  var defaultVersion = 1
  /// Oldest first; numbers are not used again.
  var versions: [Version]
  /// The highest number ever given.
  var latestVersion = 1
  var tags: [Tag]
}

extension LaunchTemplate {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "LaunchTemplateId": JSONValue(id), "LaunchTemplateName": .string(templateName),
      "CreateTime": JSONValue(createdAt), "CreatedBy": .string(cloud.creatorARN),
      "DefaultVersionNumber": .integer(defaultVersion),
      "LatestVersionNumber": .integer(latestVersion), "Tags": JSONValue(tags),
      "Operator": ["Managed": false],
    ]
  }

  func document(of version: Version, in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "LaunchTemplateId": JSONValue(id), "LaunchTemplateName": .string(templateName),
      "VersionNumber": .integer(version.number),
    ]
    document["VersionDescription"] = version.text.map(JSONValue.string)
    document["CreateTime"] = JSONValue(version.createdAt)
    document["CreatedBy"] = .string(cloud.creatorARN)
    document["DefaultVersion"] = .boolean(version.number == defaultVersion)
    document["LaunchTemplateData"] = .object(version.data)
    document["Operator"] = ["Managed": false]
    return document
  }

  /// `3`, `$Latest` or `$Default`.
  func version(_ text: String) -> Version? {
    let number: Int? =
      switch text {
      case "$Latest": latestVersion
      case "$Default": defaultVersion
      default: GivenNumber(text)?.value
      }
    return versions.first { $0.number == number }
  }
}

extension Cloud {
  /// Who made what the account has: lists of EC2 show the learner.
  fileprivate var creatorARN: String { "arn:aws:iam::\(account):user/\(LearnersUser.name)" }

  /// The template that a request names by its id or by its name.
  func launchTemplate(_ value: JSONValue) throws(AWSError) -> LaunchTemplate {
    let id = value["LaunchTemplateId"]?.string
    let name = value["LaunchTemplateName"]?.string
    guard (id == nil) != (name == nil) else {
      throw AWSError(
        "MissingParameter",
        "Either a launch template ID or a launch template name must be specified in the request, "
          + "but not both.")
    }
    if let id { return try find(id) }
    guard let found = self[LaunchTemplate.self].first(where: { $0.templateName == name }) else {
      throw AWSError(
        "InvalidLaunchTemplateName.NotFoundException",
        "At least one of the launch templates specified in the request does not exist.",
        advice: "aws ec2 describe-launch-templates lists those that there are.")
    }
    return found
  }

  /// A launch with what its template says where the request itself says nothing.
  func fillingInTemplate(_ request: Request) throws(AWSError) -> Request {
    guard let named = request["LaunchTemplate"] else { return request }
    let template = try launchTemplate(named)
    let text = named["Version"]?.string ?? "$Default"
    guard let version = template.version(text) else {
      throw .noSuchVersion(text, of: template)
    }
    var filled = request
    let isPlaced = ["NetworkInterfaces", "SubnetId", "SecurityGroupIds", "SecurityGroups"]
    let placesItself = isPlaced.contains { request[$0] != nil }
    for (name, value) in version.data where filled.parameters[name] == nil {
      if name == "NetworkInterfaces", placesItself { continue }
      filled.parameters[name] = value
    }
    return filled
  }
}

extension AWSError {
  static func noSuchVersion(_ text: String, of template: LaunchTemplate) -> AWSError {
    AWSError(
      "InvalidLaunchTemplateId.VersionNotFound",
      "Could not find launch template version: \(text) for launch template: \(template.id)")
  }
}

extension LaunchTemplate: StoredResource {
  static var noun: String { "launch template" }
  static var notFoundCode: String { "InvalidLaunchTemplateId.NotFound" }
  static var malformedCode: String { "InvalidLaunchTemplateId.Malformed" }
  static let members: Set = ["LaunchTemplateId", "LaunchTemplateName"]

  static func notFoundMessage(_ id: String) -> String {
    "The specified launch template, with template ID \(id), does not exist."
  }

  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    switch member {
    case "LaunchTemplateName": all(in: cloud).map { ResourceReference($0.templateName) }
    case "LaunchTemplateId", "Resource":
      all(in: cloud).map { ResourceReference($0.id.rawValue, name: $0.templateName) }
    default: []
    }
  }

  static let filters: [ResourceFilter<LaunchTemplate>] = [
    .init("create-time") { item, _ in item.createdAt.iso8601 },
    .init("launch-template-name") { item, _ in item.templateName },
  ]
}
