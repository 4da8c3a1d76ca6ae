import AWSModel
import AWSServices
import Documents
import Foundations
import NetworkModel
import Testing

@testable import LabShell

struct AWSTests {
  @Test
  func `a call tells what was asked and answered, and takes two seconds`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let execution = shell.execute("aws ec2 create-vpc --cidr-block 10.1.0.0/16", on: &cloud)
    #expect(execution.milliseconds == 2_000)
    guard case .called(let request, let response?, nil) = execution.events.first else {
      Issue.record("\(execution.events)")
      return
    }
    #expect(request.operation == "CreateVpc")
    #expect(response["Vpc"]?["CidrBlock"] == "10.1.0.0/16")
  }

  @Test
  func `an error of the service is status 254, one of the command line 252`() {
    let refused = TestShell.run("aws ec2 create-vpc --cidr-block 10.1.0.0/8")
    #expect(refused.status == 254)
    #expect(refused.output == "")
    #expect(refused.errors.contains("An error occurred (InvalidVpc.Range)"))
    let unknown = TestShell.run("aws ec2 describe-vpcz")
    #expect(unknown.status == 252)
    #expect(unknown.errors.contains("describe-vpcs"))
  }

  @Test
  func `a waiter lets time pass until it is satisfied`() {
    var lab = TestLab()
    lab.run("aws ec2 stop-instances --instance-ids $I1")
    let result = lab.run("aws ec2 wait instance-stopped --instance-ids $I1")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.milliseconds > 2_000)
    #expect(lab.instance(1)?.state == .stopped)
  }

  @Test
  func `variables of the environment and files of the home directory reach the command`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let result = TestShell.run(
      """
      export AWS_DEFAULT_OUTPUT=text
      aws ec2 describe-vpcs --query 'Vpcs[].CidrBlock'
      echo 10.9.0.0/16 > cidr
      aws ec2 create-vpc --cidr-block file://cidr --query Vpc.CidrBlock
      """, in: &shell, on: &cloud)
    #expect(result.output.hasPrefix("172.31.0.0/16\n"), "\(result.errors)")
  }
}
