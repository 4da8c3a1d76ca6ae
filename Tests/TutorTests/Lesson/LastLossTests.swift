import AWSServices
import DataPlane
import LabSession
import LabTesting
import NetworkModel
import Presentation
import Testing
import Tutor

/// `why` alone tells the last loss of whatever tool, as it was sent.
@Suite struct LastLossTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String { command }
    /// `$I1`, `$I2`, `$PRIVATE2` and `$PUBLIC2` are the solution's.
    var command: String
    /// How the line about the loss begins and goes on.
    var tells: [String]
    var code: ReachabilityCode
  }

  private static let fromFirst = "from Instance - NextWork VPC 1 (i-"

  static let rows: [Row] = [
    Row(
      command: "connect $I1 ping -c 1 $PRIVATE2", tells: ["ping " + fromFirst, "ICMP"],
      code: .privateDestinationAtGateway),
    Row(
      command: "connect $I1 nc -zv -w 2 $PRIVATE2 443",
      tells: ["nc " + fromFirst, "TCP port 443"], code: .privateDestinationAtGateway),
    Row(
      command: "connect $I1 nc -u -w 2 $PRIVATE2 514", tells: ["nc " + fromFirst, "UDP port 514"],
      code: .privateDestinationAtGateway),
    Row(
      command: "connect $I1 curl -m 3 http://$PRIVATE2/",
      tells: ["curl " + fromFirst, "TCP port 80"], code: .privateDestinationAtGateway),
    Row(
      command: "connect $I1 traceroute -m 2 $PRIVATE2",
      tells: ["traceroute " + fromFirst, "UDP port 33434"], code: .privateDestinationAtGateway),
    Row(
      command: "connect $I1 dig @$PRIVATE2 example.com",
      tells: ["dig " + fromFirst, "UDP port 53"], code: .privateDestinationAtGateway),
    Row(
      command: "nc -zv -w 2 $PUBLIC2 8080", tells: ["nc from your own computer", "TCP port 8080"],
      code: .securityGroupRulesMismatch),
    Row(
      command: "aws ec2 stop-instances --instance-ids $I2 > /dev/null; wait 40s; connect $I2",
      tells: ["connect from EC2 Instance Connect", "TCP port 22"], code: .badState),
    Row(
      command: "aws ec2 stop-instances --instance-ids $I2 > /dev/null; wait 40s; "
        + "ssh -o ConnectTimeout=2 ec2-user@$PUBLIC2",
      tells: ["ssh from your own computer", "TCP port 22"], code: .privateAddressUnknownForIngress),
    Row(
      command: "aws ec2 stop-instances --instance-ids $I2 > /dev/null; wait 40s; "
        + "aws ec2 start-instances --instance-ids $I2 > /dev/null; ping -c 1 $PUBLIC2",
      tells: ["ping from your own computer", "ICMP"], code: .privateAddressUnknownForIngress),
  ]

  private static let prefix = Result {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap(\.self))
    rehearsal.type("wait 2m")
    return rehearsal
  }

  /// The words, wherever lines were broken.
  private static func unbroken(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(arguments: rows)
  func `why explains the packet that the tool sent`(row: Row) throws {
    var rehearsal = try Self.prefix.get()
    rehearsal.type(row.command)
    let response = rehearsal.type("why")
    let told = Self.unbroken(Rehearsal.told(response))
    #expect(told.hasPrefix("The last loss: "), "\(told)")
    for words in row.tells { #expect(told.contains(words), "\(told)") }
    guard case .explanation(let explanation, _) = response.messages.last else {
      Issue.record("no explanation: \(response.messages)")
      return
    }
    #expect(explanation.decisive?.code == row.code, "\(told)")
  }

  @Test func `a loss is told after a success, too, and that it would pass now`() throws {
    var rehearsal = try Self.prefix.get()
    rehearsal.type("connect $I1 ping -c 1 $PRIVATE2")
    rehearsal.play(try Rehearsal.solutionSteps()[5])
    let told = Self.unbroken(rehearsal.told("why"))
    #expect(told.contains("The last loss: ping from"), "\(told)")
    #expect(told.contains("Sent now, it is answered."), "\(told)")
  }

  @Test func `the example of why works as it is printed`() throws {
    var rehearsal = try Rehearsal()
    #expect(Self.unbroken(rehearsal.told("why")) == "Nothing was lost so far.")
    rehearsal.play(try Rehearsal.solutionSteps().prefix(2).flatMap(\.self))
    rehearsal.type("wait 1m")
    let told = Self.unbroken(rehearsal.told("why"))
    let example = try #require(told.split(separator: "as in: ").last)
    let response = rehearsal.type(String(example))
    #expect(response.status == 0)
    guard case .explanation = response.messages.last else {
      Issue.record("no explanation: \(response.messages)")
      return
    }
  }

  @Test func `the old address of an instance is told with the new one`() throws {
    var rehearsal = try Self.prefix.get()
    rehearsal.type("aws ec2 stop-instances --instance-ids $I2 > /dev/null; wait 40s")
    rehearsal.type("aws ec2 start-instances --instance-ids $I2 > /dev/null; wait 1m")
    rehearsal.type("ping -c 1 $PUBLIC2")
    let told = Self.unbroken(rehearsal.told("why"))
    let cloud = rehearsal.lab.state.cloud
    let second = try #require(cloud.network.instances.last)
    let address = try #require(cloud.network.publicAddress(of: second))
    #expect(told.contains("was the public address of Instance - NextWork VPC 2 (\(second.id))"))
    #expect(told.contains("its address is \(address) now."), "\(told)")
  }
}
