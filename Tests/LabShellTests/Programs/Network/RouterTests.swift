import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

struct RouterTests {
  /// A private subnet with an instance in VPC 1, reached through instance 1, whose route table leads
  /// to a NAT gateway or to instance 1 itself.
  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.run(
      """
      SUBNET=$(aws ec2 create-subnet --vpc-id $VPC1 --cidr-block 10.1.32.0/20 \
        --availability-zone us-west-2a --query Subnet.SubnetId --output text)
      PRIVATE=$(aws ec2 create-route-table --vpc-id $VPC1 --query RouteTable.RouteTableId \
        --output text)
      aws ec2 associate-route-table --route-table-id $PRIVATE --subnet-id $SUBNET > /dev/null
      I3=$(aws ec2 run-instances --image-id $AMI --instance-type t2.micro --subnet-id $SUBNET \
        --security-group-ids $SG1 --query 'Instances[0].InstanceId' --output text)
      aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol all \
        --cidr 10.1.0.0/16 > /dev/null
      PUBLIC=$(aws ec2 describe-subnets --filters Name=cidr-block,Values=10.1.0.0/20 \
        --query 'Subnets[0].SubnetId' --output text)
      aws ec2 wait instance-running --instance-ids $I3; wait 2m
      """)
    return lab
  }

  /// A program on instance 3, which has no public address to log in by.
  private static func ping(_ lab: inout TestLab, _ address: String) -> Bool {
    guard let instance = lab.instance(3),
      let interface = lab.cloud.network.primaryInterface(of: instance),
      let destination = IPAddress(parsing: address)
    else { return false }
    return lab.cloud.fabric.ping(
      destination, from: .interface(interface.id), identifier: 9, sequence: 1
    ).reply != nil
  }

  @Test func `a NAT gateway made by hand lets a private subnet out`() {
    var lab = Self.lab()
    #expect(!Self.ping(&lab, "8.8.8.8"))
    let result = lab.run(
      """
      EIP=$(aws ec2 allocate-address --query AllocationId --output text)
      NAT=$(aws ec2 create-nat-gateway --subnet-id $PUBLIC --allocation-id $EIP \
        --query NatGateway.NatGatewayId --output text)
      aws ec2 wait nat-gateway-available --nat-gateway-ids $NAT
      aws ec2 create-route --route-table-id $PRIVATE --destination-cidr-block 0.0.0.0/0 \
        --nat-gateway-id $NAT
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(Self.ping(&lab, "8.8.8.8"))
  }

  @Test func `a NAT instance needs its check off, forwarding and masquerading`() {
    var lab = Self.lab()
    let steps = [
      """
      aws ec2 create-route --route-table-id $PRIVATE --destination-cidr-block 0.0.0.0/0 \
        --instance-id $I1
      """,
      "aws ec2 modify-instance-attribute --instance-id $I1 --no-source-dest-check",
      "connect $I1 sudo sysctl -w net.ipv4.ip_forward=1",
    ]
    for step in steps {
      let result = lab.run(step)
      #expect(result.status == 0, "\(step): \(result.errors)")
      #expect(!Self.ping(&lab, "8.8.8.8"), "after \(step)")
    }
    let result = lab.run(
      "connect $I1 sudo /sbin/iptables -t nat -A POSTROUTING -o ens5 -j MASQUERADE")
    #expect(result.status == 0, "\(result.errors)")
    #expect(Self.ping(&lab, "8.8.8.8"))
    #expect(lab.run("connect $I1 sysctl -n net.ipv4.ip_forward").output == "1\n")
  }

  @Test(arguments: [
    ("sysctl -w net.ipv4.ip_forward=1", 255, "permission denied on key \"net.ipv4.ip_forward\""),
    ("sudo sysctl -w kernel.hostname=x", 255, "permission denied on key \"kernel.hostname\""),
    ("iptables -t nat -L", 4, "you must be root"),
    ("sudo iptables -A INPUT -j DROP", 2, "only masquerading is simulated"),
    ("sudo nosuch", 1, "sudo: nosuch: command not found"),
    ("sudo", 1, "write sudo COMMAND"),
  ])
  func `what an instance refuses`(command: String, status: Int, message: String) {
    var lab = TestLab()
    let result = lab.run("connect $I1 \(command)")
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
