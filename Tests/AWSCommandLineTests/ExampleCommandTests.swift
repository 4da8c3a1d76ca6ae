import AWSModel
import AWSServices
import Foundations
import ProgramTesting
import Testing

@testable import AWSCommandLine

/// The examples of the help pages work: they parse, and AWS finds nothing missing in them.
@Suite struct ExampleCommandTests {
  /// What a new account answers to a request that is complete: that it has nothing of the kind, or has it already.
  private static func isAnswer(_ error: AWSError) -> Bool {
    ["NotFound", "NotFoundException", "NoSuchEntity", "NoSuchAssociation"].contains {
      error.code.hasSuffix($0)
    }
      || error.code.hasPrefix("Default") || error.code == "AccessDenied"
      || ["is not known", "logRecordPointer is invalid", "not available in this Region"]
        .contains(where: error.message.contains)
  }

  private static func file(_ name: String) -> String? {
    switch name {
    case "policy.json":
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}"#
    case "trust.json":
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#
    case "key.pub":
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEFLfZ0GmGDAgXm4dP0KlSBdvV1ZUhyrBFFZ0n5mTk9Q me"
    default: nil
    }
  }

  @Test(arguments: OperationRegistry.descriptions.map(\.name))
  func `an example is complete`(name: String) throws {
    let operation = try #require(OperationRegistry.descriptions.first { $0.name == name })
    let example = ExampleCommand(of: operation)
    let call = try Samples.call(
      Array(example.words.dropFirst()), in: CommandEnvironment(file: Self.file))
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_795_413_600))
    do {
      _ = try call.perform { request throws(AWSError) in
        do throws(AWSError) { return try cloud.handle(request) } catch {
          if !Self.isAnswer(error) {
            Issue.record(
              "\(example.quotedWords.joined(separator: " ")): \(error.code), \(error.message)")
          }
          throw error
        }
      }
    } catch {}
  }

  @Test func `a page has an example that can be pasted, and no line is too long`() throws {
    guard
      case .text(let page) = try Samples.commandLine.invocation(for: [
        "ec2", "create-flow-logs", "help",
      ])
    else { throw Samples.NoCall() }
    #expect(
      page.contains(
        """
        EXAMPLES
          aws ec2 create-flow-logs --resource-ids vpc-0123456789abcdef0 \\
            --resource-type VPC --traffic-type ALL --log-group-name my-logs \\
            --deliver-logs-permission-arn arn:aws:iam::123456789012:role/my-role
        """), "\(page)")
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(page.utf8.allSatisfy { $0 < 128 })
  }
}
