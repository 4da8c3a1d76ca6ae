import AWSModel
import Documents
import Testing

@Suite struct StopQueryTests {
  @Test func `INQ-11 a query that is over cannot be stopped`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["1"])
    let id = try lab.call("StartQuery", LogsLab.request("limit 1", ["g"]))["queryId"] ?? ""
    let error = lab.error(of: "StopQuery", ["queryId": id])
    #expect(error?.code == "InvalidParameterException")
    #expect(error?.message == "The specified query is not running.")
    #expect(try lab.call("GetQueryResults", ["queryId": id])["status"] == "Complete")
  }

  @Test func `a query that is not there is an error`() {
    var lab = LogsLab()
    #expect(
      lab.error(of: "StopQuery", ["queryId": "none"])?.code == "ResourceNotFoundException")
  }
}
