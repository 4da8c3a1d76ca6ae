import AWSCommandLine
import AWSModel
import Documents
import Testing

@Suite struct PagingTests {
  /// Subnets a to e, two a page.
  private func page(_ request: Request) throws(AWSError) -> JSONObject {
    let names = ["a", "b", "c", "d", "e"]
    let start = Int(request["NextToken"]?.string ?? "0") ?? 0
    let size = request["MaxResults"]?.integer ?? 2
    let end = min(start + size, names.count)
    var response: JSONObject = [
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
    #expect(try output("--page-size 5") == "a\tb\tc\td\te\n")
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
    #expect(try output("--next-token 2") == "c\td\n")
    #expect(try output("--no-paginate") == "a\tb\n")
  }

  /// IAM's lists: `--max-items` is the CLI's, though the API has a member of that name.
  private func roles(_ request: Request) throws(AWSError) -> JSONObject {
    let names = ["a", "b", "c"]
    let start = Int(request["Marker"]?.string ?? "0") ?? 0
    let end = min(start + (request["MaxItems"]?.integer ?? 2), names.count)
    var response: JSONObject = [
      "Roles": .array(names[start..<end].map { ["RoleName": .string($0)] }),
      "IsTruncated": .boolean(end < names.count),
    ]
    if end < names.count { response["Marker"] = .string(String(end)) }
    return response
  }

  @Test(arguments: [
    ("", "a\tb\tc\n"), ("--max-items 1", "a\n"), ("--max-items 3", "a\tb\tc\n"),
    ("--page-size 1", "a\tb\tc\n"), ("--no-paginate", "a\tb\n"),
    ("--no-paginate --max-items 1", "a\n"), ("--marker 2", "c\n"),
    ("--marker 1 --max-items 1", "b\n"),
  ])
  func `IAM's lists are counted by the CLI`(options: String, expected: String) throws {
    let line = "iam list-roles --output text --query Roles[].RoleName \(options)"
    #expect(try Samples.call(line).perform(roles).standardOutput == expected)
  }

  @Test(arguments: [
    "iam list-roles", "iam list-policies", "iam list-attached-role-policies --role-name r",
    "iam list-role-policies --role-name r", "iam list-role-tags --role-name r",
    "iam list-policy-tags --policy-arn arn:aws:iam::123456789012:policy/p",
    "iam list-policy-versions --policy-arn arn:aws:iam::123456789012:policy/p",
    "iam list-entities-for-policy --policy-arn arn:aws:iam::123456789012:policy/p",
    "iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:role/r "
      + "--action-names ec2:RunInstances",
  ])
  func `every list of IAM takes --max-items`(line: String) throws {
    let call = try Samples.call(line + " --max-items 1")
    #expect(call.request["MaxItems"] == nil)
  }

  @Test(arguments: ["--no-paginate --page-size 1", "--max-results 5 --max-items 1"])
  func `pages are turned by hand or by the CLI`(options: String) throws {
    let error = try #require(throws: CommandLineError.self) { _ = try output(options) }
    #expect(error.exitCode == 252)
    #expect(
      error.standardError.contains("Cannot specify --no-paginate along with pagination arguments"))
  }
}
