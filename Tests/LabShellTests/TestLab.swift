import AWSServices
import DataPlane
import Foundations
import NetworkModel

@testable import LabShell

/// Two VPCs with an instance each, as in step 2 of the lab, built with the commands that learners
/// type.
struct TestLab {
  var shell = Shell(seed: 7)
  var cloud = Cloud(seed: 7, now: Instant(seconds: 1_790_000_000))

  /// - Parameters:
  ///   - hasPublicAddress: whether instance 1 gets a public address.
  ///   - secondRegion: where VPC 2 and its instance are.
  init(hasPublicAddress: Bool = true, secondRegion: String = "us-west-2") {
    for number in 1...2 {
      run(
        """
        export AWS_REGION=\(number == 1 ? "us-west-2" : secondRegion)
        VPC=$(aws ec2 create-vpc --cidr-block 10.\(number).0.0/16 --query Vpc.VpcId --output text)
        SUBNET=$(aws ec2 create-subnet --vpc-id $VPC --cidr-block 10.\(number).0.0/20 \
          --query Subnet.SubnetId --output text)
        IGW=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId --output text)
        aws ec2 attach-internet-gateway --internet-gateway-id $IGW --vpc-id $VPC
        RTB=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values=$VPC \
          --query 'RouteTables[0].RouteTableId' --output text)
        aws ec2 create-route --route-table-id $RTB --destination-cidr-block 0.0.0.0/0 \
          --gateway-id $IGW > /dev/null
        SG=$(aws ec2 create-security-group --group-name lab --description lab --vpc-id $VPC \
          --query GroupId --output text)
        aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port 22 \
          --cidr 0.0.0.0/0 > /dev/null
        aws ec2 authorize-security-group-ingress --group-id $SG --protocol icmp --port -1 \
          --cidr 0.0.0.0/0 > /dev/null
        AMI=$(aws ec2 describe-images --owners amazon --query 'Images[0].ImageId' --output text \
          --filters 'Name=name,Values=al2023-ami-2023*-x86_64')
        I\(number)=$(aws ec2 run-instances --image-id $AMI --instance-type t2.micro \
          --subnet-id $SUBNET --security-group-ids $SG \
          \(number == 1 && !hasPublicAddress ? "" : "--associate-public-ip-address") \
          --tag-specifications \
          'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC \(number)"}]' \
          --query 'Instances[0].InstanceId' --output text)
        VPC\(number)=$VPC RTB\(number)=$RTB SG\(number)=$SG
        """)
    }
    run(
      "aws ec2 wait instance-running --instance-ids $I2; unset AWS_REGION; "
        + "aws ec2 wait instance-running --instance-ids $I1; wait 2m")
  }

  @discardableResult
  mutating func run(_ script: String) -> TestShell.Result {
    TestShell.run(script, in: &shell, on: &cloud)
  }

  /// What a command printed on either stream.
  func text(_ execution: CommandResult) -> String {
    execution.outputs.map { output in
      switch output {
      case .standardOutput(let text), .standardError(let text): text
      }
    }.joined()
  }

  /// A variable of the learner's own shell.
  func value(_ name: String) -> String { shell.ownSession.variables[name] ?? "" }

  func instance(_ number: Int) -> Instance? {
    cloud.network.instances[parsing: value("I\(number)")]
  }

  func privateAddress(_ number: Int) -> String {
    instance(number).flatMap { cloud.network.primaryInterface(of: $0) }?.primaryAddress.description
      ?? ""
  }

  func publicAddress(_ number: Int) -> String {
    instance(number).flatMap { cloud.network.primaryInterface(of: $0) }
      .flatMap { cloud.network.publicAddress(of: $0) }?.description ?? ""
  }

  /// Peers the two VPCs and routes between them, as in step 6.
  mutating func peer() {
    run(
      """
      PCX=$(aws ec2 create-vpc-peering-connection --vpc-id $VPC1 --peer-vpc-id $VPC2 \
        --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
      aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $PCX > /dev/null
      wait 30s
      aws ec2 create-route --route-table-id $RTB1 --destination-cidr-block 10.2.0.0/16 \
        --vpc-peering-connection-id $PCX > /dev/null
      aws ec2 create-route --route-table-id $RTB2 --destination-cidr-block 10.1.0.0/16 \
        --vpc-peering-connection-id $PCX > /dev/null
      """)
  }
}
