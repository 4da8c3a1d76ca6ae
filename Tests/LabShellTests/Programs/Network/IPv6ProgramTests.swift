import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// IPv6 as it is set up with the CLI and used on an instance.
struct IPv6ProgramTests {
  /// The lab with IPv6 in both VPCs, an address for each instance and routes to the internet.
  private static func lab() -> TestLab {
    var lab = TestLab()
    for n in 1...2 {
      lab.run(
        """
        aws ec2 associate-vpc-cidr-block --vpc-id $VPC\(n) --amazon-provided-ipv6-cidr-block > /dev/null
        BLOCK=$(aws ec2 describe-vpcs --vpc-ids $VPC\(n) --output text \
          --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock')
        SUBNET\(n)=$(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC\(n) --output text \
          --query 'Subnets[0].SubnetId')
        aws ec2 associate-subnet-cidr-block --subnet-id $SUBNET\(n) \
          --ipv6-cidr-block ${BLOCK%/56}/64 > /dev/null
        ENI\(n)=$(aws ec2 describe-instances --instance-ids $I\(n) --output text \
          --query 'Reservations[0].Instances[0].NetworkInterfaces[0].NetworkInterfaceId')
        A\(n)=$(aws ec2 assign-ipv6-addresses --network-interface-id $ENI\(n) --ipv6-address-count 1 \
          --query 'AssignedIpv6Addresses[0]' --output text)
        aws ec2 create-route --route-table-id $RTB\(n) --destination-ipv6-cidr-block ::/0 \
          --gateway-id $(aws ec2 describe-internet-gateways --output text \
          --filters Name=attachment.vpc-id,Values=$VPC\(n) \
          --query 'InternetGateways[0].InternetGatewayId') > /dev/null
        aws ec2 authorize-security-group-ingress --group-id $SG\(n) --ip-permissions \
          'IpProtocol=icmpv6,FromPort=-1,ToPort=-1,Ipv6Ranges=[{CidrIpv6=::/0}]' \
          'IpProtocol=tcp,FromPort=22,ToPort=22,Ipv6Ranges=[{CidrIpv6=::/0}]' > /dev/null
        """)
    }
    return lab
  }

  @Test func `programs reach an IPv6 address`() throws {
    var lab = Self.lab()
    let second = lab.run("echo $A2").output.split(separator: "\n").joined()
    #expect(IPv6Address(parsing: second) != nil, "\(second)")
    let ping = lab.run("connect $I1 ping -c 2 $A2")
    #expect(ping.output.hasPrefix("PING \(second)(\(second)) 56 data bytes\n"), "\(ping)")
    #expect(ping.output.contains("64 bytes from \(second): icmp_seq=1 ttl="), "\(ping)")
    #expect(ping.output.contains("2 packets transmitted, 2 received, 0% packet loss"))
    #expect(lab.run("connect $I1 ping6 -c 1 $A2").status == 0)
    #expect(lab.run("connect $I1 nc -zv $A2 22").status == 0)
    #expect(lab.run("connect $I1 nc -zv -w 2 $A2 80").status == 1)
    let trace = lab.run("connect $I1 traceroute -I -n $A2")
    #expect(trace.output.contains("30 hops max, 80 byte packets\n 1  \(second)"), "\(trace)")
    #expect(
      lab.run("connect $I1 curl -6 -s -o /dev/null -w '%{http_code}' http://example.com").output
        .hasSuffix("200"))
  }

  @Test func `names have addresses of both families, and options choose`() {
    var lab = Self.lab()
    #expect(lab.run("connect $I1 dig +short AAAA dns.google").output == "2001:4860:4860::8888\n")
    #expect(lab.run("connect $I1 ping -c 1 dns.google").output.contains("(2001:4860:4860::8888)"))
    #expect(lab.run("connect $I1 ping -4 -c 1 dns.google").output.contains("(8.8.8.8)"))
    #expect(lab.run("connect $I1 ping -6 -c 1 8.8.8.8").status == 2)
    #expect(lab.run("connect $I1 ping -6 -c 1 localhost").status == 0)
  }

  @Test func `ip shows addresses and routes of IPv6`() {
    var lab = Self.lab()
    let first = lab.run("echo $A1").output.split(separator: "\n").joined()
    let addresses = lab.run("connect $I1 ip -6 addr").output
    #expect(addresses.contains("    inet6 \(first)/128 scope global dynamic noprefixroute"))
    #expect(!addresses.contains("    inet "))
    let routes = lab.run("connect $I1 ip -6 route").output
    #expect(routes.contains("default via fe80::"), "\(routes)")
    #expect(lab.run("connect $I1 ip route get 2001:db8::1").output.contains("src \(first)"))
  }

  /// A kernel without an IPv6 address of its own refuses before any packet leaves.
  @Test(arguments: [
    "ping -c 1 2001:db8::1", "ping -6 -c 1 example.com", "nc -zv 2001:db8::1 80",
    "traceroute 2001:db8::1", "curl -s http://[2001:db8::1]/", "ssh 2001:db8::1",
    "ip route get 2001:db8::1",
  ])
  func `nothing leaves a machine without an IPv6 address`(command: String) {
    var lab = TestLab()
    let before = lab.cloud.fabric.notedPackets
    let result = lab.run("connect $I1 \(command)")
    #expect(result.status != 0)
    // Only the packets of the session itself.
    #expect(lab.cloud.fabric.connections.all.allSatisfy { $0.key.remoteAddress.isVersion4 })
    #expect(lab.cloud.fabric.notedPackets > before)
  }
}
