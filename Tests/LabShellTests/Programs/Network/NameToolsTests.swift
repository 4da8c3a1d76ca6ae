import Testing

@testable import LabShell

/// `dig`, `nslookup` and `host`, as BIND 9.18 prints them.
@Suite struct NameToolsTests {
  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.run(
      "aws ec2 modify-vpc-attribute --vpc-id $VPC1 --enable-dns-hostnames; "
        + "aws ec2 modify-vpc-attribute --vpc-id $VPC2 --enable-dns-hostnames")
    return lab
  }

  private static func publicName(_ lab: TestLab, _ number: Int) -> String {
    let dashed = lab.publicAddress(number).split(separator: ".").joined(separator: "-")
    return "ec2-\(dashed).us-west-2.compute.amazonaws.com"
  }

  @Test func `INS-09: inside the VPC a public name means the private address, elsewhere not`() {
    var lab = Self.lab()
    let name = Self.publicName(lab, 1)
    #expect(lab.run("dig +short \(name)").output == lab.publicAddress(1) + "\n")
    #expect(
      lab.run("connect $I1 dig +short \(name)").output == lab.privateAddress(1) + "\n")
    #expect(lab.run("connect $I2 dig +short \(name)").output == lab.publicAddress(1) + "\n")
  }

  @Test func `PCX-17: across a peering connection only with its option on`() {
    var lab = Self.lab()
    lab.peer()
    let name = Self.publicName(lab, 2)
    #expect(lab.run("connect $I1 dig +short \(name)").output == lab.publicAddress(2) + "\n")
    // The accepter is VPC 2: its side lets the peer know its private addresses.
    let modified = lab.run(
      "aws ec2 modify-vpc-peering-connection-options --vpc-peering-connection-id $PCX "
        + "--accepter-peering-connection-options AllowDnsResolutionFromRemoteVpc=true")
    #expect(modified.status == 0)
    #expect(lab.run("connect $I1 dig +short \(name)").output == lab.privateAddress(2) + "\n")
    let other = Self.publicName(lab, 1)
    #expect(lab.run("connect $I2 dig +short \(other)").output == lab.publicAddress(1) + "\n")
    // A literal address is never redirected.
    #expect(
      lab.run("connect $I1 ping -c 1 \(lab.publicAddress(2))").output.contains("ttl=126"))
    #expect(lab.run("connect $I1 ping -c 1 \(name)").output.contains("ttl=127"))
  }

  @Test func `PCX-17: the option needs DNS hostnames on both sides and an active connection`() {
    var lab = TestLab()
    lab.peer()
    let call =
      "aws ec2 modify-vpc-peering-connection-options --vpc-peering-connection-id $PCX "
      + "--requester-peering-connection-options AllowDnsResolutionFromRemoteVpc=true"
    #expect(
      lab.run(call).errors.contains("InvalidVpcPeeringConnectionState.DnsHostnamesDisabled"))
    lab.run("aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id $PCX")
    #expect(lab.run(call).errors.contains("OperationNotPermitted"))
  }

  @Test func `VPC-17: without DNS support nobody answers`() {
    var lab = Self.lab()
    lab.run("aws ec2 modify-vpc-attribute --vpc-id $VPC1 --no-enable-dns-support")
    let dig = lab.run("connect $I1 dig one.one.one.one")
    #expect(dig.status == 9)
    #expect(dig.output.contains(";; communications error to 10.1.0.2#53: timed out\n"))
    #expect(dig.output.hasSuffix(";; no servers could be reached\n"))
    #expect(lab.run("connect $I1 nslookup one.one.one.one").status == 1)
    #expect(lab.run("connect $I1 host one.one.one.one").status == 1)
    let ping = lab.run("connect $I1 ping -c 1 one.one.one.one")
    #expect(ping.errors == "ping: one.one.one.one: Temporary failure in name resolution\n")
    #expect(ping.status == 2)
    #expect(lab.run("connect $I1 curl one.one.one.one").status == 6)
  }

  @Test func `VPC-17: without DNS hostnames there are no public names`() {
    var lab = TestLab()
    #expect(lab.run("dig +short \(Self.publicName(lab, 1))").output.isEmpty)
  }

  @Test func `VPC-18: dig asks the VPC's resolver and prints what BIND prints`() {
    var lab = Self.lab()
    let lines = lab.run("connect $I1 dig one.one.one.one").output
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].isEmpty)
    #expect(lines[1] == "; <<>> DiG 9.18.33 <<>> one.one.one.one")
    #expect(lines[2] == ";; global options: +cmd")
    #expect(lines[3] == ";; Got answer:")
    #expect(lines[4].hasPrefix(";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: "))
    #expect(lines[5] == ";; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1")
    #expect(lines[10] == ";one.one.one.one.\t\tIN\tA")
    #expect(lines[13] == "one.one.one.one.\t60\tIN\tA\t1.1.1.1")
    #expect(lines[16] == ";; SERVER: 10.1.0.2#53(10.1.0.2) (UDP)")
    #expect(lines[18] == ";; MSG SIZE  rcvd: 60")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var command: String
    var output: String
    var status = 0
    var testDescription: String { command }
  }

  static let rows: [Row] = [
    Row(command: "dig +noall +answer dns.google", output: "dns.google.\t\t60\tIN\tA\t8.8.8.8\n"),
    Row(command: "dig +short nosuch.example", output: ""),
    Row(command: "dig -x 8.8.8.8 +short", output: "dns.google.\n"),
    Row(
      command: "nslookup dns.google",
      output: "Server:\t\t10.1.0.2\nAddress:\t10.1.0.2#53\n\nNon-authoritative answer:\n"
        + "Name:\tdns.google\nAddress: 8.8.8.8\n\n"),
    Row(
      command: "nslookup nosuch.example",
      output: "Server:\t\t10.1.0.2\nAddress:\t10.1.0.2#53\n\n"
        + "** server can't find nosuch.example: NXDOMAIN\n\n", status: 1),
    Row(
      command: "nslookup 8.8.8.8",
      output: "8.8.8.8.in-addr.arpa\tname = dns.google.\n\n"
        + "Authoritative answers can be found from:\n\n"),
    Row(command: "host dns.google", output: "dns.google has address 8.8.8.8\n"),
    Row(
      command: "host nosuch.example", output: "Host nosuch.example not found: 3(NXDOMAIN)\n",
      status: 1),
    Row(
      command: "host 8.8.8.8", output: "8.8.8.8.in-addr.arpa domain name pointer dns.google.\n"),
    Row(
      command: "host dns.google 8.8.8.8",
      output: "Using domain server:\nName: 8.8.8.8\nAddress: 8.8.8.8#53\nAliases: \n\n"
        + "dns.google has address 8.8.8.8\n"),
  ]

  @Test(arguments: rows)
  func `answers and statuses`(row: Row) {
    var lab = Self.lab()
    let result = lab.run("connect $I1 " + row.command)
    #expect(result.output == row.output)
    #expect(result.status == row.status)
  }

  @Test func `another server is asked across the network, and rules are in its way`() {
    var lab = Self.lab()
    #expect(lab.run("connect $I1 dig @8.8.8.8 +short dns.google").output == "8.8.8.8\n")
    let name = "ip-10-1-0-5.us-west-2.compute.internal"
    #expect(lab.run("connect $I1 dig @8.8.8.8 +short \(name)").output.isEmpty)
    lab.run(
      "aws ec2 revoke-security-group-egress --group-id $SG1 --protocol -1 --port -1 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    let lost = lab.run("connect $I1 dig @8.8.8.8 dns.google")
    #expect(lost.status == 9)
    #expect(lost.output.contains(";; communications error to 8.8.8.8#53: timed out"))
    // SG-12: the VPC's own resolver is never filtered.
    #expect(lab.run("connect $I1 dig +short dns.google").output == "8.8.8.8\n")
  }
}
