import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct ParameterTests {
  private static let path = "/aws/service/ami-amazon-linux-latest"
  private static let name: JSONValue = .string("\(path)/al2023-ami-kernel-default-x86_64")

  @Test func `SSM-01 a public parameter names the image that a launch takes by it`() throws {
    var test = TestCloud()
    let parameter = try test.call("GetParameter", ["Name": Self.name], of: .ssm)["Parameter"]
    #expect(parameter?["Name"] == Self.name && parameter?["Type"] == "String")
    #expect(parameter?["DataType"] == "aws:ec2:image" && parameter?["Version"] == 1)
    #expect(
      parameter?["ARN"] == .string("arn:aws:ssm:us-west-2::parameter\(Self.name.string ?? "")"))
    let launched = try test.call(
      "RunInstances",
      ["ImageId": VolumeTests.image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1])
    #expect(launched["Instances"]?[0]?["ImageId"] == parameter?["Value"])
    let image = try test.call("DescribeImages", ["ImageIds": [parameter?["Value"] ?? .null]])
    #expect(image["Images"]?.array?.count == 1)
  }

  @Test func `SSM-01 some by their names, with those that are none`() throws {
    var test = TestCloud()
    let answer = try test.call("GetParameters", ["Names": [Self.name, "/mine"]], of: .ssm)
    #expect(answer["Parameters"]?.array?.compactMap { $0["Name"] } == [Self.name])
    #expect(answer["InvalidParameters"] == ["/mine"])
  }

  @Test(
    arguments: [
      ([:], true), (["Path": "/aws/service", "Recursive": true], true),
      (["Path": "/aws/service"], false),
      (["Path": "/aws/service/ami-amazon-linux-latest/"], true), (["Path": "/none"], false),
    ] as [(JSONObject, Bool)])
  func `SSM-01 those below a path`(request: JSONObject, isFound: Bool) throws {
    var test = TestCloud()
    var request = request
    if request["Path"] == nil { request["Path"] = .string(Self.path) }
    let answer = try test.call("GetParametersByPath", request, of: .ssm)
    #expect(answer["Parameters"]?.array?.isEmpty == !isFound)
  }

  @Test func `they come in pages`() throws {
    var test = TestCloud()
    var names: [String] = []
    var request: JSONObject = ["Path": .string(Self.path), "MaxResults": 2]
    repeat {
      let answer = try test.call("GetParametersByPath", request, of: .ssm)
      names += (answer["Parameters"]?.array ?? []).compactMap { $0["Name"]?.string }
      request["NextToken"] = answer["NextToken"]
    } while request["NextToken"] != nil && names.count < 100
    let all = try test.call("GetParametersByPath", ["Path": .string(Self.path)], of: .ssm)
    #expect(names.count > 2 && names == all["Parameters"]?.array?.compactMap { $0["Name"]?.string })
  }

  @Test(arguments: [
    Refusal(
      "one that is not there", "GetParameter", ["Name": "/mine"], "ParameterNotFound", "", of: .ssm),
    Refusal(
      "a path without a slash", "GetParametersByPath", ["Path": "aws"], "ValidationException",
      of: .ssm),
    Refusal(
      "a token of its own", "GetParametersByPath", ["Path": "/aws", "NextToken": "x"],
      "InvalidNextToken", of: .ssm),
  ])
  func `what is refused`(refusal: Refusal) { refusal.check(in: TestCloud()) }
}
