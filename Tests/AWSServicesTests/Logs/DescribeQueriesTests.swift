import AWSModel
import Documents
import Testing

@Suite struct DescribeQueriesTests {
  private static func lab() throws -> LogsLab {
    var lab = LogsLab()
    try lab.makeGroup("a", ["1", "2"])
    try lab.makeGroup("b", ["3"])
    _ = try lab.rows("stats count(*) as n", ["a", "b"])
    _ = try lab.rows("SOURCE 'b' | stats count(*) as n")
    return lab
  }

  private static func texts(_ response: Members) -> [String] {
    (response["queries"]?.array ?? []).compactMap { $0["queryString"]?.string }
  }

  @Test func `the printed text is a query that finds the same`() throws {
    var lab = try Self.lab()
    let texts = Self.texts(try lab.call("DescribeQueries"))
    #expect(
      texts == [
        "SOURCE 'b' | stats count(*) as n",
        "SOURCE \"a\", \"b\" START=1772406000000 END=1772413200999 | stats count(*) as n",
      ])
    #expect(try lab.rows(texts[1]) == ["n=3"])
  }

  @Test(
    arguments: [
      (["logGroupName": "a"], 1), (["logGroupName": "b"], 2), (["status": "Complete"], 2),
      (["status": "Running"], 0), (["status": "Failed"], 0), (["queryLanguage": "PPL"], 0),
      (["maxResults": 1], 1),
    ] as [(Members, Int)])
  func `queries are chosen by group, status and language`(request: Members, count: Int) throws {
    var lab = try Self.lab()
    #expect(Self.texts(try lab.call("DescribeQueries", request)).count == count)
  }

  @Test func `a query shows what it read`() throws {
    var lab = try Self.lab()
    let query = try lab.call("DescribeQueries")["queries"]?[1]
    #expect(query?["bytesScanned"]?.double == 3)
    #expect(query?["status"] == "Complete")
    #expect(query?["logGroupName"] == "a")
    #expect(query?["createTime"] == .integer(LogsLab.now))
  }

  @Test func `a group that is not there is an error`() throws {
    var lab = try Self.lab()
    let error = lab.error(of: "DescribeQueries", ["logGroupName": "none"])
    #expect(error?.code == "ResourceNotFoundException")
    #expect(error?.message == "The specified log group does not exist.")
  }
}
