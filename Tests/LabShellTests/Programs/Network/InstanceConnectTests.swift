import NetworkModel
import Testing

@testable import LabShell

/// `aws ec2-instance-connect ssh`, which runs the caller's own `ssh` (EIC-10).
@Suite struct InstanceConnectTests {
  private static let ssh = "aws ec2-instance-connect ssh --instance-id"

  /// SSH is let in from the learner's own address alone.
  private static func openToOwnAddress(_ lab: inout TestLab) {
    lab.run(
      """
      aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 --cidr 0.0.0.0/0
      aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 22 \
        --cidr $(curl -s https://checkip.amazonaws.com)/32 > /dev/null
      """)
  }

  private static func makeEndpoint(_ lab: inout TestLab) {
    lab.run(
      """
      SUBNET1=$(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC1 \
        --query 'Subnets[0].SubnetId' --output text)
      aws ec2 create-instance-connect-endpoint --subnet-id $SUBNET1 --security-group-ids $SG1 \
        > /dev/null
      wait 6m
      """)
  }

  @Test func `EIC-10 it comes from the learner's own address, unlike a session of the console`() {
    var lab = TestLab()
    Self.openToOwnAddress(&lab)
    #expect(lab.run("connect $I1 whoami").status == 255)
    lab.run("\(Self.ssh) $I1")
    #expect(lab.shell.host.instance == lab.instance(1)?.id)
  }

  @Test
  func
    `EIC-10 without a public address it needs an endpoint, EIC-08 whose interface it comes from`()
  {
    var lab = TestLab(hasPublicAddress: false)
    let refused = lab.run("\(Self.ssh) $I1")
    #expect(refused.status == 252)
    #expect(
      refused.errors
        == "\naws: [ERROR]: An error occurred (ParamValidation): There are no available instance "
        + "connect endpoints.\n")
    Self.makeEndpoint(&lab)
    lab.run("\(Self.ssh) $I1")
    #expect(lab.shell.host.instance == lab.instance(1)?.id)
    lab.run("exit")
    // The learner's address does not matter, the endpoint's does.
    Self.openToOwnAddress(&lab)
    #expect(lab.run("\(Self.ssh) $I1").status == 255)
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 22 "
        + "--source-group $SG1 > /dev/null")
    lab.run("\(Self.ssh) $I1")
    #expect(lab.shell.host.instance == lab.instance(1)?.id)
  }

  @Test(arguments: [
    (
      "--instance-id i-",
      "The specified instance ID is invalid. Provide the full instance ID in "
        + "the form i-xxxxxxxxxxxxxxxxx."
    ),
    (
      "--instance-id i-1 --instance-ip 10.1.0.5",
      "When specifying instance-ip, you must specify connection-type."
    ),
    (
      "--instance-id i-1 --connection-type direct --eice-options maxTunnelDuration=60",
      "eice-options can't be specified when connection type is direct."
    ),
  ])
  func `what the CLI refuses by itself`(options: String, message: String) {
    let result = TestShell.run("aws ec2-instance-connect ssh \(options)")
    #expect(result.status == 252)
    #expect(
      result.errors == "\naws: [ERROR]: An error occurred (ParamValidation): \(message)\n")
  }
}
