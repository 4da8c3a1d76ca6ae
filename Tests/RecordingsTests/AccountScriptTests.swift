import LabSession
import LabShell
import Testing
import Tutor

@testable import Recordings

@Suite struct AccountScriptTests {
  /// The lines between the head and the end, without the lesson's steps.
  private static func lines(_ inputs: [Input]) throws -> [String] {
    let text = AccountScript.text(of: try Samples.session(try Samples.record(inputs)))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("cd ") })
    return lines[(start + 1)...].filter { !$0.isEmpty && !$0.hasPrefix("# Step") }
  }

  /// An id that the lab gives in a session that begins so.
  private static func id(_ query: String, after inputs: [Input]) throws -> String {
    var id = ""
    try Samples.session(try Samples.record(inputs + [.command(ParsedInput(query))])).play { event in
      if event.isLast, case .printed(.standardOutput(let text))? = event.response.messages.first {
        id = String(text.dropLast())
      }
    }
    return id
  }

  private static let makeVPC: Input = "aws ec2 create-vpc --cidr-block 10.1.0.0/16"

  @Test func `an id is captured from the command that made it`() throws {
    let vpc = try Self.id(
      "aws ec2 describe-vpcs --filters Name=cidr,Values=10.1.0.0/16 --query 'Vpcs[].VpcId' --output text",
      after: [Self.makeVPC])
    let lines = try Self.lines([
      Self.makeVPC,
      .command(ParsedInput("aws ec2 create-subnet --vpc-id \(vpc) --cidr-block 10.1.0.0/20")),
      .command(
        ParsedInput("aws ec2 describe-vpcs --query \"Vpcs[?VpcId=='\(vpc)']\" --output text")),
      .command(ParsedInput("aws ec2 describe-vpcs --filters 'Name=vpc-id,Values=\(vpc)' # \(vpc)")),
      .command(ParsedInput("cat > a.json <<'JSON'\n{\"a\": \"\(vpc)\", \"b\": \"$x\"}\nJSON")),
      .command(
        ParsedInput(
          "aws ec2 describe-route-tables --filters Name=vpc-id,Values=\(vpc) Name=association.main,Values=true"
        )),
    ])
    #expect(
      lines.prefix(4) == [
        "VPC_1=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query 'Vpc.VpcId' --output text)",
        "aws ec2 create-subnet --vpc-id \"$VPC_1\" --cidr-block 10.1.0.0/20",
        "aws ec2 describe-vpcs --query \"Vpcs[?VpcId=='${VPC_1}']\" --output text || true",
        "aws ec2 describe-vpcs --filters 'Name=vpc-id,Values='\"$VPC_1\"'' # \(vpc) || true",
      ])
    #expect(
      lines[4...6] == ["cat > a.json <<JSON", "{\"a\": \"${VPC_1}\", \"b\": \"\\$x\"}", "JSON"])
  }

  @Test func `what was not made here is looked up by what it is`() throws {
    let table = try Self.id(
      "aws ec2 describe-route-tables --filters Name=vpc-id,Values=$V --query 'RouteTables[].RouteTableId' --output text",
      after: ["V=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.VpcId --output text)"])
    let lines = try Self.lines([
      "V=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.VpcId --output text)",
      .command(ParsedInput("aws ec2 describe-route-tables --route-table-ids \(table)")),
    ])
    #expect(lines.count == 4)
    #expect(
      lines[1].hasPrefix(
        "VPC_1=$(aws ec2 describe-vpcs --filters Name=is-default,Values=false Name=cidr,")
        || lines[1].hasPrefix("RTB_1=$(aws ec2 describe-route-tables --filters Name=vpc-id"))
    #expect(lines.last == "aws ec2 describe-route-tables --route-table-ids \"$RTB_1\" || true")
  }

  @Test func `what was undone is left out, and what only the lab does is a comment`() throws {
    let lines = try Self.lines([
      Self.makeVPC, "undo", "aws ec2 create-vpc --cidr-block 10.2.0.0/16", "hint", "check",
      "wait 90s",
      "ping -c 1 10.9.9.9", "aws ec2 delete-vpc --vpc-id vpc-0", "rm -rf x", "note hello",
      "connect nothing ping -c 1 10.0.0.1", "wizard log-group name=G", "set -e",
    ])
    #expect(
      lines == [
        "aws ec2 create-vpc --cidr-block 10.2.0.0/16", "sleep 90", "# (by hand) ping -c 1 10.9.9.9",
        "# (refused in the lab) aws ec2 delete-vpc --vpc-id vpc-0", "# (in the lab only) rm -rf x",
        "# (at the instance, by EC2 Instance Connect in the console) connect nothing ping -c 1 10.0.0.1",
        "aws logs create-log-group --log-group-name G",
      ])
  }

  @Test func `reset leaves nothing of what was before`() throws {
    let lines = try Self.lines([
      Self.makeVPC, "reset now", "aws ec2 create-vpc --cidr-block 10.3.0.0/16", "undo", "redo",
    ])
    #expect(lines == ["aws ec2 create-vpc --cidr-block 10.3.0.0/16"])
  }

  @Test(arguments: Samples.recorded)
  func `no id of the lab stands in a script`(name: String) throws {
    let text = AccountScript.text(of: try Samples.session(try Samples.recording(name)))
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines {
      let tokens = LabToken.all(in: Array(line), account: "")
      #expect(tokens.isEmpty, "\(line)")
    }
  }
}
