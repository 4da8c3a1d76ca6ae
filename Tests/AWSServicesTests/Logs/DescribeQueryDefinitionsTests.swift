import AWSModel
import Documents
import Testing

@Suite struct DescribeQueryDefinitionsTests {
  private static func lab() throws -> LogsLab {
    var lab = LogsLab()
    for name in ["vpc/top", "vpc/rejects", "errors"] {
      try lab.call("PutQueryDefinition", ["name": .string(name), "queryString": "limit 1"])
    }
    return lab
  }

  private static func names(_ response: Members) -> [String] {
    (response["queryDefinitions"]?.array ?? []).compactMap { $0["name"]?.string }
  }

  @Test(
    arguments: [
      ([:], ["vpc/top", "vpc/rejects", "errors"]),
      (["queryDefinitionNamePrefix": "vpc/"], ["vpc/top", "vpc/rejects"]),
      (["queryDefinitionNamePrefix": "none"], []),
      (["queryLanguage": "CWLI"], ["vpc/top", "vpc/rejects", "errors"]),
      (["queryLanguage": "SQL"], []), (["maxResults": 1], ["vpc/top"]),
    ] as [(Members, [String])])
  func `saved queries are listed`(request: Members, names: [String]) throws {
    var lab = try Self.lab()
    #expect(Self.names(try lab.call("DescribeQueryDefinitions", request)) == names)
  }

  @Test func `pages follow each other`() throws {
    var lab = try Self.lab()
    let first = try lab.call("DescribeQueryDefinitions", ["maxResults": 2])
    let token = try #require(first["nextToken"])
    let second = try lab.call("DescribeQueryDefinitions", ["maxResults": 2, "nextToken": token])
    #expect(Self.names(second) == ["errors"])
    #expect(second["nextToken"] == nil)
  }

  @Test(
    arguments: [["maxResults": 1001], ["maxResults": 0], ["queryDefinitionNamePrefix": ""]]
      as [Members])
  func `refusals`(request: Members) {
    var lab = LogsLab()
    #expect(
      lab.error(of: "DescribeQueryDefinitions", request)?.code == "InvalidParameterException")
  }
}
