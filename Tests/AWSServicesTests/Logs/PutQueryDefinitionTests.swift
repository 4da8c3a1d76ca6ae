import AWSModel
import Documents
import Testing

@testable import AWSServices

@Suite struct PutQueryDefinitionTests {
  @Test func `a query is saved, and changed as a whole`() throws {
    var lab = LogsLab()
    let id = try #require(
      try lab.call(
        "PutQueryDefinition",
        [
          "name": "folder/Errors", "queryString": "filter level = {{level}}",
          "logGroupNames": ["/aws/lambda/f"],
          "parameters": [["name": "level", "defaultValue": "ERROR", "description": "How bad"]],
        ])["queryDefinitionId"])
    let saved = try lab.call("DescribeQueryDefinitions")["queryDefinitions"]?[0]
    #expect(
      saved == [
        "queryLanguage": "CWLI", "queryDefinitionId": id, "name": "folder/Errors",
        "queryString": "filter level = {{level}}", "lastModified": .integer(LogsLab.now),
        "logGroupNames": ["/aws/lambda/f"],
        "parameters": [["name": "level", "defaultValue": "ERROR", "description": "How bad"]],
      ])
    let changed = try lab.call(
      "PutQueryDefinition", ["queryDefinitionId": id, "name": "Other", "queryString": "limit 1"])
    #expect(changed["queryDefinitionId"] == id)
    let all = try lab.call("DescribeQueryDefinitions")["queryDefinitions"]
    #expect(all?.array?.count == 1)
    #expect(all?[0]?["logGroupNames"] == [])
    #expect(all?[0]?["parameters"] == nil)
  }

  @Test func `a repeated call with the same token saves nothing twice`() throws {
    var lab = LogsLab()
    let request: Members = [
      "name": "n", "queryString": "limit 1",
      "clientToken": "00000000-0000-4000-8000-000000000001",
    ]
    let first = try lab.call("PutQueryDefinition", request)
    #expect(try lab.call("PutQueryDefinition", request) == first)
    #expect(try lab.call("DescribeQueryDefinitions")["queryDefinitions"]?.array?.count == 1)
  }

  @Test func `an account without saved queries is encoded as before there were any`() throws {
    var lab = LogsLab()
    let fresh = lab.cloud
    let id = try lab.call("PutQueryDefinition", ["name": "n", "queryString": "limit 1"])
    #expect(lab.cloud != fresh)
    _ = try lab.call("DeleteQueryDefinition", ["queryDefinitionId": id["queryDefinitionId"] ?? ""])
    #expect(lab.cloud.queryDefinitions == fresh.queryDefinitions)
  }

  private static let twentyOne = Value.array(
    (0...20).map { ["name": .string("p\($0)")] })

  @Test(
    arguments: [
      (
        ["name": "", "queryString": "limit 1"],
        "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must "
          + "have length greater than or equal to 1"
      ),
      (
        ["name": "n", "queryString": "limit 1", "parameters": [["name": "x"]]],
        "Required parameters not found in queryString"
      ),
      (
        [
          "name": "n", "queryString": "limit {{x}}", "parameters": [["name": "x"], ["name": "x"]],
        ], "Duplicate parameter name"
      ),
      (
        ["name": "n", "queryString": "limit 1", "parameters": twentyOne],
        "1 validation error detected: Value '\(twentyOne.pythonText)' at 'parameters' failed to "
          + "satisfy constraint: Member must have length less than or equal to 20"
      ),
      (
        [
          "name": "n", "queryString": "limit {{x}}", "queryLanguage": "SQL",
          "parameters": [["name": "x"]],
        ], "Parameters are only supported for CWLI query language"
      ),
      (
        ["name": "n", "queryString": "select 1", "queryLanguage": "SQL"],
        "queryLanguage SQL is not supported."
      ),
      (
        ["name": "n", "queryString": "limit {{1x}}", "parameters": [["name": "1x"]]],
        "1 validation error detected: Value '1x' at 'parameters' failed to satisfy constraint: "
          + "Member must satisfy regular expression pattern: [a-zA-Z_][a-zA-Z0-9_]*"
      ),
    ] as [(Members, String)])
  func `what cannot be saved is refused`(request: Members, message: String) {
    var lab = LogsLab()
    let error = lab.error(of: "PutQueryDefinition", request)
    #expect(error?.code == "InvalidParameterException")
    #expect(error?.message == message)
  }

  @Test func `a definition that is not there cannot be changed`() {
    var lab = LogsLab()
    let error = lab.error(
      of: "PutQueryDefinition",
      ["queryDefinitionId": "none", "name": "n", "queryString": "limit 1"])
    #expect(error?.code == "ResourceNotFoundException")
  }
}
