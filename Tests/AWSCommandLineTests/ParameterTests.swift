import AWSCommandLine
import AWSModel
import Documents
import Testing

/// What the AWS CLI sends for a command line, and what it says of a wrong one.
@Suite struct ParameterTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var operation: String
    var expected: Value
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let rows: [Row] = (Samples.json("parameters.json").array ?? []).map {
    Row(
      arguments: ($0["arguments"]?.array ?? []).compactMap(\.string),
      operation: $0["operation"]?.string ?? "", expected: $0["parameters"] ?? $0["error"] ?? .null)
  }

  @Test(arguments: rows.filter { $0.expected.members != nil })
  func `sends what the AWS CLI sends`(_ row: Row) throws {
    let call = try Samples.call(row.arguments)
    #expect(call.request.operation == row.operation)
    #expect(Value.object(call.request.parameters) == row.expected)
  }

  @Test(arguments: rows.filter { $0.expected.string.map { !$0.hasPrefix("usage") } ?? false })
  func `says what the AWS CLI says`(_ row: Row) throws {
    let error = try #require(throws: CommandLineError.self) {
      _ = try Samples.commandLine.invocation(for: row.arguments)
    }
    // Version 1 forgets to show where the shorthand breaks off, and says when it turns pages.
    let words = (row.expected.string ?? "").dropFirst().replacing(
      "{self._error_location()}\n", with: ""
    ).replacing("Error during pagination: ", with: "")
    #expect(
      error.standardError.hasPrefix("\naws: [ERROR]: \(words)")
        || error.standardError.hasPrefix(
          "\naws: [ERROR]: An error occurred (ParamValidation): \(words)")
    )
  }

  @Test func `reads a policy from the session's files`() throws {
    let call = try Samples.call(
      "iam create-policy --policy-name p --policy-document file://flow.json"
        .split(separator: " ").map(String.init),
      in: CommandEnvironment(file: { $0 == "flow.json" ? "{}" : nil }))
    #expect(call.request["PolicyDocument"] == "{}")
  }

  @Test(arguments: [
    ("Name=x,Values=\u{1F600}", 0), (String(repeating: "a=[", count: 4_000), 0),
    (String(repeating: "a={b=", count: 4_000), 0), ("a='", 0), ("=,=,", 0), (",", 0), ("\\", 0),
  ])
  func `hostile shorthand comes to an end`(text: String, _: Int) {
    _ = try? Samples.commandLine.invocation(for: ["ec2", "describe-vpcs", "--filters", text])
  }
}
