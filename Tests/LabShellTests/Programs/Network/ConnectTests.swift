import DataPlane
import NetworkModel
import Testing

@testable import LabShell

struct ConnectTests {
  @Test
  func `an instance is known by name, id and addresses`() throws {
    let lab = TestLab()
    let id = try #require(lab.instance(1)).id
    let names = [
      "'Instance - NextWork VPC 1'", "Instance - NextWork VPC 1", id.rawValue,
      lab.privateAddress(1), lab.publicAddress(1),
    ]
    for name in names {
      var copy = lab
      let result = copy.run("connect \(name) whoami")
      #expect(result.output == "ec2-user\n", "\(name): \(result.errors)")
      #expect(copy.shell.host == .ownComputer)
    }
  }

  @Test
  func `an unknown instance is answered with those that are there`() {
    var lab = TestLab()
    let result = lab.run("connect nosuch")
    #expect(result.status == 255)
    #expect(result.errors.contains("there is no instance 'nosuch'"))
    #expect(result.errors.contains("Instance - NextWork VPC 2"))
  }

  /// EIC-07
  @Test
  func `a login shows the banner, its place in the prompt, and from the second on the last one`() {
    var lab = TestLab()
    let first = lab.run("connect $I1")
    #expect(first.output.contains("Amazon Linux 2023"))
    #expect(!first.output.contains("Last login"))
    let host = "ip-" + lab.privateAddress(1).replacing(".", with: "-")
    #expect(lab.shell.host.prompt == "[ec2-user@\(host) ~]$")
    #expect(lab.run("hostname -s").output == host + "\n")
    let exit = lab.run("exit; echo not run")
    #expect(exit.output == "logout\n")
    #expect(exit.errors == "Connection to \(lab.publicAddress(1)) closed.\n")
    #expect(lab.shell.host == .ownComputer)
    let second = lab.run("connect $I1")
    #expect(
      second.output.contains(/Last login: Mon Sep 21 \d\d:\d\d:\d\d 2026 from 18\.237\.140\.16\d\n/)
    )
  }

  @Test
  func `a command's status is passed on and its variables stay there`() {
    var lab = TestLab()
    let result = lab.run("A=here; connect $I1 'A=there; echo $A; exit 7'; echo $? $A")
    #expect(result.output == "there\n7 here\n")
    #expect(result.errors == "")
  }

  @Test
  func `files on an instance are its own`() {
    var lab = TestLab()
    lab.run("echo mine > f; connect $I1 'echo its > f'")
    #expect(lab.run("cat f; connect $I1 cat f; connect $I2 cat f").output == "mine\nits\n")
  }

  @Test
  func `EIC-05: without a public address`() {
    var lab = TestLab(hasPublicAddress: false)
    let result = lab.run("connect $I1")
    #expect(result.status == 255)
    #expect(
      result.errors == """
        No public IPv4 address assigned. With no public IPv4 address, you can't use EC2 Instance \
        Connect.

        """)
  }

  @Test
  func `EIC-05: with no rule for SSH it never tells the cause`() throws {
    var lab = TestLab()
    lab.run(
      "aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 --cidr 0.0.0.0/0"
    )
    let execution = lab.shell.execute("connect $I1", on: &lab.cloud)
    #expect(execution.status == 255)
    #expect(
      execution.outputs == [
        .standardError(
          """
          Failed to connect to your instance
          Error establishing SSH connection to your instance. Try again later.

          """)
      ])
    guard case .lost(let loss) = execution.events.last else {
      Issue.record("no loss: \(execution.events)")
      return
    }
    #expect(execution.events.count == 1)
    #expect(loss.tool == "connect")
    #expect(loss.to == .instance(try #require(lab.instance(1)).id))
    #expect(loss.traffic == .tcp(port: 22))
  }

  @Test
  func `a session ends with its instance`() {
    var lab = TestLab()
    lab.run("connect $I1")
    let outside = Shell(seed: 1)
    var other = outside
    _ = TestShell.run(
      "aws ec2 stop-instances --instance-ids \(lab.value("I1")); wait 2m", in: &other,
      on: &lab.cloud)
    let result = lab.run("echo hi")
    #expect(result.status == 255)
    #expect(result.output == "")
    #expect(result.errors.contains("Broken pipe"))
    #expect(lab.shell.host == .ownComputer)
  }

  @Test
  func `aws on an instance has no credentials`() {
    var lab = TestLab()
    lab.run("connect $I1")
    let result = lab.run("aws sts get-caller-identity")
    #expect(result.status == 253)
    #expect(result.errors.contains("Unable to locate credentials"))
  }

  @Test
  func `aws ec2-instance-connect ssh opens the same shell`() {
    var lab = TestLab()
    lab.run("aws ec2-instance-connect ssh --instance-id $I1")
    #expect(lab.shell.host.instance == lab.instance(1)?.id)
  }

  /// INS-10, PING-07
  @Test
  func `programs tell what the guest knows`() {
    var lab = TestLab()
    let address = lab.privateAddress(1)
    lab.run("connect $I1")
    #expect(lab.run("hostname -I").output == "\(address) \n")
    #expect(
      lab.run("ip -br addr").output.contains("UP             \(address)/20 metric 512 fe80::"))
    #expect(lab.run("ip route").output.hasPrefix("default via 10.1.0.1 dev ens5"))
    #expect(!lab.run("ip addr").output.contains(lab.publicAddress(1)))
    #expect(
      lab.run("sysctl net.ipv4.ip_default_ttl").output == "net.ipv4.ip_default_ttl = 127\n")
    #expect(lab.run("cat /etc/os-release | grep ^PRETTY").output.contains("Amazon Linux 2023"))
  }

  @Test
  func `nc and curl tell refused from lost`() {
    var lab = TestLab()
    lab.peer()
    let address = lab.privateAddress(2)
    #expect(
      lab.run("connect $I1 nc -zv \(address) 22").errors.contains("Connected to \(address):22."))
    #expect(lab.run("connect $I1 nc -zv -w 3 \(address) 80").errors.hasSuffix("Ncat: TIMEOUT.\n"))
    #expect(lab.run("connect $I1 curl -m 3 \(address)").status == 28)
    #expect(lab.run("connect $I1 curl nosuch.example").status == 6)
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG2 --protocol tcp --port 80 --cidr 0.0.0.0/0"
    )
    #expect(lab.run("connect $I1 curl \(address)").status == 7)
    #expect(lab.run("connect $I1 nc -zv \(address) 80").errors.contains("Connection refused"))
  }

  @Test
  func `PING-11: traceroute's first hop is the target`() {
    var lab = TestLab()
    lab.peer()
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG2 --protocol udp --port 33434-33534 --cidr 0.0.0.0/0"
    )
    let address = lab.privateAddress(2)
    let result = lab.run("connect $I1 traceroute -n \(address)")
    #expect(result.output.contains(" 1  \(address)  "))
    #expect(result.output.split(separator: "\n").count == 2)
  }
}
