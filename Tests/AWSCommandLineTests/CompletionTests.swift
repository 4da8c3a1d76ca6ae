import AWSCommandLine
import Testing

@Suite struct CompletionTests {
  private func candidates(_ words: [String]) -> [String] {
    Samples.commandLine.candidates(for: words) { member in
      member == "VpcId" || member == "VpcIds" ? [Candidate("vpc-1", "one")] : []
    }.map(\.text)
  }

  @Test(arguments: [
    (["e"], ["ec2", "ec2-instance-connect"]),
    (["ec2", "create-rout"], ["create-route", "create-route-table"]),
    (["ec2", "create-subnet", "--vpc"], ["--vpc-id"]),
    (["ec2", "create-subnet", "--vpc-id", ""], ["vpc-1"]),
    (["ec2", "describe-vpcs", "--vpc-ids", "vpc-1", "v"], ["vpc-1"]),
    (["ec2", "describe-vpcs", "--output", "y"], ["yaml", "yaml-stream"]),
    (["ec2", "wait", "instance-r"], ["instance-running"]),
    (["ec2", "create-vpc", "--instance-tenancy", "d"], ["default", "dedicated"]),
    (["logs", "create-log-group", "--log-group-class", "I"], ["INFREQUENT_ACCESS"]),
    (["ec2", "create-vpc", "--ipv6-p"], []),
    (["ec2", "create-vpc", "--generate-cli-skeleton", ""], ["input", "yaml-input", "output"]),
    (["logs", "tai"], ["tail"]), (["nope", ""], []), (["--ou"], ["--output"]),
  ])
  func `completes`(words: [String], expected: [String]) {
    #expect(candidates(words) == expected)
  }
}
