import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateLaunchTemplate: Operation {
  static let description = OperationDescription(
    .ec2, "CreateLaunchTemplate", "Keeps what launches have in common under a name.",
    refusing: ["Operator"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: LaunchTemplate.self)
    let name = try request.required("LaunchTemplateName")
    let isName =
      (3...128).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal
            || "()./_-".unicodeScalars.contains($0))
      }
    guard isName else {
      throw AWSError(
        "InvalidLaunchTemplateName.MalformedException",
        "The launch template name \(name) is not valid: it has 3 to 128 letters, digits and the "
          + "characters - ( ) . / _")
    }
    guard !cloud[LaunchTemplate.self].contains(where: { $0.templateName == name }) else {
      throw AWSError(
        "InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.")
    }
    let version = LaunchTemplate.Version(
      number: 1, createdAt: cloud.now, text: request.string("VersionDescription"),
      data: request["LaunchTemplateData"]?.members ?? [:])
    let template = LaunchTemplate(
      id: cloud.newID(), templateName: name, createdAt: cloud.now, versions: [version], tags: tags)
    cloud[LaunchTemplate.self].insert(template)
    return ["LaunchTemplate": .object(template.document(in: cloud))]
  }
}

enum DescribeLaunchTemplates: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeLaunchTemplates", "Lists launch templates.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let names = request.strings("LaunchTemplateNames")
    guard !names.isEmpty else {
      return try cloud.describe(
        LaunchTemplate.self, request, ids: "LaunchTemplateIds", as: "LaunchTemplates")
    }
    let filters = try FilterSet(
      request, "Filters", knowing: LaunchTemplate.filters, tags: { $0.tags })
    var found: [LaunchTemplate] = []
    for name in names {
      found.append(try cloud.launchTemplate(["LaunchTemplateName": .string(name)]))
    }
    let cloudNow = cloud
    return try Page(of: found.filter { filters.accepts($0, in: cloudNow) }, for: request)
      .answer(as: "LaunchTemplates") { .object($0.document(in: cloudNow)) }
  }
}

enum CreateLaunchTemplateVersion: Operation {
  static let description = OperationDescription(
    .ec2, "CreateLaunchTemplateVersion", "Adds a version to a launch template.",
    refusing: ["ResolveAlias"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let template = try cloud.launchTemplate(.object(request.parameters))
    var data = JSONObject()
    if let source = request.string("SourceVersion") {
      guard let version = template.version(source) else {
        throw .noSuchVersion(source, of: template)
      }
      data = version.data
    }
    for (name, value) in request["LaunchTemplateData"]?.members ?? [:] { data[name] = value }
    let version = LaunchTemplate.Version(
      number: template.latestVersion + 1, createdAt: cloud.now,
      text: request.string("VersionDescription"), data: data)
    cloud[LaunchTemplate.self].update(template.id) {
      $0.versions.append(version)
      $0.latestVersion = version.number
    }
    return [
      "LaunchTemplateVersion": .object(template.document(of: version, in: cloud))
    ]
  }
}

enum DescribeLaunchTemplateVersions: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeLaunchTemplateVersions", "Lists the versions of a launch template.",
    refusing: ["ResolveAlias"])
  static let omittedFromDigest: String? = "it has to be asked for one template or one version"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let wanted = request.strings("Versions")
    let isNamed =
      request["LaunchTemplateId"] != nil || request["LaunchTemplateName"] != nil
    var found: [(LaunchTemplate, LaunchTemplate.Version)] = []
    if isNamed {
      let template = try cloud.launchTemplate(.object(request.parameters))
      for text in wanted {
        guard let version = template.version(text) else {
          throw .noSuchVersion(text, of: template)
        }
        found.append((template, version))
      }
      if wanted.isEmpty { found = template.versions.reversed().map { (template, $0) } }
    } else {
      guard !wanted.isEmpty, wanted.allSatisfy({ $0.hasPrefix("$") }) else {
        throw AWSError(
          "MissingParameter",
          "Either a launch template ID or a launch template name must be specified in the request.")
      }
      for template in cloud[LaunchTemplate.self] {
        found += wanted.compactMap { template.version($0) }.map { (template, $0) }
      }
    }
    let filters = try FilterSet(
      request, "Filters", knowing: LaunchTemplate.versionFilters, tags: nil)
    let accepted = found.filter { filters.accepts($0.1, in: cloud) }
    let page = try Page(of: accepted, for: request)
    let seen = cloud
    return page.answer(as: "LaunchTemplateVersions") {
      .object($0.0.document(of: $0.1, in: seen))
    }
  }
}

enum ModifyLaunchTemplate: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyLaunchTemplate", "Says which version of a launch template is the default.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let template = try cloud.launchTemplate(.object(request.parameters))
    if let text = request.string("DefaultVersion") {
      guard let version = template.version(text) else {
        throw .noSuchVersion(text, of: template)
      }
      cloud[LaunchTemplate.self].update(template.id) { $0.defaultVersion = version.number }
    }
    let changed: LaunchTemplate = try cloud.find(template.id.rawValue)
    return ["LaunchTemplate": .object(changed.document(in: cloud))]
  }
}

enum DeleteLaunchTemplate: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteLaunchTemplate", "Deletes a launch template with all its versions.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let template = try cloud.launchTemplate(.object(request.parameters))
    cloud[LaunchTemplate.self][template.id] = nil
    return ["LaunchTemplate": .object(template.document(in: cloud))]
  }
}

extension LaunchTemplate {
  fileprivate static let versionFilters: [ResourceFilter<Version>] = [
    .init("create-time") { item, _ in item.createdAt.iso8601 },
    .init("ebs-optimized") { item, _ in item.data["EbsOptimized"]?.boolean.map { String($0) } },
    .init("http-endpoint") { item, _ in item.data["MetadataOptions"]?["HttpEndpoint"]?.string },
    .init("http-protocol-ipv4") { _, _ in nil as String? },
    .init("host-resource-group-arn") { _, _ in nil as String? },
    .init("http-tokens") { item, _ in item.data["MetadataOptions"]?["HttpTokens"]?.string },
    .init("iam-instance-profile") { item, _ in
      item.data["IamInstanceProfile"].flatMap { $0["Name"]?.string ?? $0["Arn"]?.string }
    },
    .init("image-id") { item, _ in item.data["ImageId"]?.string },
    .init("instance-type") { item, _ in item.data["InstanceType"]?.string },
    .init("kernel-id") { _, _ in nil as String? },
    .init("license-configuration-arn") { _, _ in nil as String? },
    .init("network-card-index") { _, _ in nil as String? },
    .init("ram-disk-id") { _, _ in nil as String? },
  ]
}
