import AWSCommandLine
import AWSModel
import Documents
import Testing

@Suite struct PagingTests {
  /// Subnets a to e, two a page.
  private func page(_ request: Request) throws(AWSError) -> Members {
    let names = ["a", "b", "c", "d", "e"]
    let start = Int(request["NextToken"]?.string ?? "0") ?? 0
    let size = request["MaxResults"]?.integer ?? 2
    let end = min(start + size, names.count)
    var response: Members = [
      "Subnets": .array(names[start..<end].map { ["SubnetId": .string($0)] })
    ]
    if end < names.count { response["NextToken"] = .string(String(end)) }
    return response
  }

  private func output(_ options: String) throws -> String {
    try Samples.call("ec2 describe-subnets --output text --query Subnets[].SubnetId " + options)
      .perform(page).standardOutput
  }

  @Test func `all pages are one answer`() throws {
    #expect(try output("") == "a\tb\tc\td\te\n")
    #expect(try output("--page-size 1") == "a\tb\tc\td\te\n")
  }

  @Test(arguments: [
    (1, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="),
    (2, "eyJOZXh0VG9rZW4iOiAiMiJ9"),
    (3, "eyJOZXh0VG9rZW4iOiAiMiIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"),
  ])
  func `a truncated answer says how to go on`(count: Int, token: String) throws {
    let call = try Samples.call("ec2 describe-subnets --max-items \(count)")
    let response = try call.perform(page).response
    #expect(response["Subnets"]?.array?.count == count)
    #expect(response["NextToken"] == .string(token))
    let rest = try output("--starting-token " + token).split(whereSeparator: \.isWhitespace)
    let expected: [Substring] = ["a", "b", "c", "d", "e"]
    #expect(rest == Array(expected[count...]))
  }

  @Test func `an answer that is complete has no token`() throws {
    let response = try Samples.call("ec2 describe-subnets --max-items 5").perform(page).response
    #expect(response["NextToken"] == nil)
  }

  @Test func `the pages may be turned by hand`() throws {
    #expect(try output("--max-results 3") == "a\tb\tc\n")
    #expect(try output("--no-paginate") == "a\tb\n")
  }
}
