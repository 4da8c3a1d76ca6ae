import Foundations
import Testing

@testable import AWSServices
@testable import LabShell

/// Two VPCs in two Regions, peered by commands as people type them.
@Suite struct RegionPeeringTests {
  private static let far = "eu-west-1"

  private static func lab() -> TestLab {
    var lab = TestLab(secondRegion: far)
    lab.run(
      """
      aws ec2 modify-vpc-attribute --vpc-id $VPC1 --enable-dns-hostnames
      aws ec2 modify-vpc-attribute --vpc-id $VPC2 --enable-dns-hostnames --region \(far)
      PCX=$(aws ec2 create-vpc-peering-connection --vpc-id $VPC1 --peer-vpc-id $VPC2 \
        --peer-region \(far) --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
      aws ec2 wait vpc-peering-connection-exists --vpc-peering-connection-ids $PCX --region \(far)
      aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $PCX --region \(far)
      wait 10s
      aws ec2 create-route --route-table-id $RTB1 --destination-cidr-block 10.2.0.0/16 \
        --vpc-peering-connection-id $PCX
      aws ec2 create-route --route-table-id $RTB2 --destination-cidr-block 10.1.0.0/16 \
        --vpc-peering-connection-id $PCX --region \(far)
      """)
    return lab
  }

  private static func address(_ lab: inout TestLab, _ member: String) -> String {
    String(
      lab.run(
        "aws ec2 describe-instances --instance-ids $I2 --region \(far) --output text "
          + "--query 'Reservations[0].Instances[0].\(member)'"
      ).output.dropLast())
  }

  @Test
  func `ping, traceroute and ssh go over the connection, and the clock tells how far (PCX-18)`() {
    var lab = Self.lab()
    let address = Self.address(&lab, "PrivateIpAddress")
    #expect(address.hasPrefix("10.2."))
    let ping = lab.run("connect $I1 ping -c 2 \(address)")
    #expect(ping.output.contains("icmp_seq=2 ttl=127 time=11"), "\(ping)")
    #expect(ping.output.contains("2 packets transmitted, 2 received"))
    let route = lab.run("connect $I1 traceroute -I -n \(address)").output
    #expect(route.contains(" 1  \(address)  11"), "\(route)")
    let refused = lab.run("connect $I1 nc -zv -w 2 \(address) 80")
    #expect(refused.status != 0)
  }

  @Test func `a public name means the private address where the peer allows it (PCX-17, PCX-20)`() {
    var lab = Self.lab()
    let name = Self.address(&lab, "PublicDnsName")
    #expect(name.hasSuffix(".eu-west-1.compute.amazonaws.com"))
    let (inside, outside) = (
      Self.address(&lab, "PrivateIpAddress"), Self.address(&lab, "PublicIpAddress")
    )
    #expect(lab.run("connect $I1 dig +short \(name)").output == outside + "\n")
    let option =
      "aws ec2 modify-vpc-peering-connection-options --vpc-peering-connection-id $PCX "
      + "--accepter-peering-connection-options AllowDnsResolutionFromRemoteVpc=true"
    #expect(lab.run(option).errors.contains("must be modified in region eu-west-1"))
    #expect(lab.run(option + " --region eu-west-1").status == 0)
    #expect(lab.run("connect $I1 dig +short \(name)").output == inside + "\n")
    #expect(lab.run("connect $I1 host \(outside)").output.contains("pointer \(name)."))
  }

  @Test func `over public addresses the Regions reach each other, too`() {
    var lab = TestLab(secondRegion: Self.far)
    let address = Self.address(&lab, "PublicIpAddress")
    let ping = lab.run("connect $I1 ping -c 1 \(address)")
    #expect(ping.output.contains("1 packets transmitted, 1 received"), "\(ping)")
  }
}
