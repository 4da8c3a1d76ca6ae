import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct LaunchTemplateTests {
  /// The template `web` with two versions, of which the first is the default.
  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    try test.make(
      "$template", "LaunchTemplate.LaunchTemplateId", "CreateLaunchTemplate",
      [
        "LaunchTemplateName": "web", "VersionDescription": "first",
        "LaunchTemplateData": [
          "ImageId": VolumeTests.image, "InstanceType": "t3.micro",
          "InstanceInitiatedShutdownBehavior": "terminate",
        ],
      ])
    try test.call(
      "CreateLaunchTemplateVersion",
      [
        "LaunchTemplateName": "web", "SourceVersion": "1",
        "LaunchTemplateData": ["InstanceType": "t3.small"],
      ])
    return test
  }

  private static func launch(
    _ template: JSONObject, _ others: JSONObject = [:], in test: inout TestCloud
  ) throws -> JSONValue? {
    var request: JSONObject = ["MinCount": 1, "MaxCount": 1, "LaunchTemplate": .object(template)]
    for (name, value) in others { request[name] = value }
    return try test.call("RunInstances", request)["Instances"]?[0]
  }

  @Test(
    arguments: [
      (["LaunchTemplateName": "web"], "t3.micro"),
      (["LaunchTemplateId": "$template"], "t3.micro"),
      (["LaunchTemplateName": "web", "Version": "$Default"], "t3.micro"),
      (["LaunchTemplateName": "web", "Version": "$Latest"], "t3.small"),
      (["LaunchTemplateName": "web", "Version": "2"], "t3.small"),
    ] as [(JSONObject, JSONValue)])
  func `LT-01 a launch takes the version that it names`(
    template: JSONObject, type: JSONValue
  ) throws {
    var test = try Self.lab()
    #expect(try Self.launch(template, in: &test)?["InstanceType"] == type)
  }

  @Test func `LT-01 what the launch says counts more, the rest is the template's`() throws {
    var test = try Self.lab()
    let instance = try Self.launch(
      ["LaunchTemplateName": "web"], ["InstanceType": "t3.nano"], in: &test)
    #expect(instance?["InstanceType"] == "t3.nano")
    let launched = test.cloud.network.instances.last
    #expect(launched?.launchOptions.shutdownBehavior == "terminate")
  }

  @Test func `LT-01 versions are listed newest first, and one is the default`() throws {
    var test = try Self.lab()
    func versions(_ request: JSONObject) throws -> [JSONValue] {
      let answer = try test.call("DescribeLaunchTemplateVersions", request)
      return (answer["LaunchTemplateVersions"]?.array ?? []).compactMap { $0["VersionNumber"] }
    }
    let named: JSONObject = ["LaunchTemplateName": "web"]
    #expect(try versions(named) == [2, 1])
    #expect(try versions(["LaunchTemplateName": "web", "Versions": ["$Default"]]) == [1])
    #expect(try versions(["Versions": ["$Latest"]]) == [2])
    try test.call(
      "ModifyLaunchTemplate", ["LaunchTemplateId": "$template", "DefaultVersion": "2"])
    let template = try test.call("DescribeLaunchTemplates", ["LaunchTemplateNames": ["web"]])
    #expect(template["LaunchTemplates"]?[0]?["DefaultVersionNumber"] == 2)
    #expect(template["LaunchTemplates"]?[0]?["LatestVersionNumber"] == 2)
    #expect(try versions(["LaunchTemplateName": "web", "Versions": ["$Default"]]) == [2])
    let second = try test.call("DescribeLaunchTemplateVersions", named)
    let data = second["LaunchTemplateVersions"]?[0]?["LaunchTemplateData"]
    #expect(data?["InstanceType"] == "t3.small" && data?["ImageId"] == VolumeTests.image)
  }

  @Test func `it is deleted with all its versions, and its name is free`() throws {
    var test = try Self.lab()
    let deleted = try test.call("DeleteLaunchTemplate", ["LaunchTemplateName": "web"])
    #expect(deleted["LaunchTemplate"]?["LaunchTemplateId"]?.string == test.id("$template"))
    #expect(try test.call("DescribeLaunchTemplates")["LaunchTemplates"] == [])
    #expect(
      test.refusal(of: "DescribeLaunchTemplateVersions", ["LaunchTemplateName": "web"])?.code
        == "InvalidLaunchTemplateName.NotFoundException")
    try test.call(
      "CreateLaunchTemplate",
      ["LaunchTemplateName": "web", "LaunchTemplateData": ["InstanceType": "t3.micro"]])
  }

  @Test(arguments: [
    Refusal(
      "a name that is taken", "CreateLaunchTemplate",
      ["LaunchTemplateName": "web", "LaunchTemplateData": ["InstanceType": "t3.micro"]],
      "InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use."),
    Refusal(
      "a name with a blank", "CreateLaunchTemplate",
      ["LaunchTemplateName": "my web", "LaunchTemplateData": ["InstanceType": "t3.micro"]],
      "InvalidLaunchTemplateName.MalformedException"),
    Refusal(
      "a template that is not there", "DeleteLaunchTemplate",
      ["LaunchTemplateId": "lt-0123456789abcdef0"], "InvalidLaunchTemplateId.NotFound",
      "The specified launch template, with template ID lt-0123456789abcdef0, does not exist."),
    Refusal(
      "a version that is not there", "ModifyLaunchTemplate",
      ["LaunchTemplateId": "$template", "DefaultVersion": "7"],
      "InvalidLaunchTemplateId.VersionNotFound",
      "Could not find launch template version: 7 for launch template: $template"),
    Refusal(
      "id and name", "DeleteLaunchTemplate",
      ["LaunchTemplateId": "$template", "LaunchTemplateName": "web"], "MissingParameter"),
    Refusal(
      "a launch of nothing", "RunInstances",
      ["MinCount": 1, "MaxCount": 1, "LaunchTemplate": ["LaunchTemplateName": "none"]],
      "InvalidLaunchTemplateName.NotFoundException"),
    Refusal(
      "a filter that AWS lacks", "DescribeLaunchTemplates",
      ["Filters": [["Name": "image-id", "Values": ["x"]]]], "InvalidParameterValue"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
