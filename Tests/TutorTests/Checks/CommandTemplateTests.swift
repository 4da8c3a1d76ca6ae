import Lessons
import Testing

@testable import Tutor

/// A lesson's commands are read by the shell's parser, in lint and in the lab alike.
@Suite struct CommandTemplateTests {
  struct Row: Sendable {
    var source: String
    var words: [String]
  }

  @Test(arguments: [
    Row(source: "ec2 describe-vpcs", words: ["ec2", "describe-vpcs"]),
    Row(
      source: "ec2 describe-vpcs --filters Name=cidr,Values=\\10.1.0.0/16",
      words: ["ec2", "describe-vpcs", "--filters", "Name=cidr,Values=10.1.0.0/16"]),
    Row(
      source: "ec2 describe-vpcs --vpc-ids '${vpc1.VpcId}' \"a ${vpc2.VpcId:-b c} d\"",
      words: ["ec2", "describe-vpcs", "--vpc-ids", "<vpc1>", "a <vpc2> d"]),
    Row(source: "x ${a.B}${c.D} ''", words: ["x", "<a><c>", ""]),
  ])
  func `words are the shell's, names are filled in afterwards`(_ row: Row) throws {
    let template = try CommandTemplate(row.source)
    #expect(template.words.map { $0.filled { "<\($0.name)>" } } == row.words)
  }

  @Test(arguments: [
    ("ec2 describe-vpcs; ec2 describe-subnets", "one command"),
    ("ec2 describe-vpcs | cat", "one command"), ("ec2 describe-vpcs > f", "without NAME=VALUE"),
    ("ec2 describe-vpcs --vpc-ids $VPC", "nothing can be expanded"),
    ("ec2 describe-vpcs --vpc-ids $(cat f)", "nothing can be expanded"),
    ("ec2 describe-vpcs --vpc-ids 'a", "syntax error"),
    ("ec2 describe-vpsc", "describe-vpsc"), ("ec2 describe-vpcs --fliters a", "fliters"),
    ("ec2 help", "only an operation"), ("ec2 wait vpc-exists --vpc-ids v", "only an operation"),
  ])
  func `what can't be asked is told why`(_ source: String, _ reason: String) {
    let problem = CommandTemplate.problem(of: source)
    #expect(problem?.contains(reason) == true, "\(problem ?? "no problem")")
  }

  @Test func `names stand for values of any kind`() {
    #expect(
      CommandTemplate.problem(of: "ec2 describe-flow-logs --flow-log-ids ${flowLog.FlowLogId}")
        == nil)
  }
}
