import AWSModel
import Documents
import Testing

@Suite struct DeleteQueryDefinitionTests {
  @Test func `a saved query is gone, and not twice`() throws {
    var lab = LogsLab()
    let id =
      try lab.call("PutQueryDefinition", ["name": "n", "queryString": "limit 1"])[
        "queryDefinitionId"] ?? ""
    #expect(try lab.call("DeleteQueryDefinition", ["queryDefinitionId": id]) == ["success": true])
    #expect(try lab.call("DescribeQueryDefinitions")["queryDefinitions"] == [])
    let error = lab.error(of: "DeleteQueryDefinition", ["queryDefinitionId": id])
    #expect(error?.code == "ResourceNotFoundException")
    #expect(error?.message == "The specified query definition does not exist.")
  }
}
