import AWSModel
import Documents
import Testing

@Suite struct StopQueryTests {
  @Test func `a query that is over cannot be stopped`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["1"])
    let id = try lab.call("StartQuery", LogsLab.request("limit 1", ["g"]))["queryId"] ?? ""
    #expect(try lab.call("StopQuery", ["queryId": id]) == ["success": false])
    #expect(try lab.call("GetQueryResults", ["queryId": id])["status"] == "Complete")
  }

  @Test func `a query that is not there is an error`() {
    var lab = LogsLab()
    #expect(
      lab.error(of: "StopQuery", ["queryId": "none"])?.code == "ResourceNotFoundException")
  }
}
