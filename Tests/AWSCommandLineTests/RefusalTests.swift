import AWSCommandLine
import Documents
import Testing

/// What the real AWS CLI, run with a service that answers nothing, says of wrong command lines.
///
/// Recorded by `Cases/record-refusals.py`; the usage text is left out of the file.
@Suite struct RefusalTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var status: Int
    var error: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let rows: [Row] = (Samples.json("refusals.json").array ?? []).map {
    Row(
      arguments: ($0["arguments"]?.array ?? []).compactMap(\.string),
      status: $0["status"]?.integer ?? 0, error: $0["error"]?.string ?? "")
  }

  private static let usage = """
    usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
    To see help text, you can run:

      aws help
      aws <command> help
      aws <command> <subcommand> help
    """

  @Test func `there are many`() { #expect(Self.rows.count > 250) }

  @Test(arguments: rows)
  func `refuses what the AWS CLI refuses, in its words`(_ row: Row) throws {
    let error = try #require(throws: CommandLineError.self) {
      _ = try Samples.commandLine.invocation(for: row.arguments)
    }
    #expect(Int(error.exitCode) == row.status)
    let lines = error.standardError.replacing(Self.usage, with: "<usage>")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("vpclab: ") }
    #expect(trimmed(lines.joined(separator: "\n")) == trimmed(row.error))
  }

  private func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest.drop(while: \.isWhitespace)
  }
}
