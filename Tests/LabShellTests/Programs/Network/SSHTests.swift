import DataPlane
import NetworkModel
import Testing

@testable import LabShell

/// `ssh`, `scp` and `ssh-keygen`, with keys and paths as OpenSSH and the network have them.
@Suite struct SSHTests {
  /// The lab, with a bastion and an instance without a public address, both of the key `mine`.
  static func lab() -> TestLab {
    var lab = TestLab()
    lab.run(
      """
      aws ec2 create-key-pair --key-name mine --query KeyMaterial --output text > mine.pem
      SUBNET1=$(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC1 \
        --query 'Subnets[0].SubnetId' --output text)
      BASTION=$(aws ec2 run-instances --image-id $AMI --instance-type t3.micro --key-name mine \
        --subnet-id $SUBNET1 --security-group-ids $SG1 --associate-public-ip-address \
        --query 'Instances[0].InstanceId' --output text)
      INNER=$(aws ec2 run-instances --image-id $AMI --instance-type t3.micro --key-name mine \
        --subnet-id $SUBNET1 --security-group-ids $SG1 \
        --query 'Instances[0].InstanceId' --output text)
      aws ec2 wait instance-running --instance-ids $BASTION $INNER; wait 2m
      B=$(aws ec2 describe-instances --instance-ids $BASTION \
        --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
      P=$(aws ec2 describe-instances --instance-ids $INNER \
        --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
      """)
    return lab
  }

  static func hostName(_ address: String) -> String {
    "ip-" + address.replacing(".", with: "-")
  }

  @Test func `the key's owner runs a command there, whose status is passed on`() {
    var lab = Self.lab()
    let result = lab.run("ssh -i mine.pem ec2-user@$B 'whoami; exit 7'; echo $?")
    #expect(result.output == "ec2-user\n7\n")
    #expect(
      result.errors
        == "Warning: Permanently added '\(lab.value("B"))' (ED25519) to the list of known hosts.\n")
    #expect(lab.shell.host == .ownComputer)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var command: String
    /// With the addresses' variables in it.
    var errors: String
    var testDescription: String { command }
  }

  private static let denied = "Permission denied (publickey,gssapi-keyex,gssapi-with-mic).\n"

  @Test(arguments: [
    Refusal(command: "ssh -i mine.pem ubuntu@$B id", errors: "ubuntu@$B: " + denied),
    Refusal(command: "ssh ec2-user@$B id", errors: "ec2-user@$B: " + denied),
    Refusal(
      command: "ssh -i mine.pem root@$B id",
      errors: "Please login as the user \"ec2-user\" rather than the user \"root\".\n\n"),
    Refusal(
      command: "ssh -i none.pem ec2-user@$B id",
      errors: "Warning: Identity file none.pem not accessible: No such file or directory.\n"),
    Refusal(
      command: "ssh -i mine.pem ec2-user@nosuch id",
      errors: "ssh: Could not resolve hostname nosuch: Name or service not known\n"),
    Refusal(
      command: "ssh -i mine.pem -o ConnectTimeout=5 ec2-user@$P id",
      errors: "ssh: connect to host $P port 22: Connection timed out\n"),
    Refusal(
      command: "ssh -p 2222 ec2-user@$B",
      errors: "vpclab: instances listen for SSH on port 22 only\n"),
    Refusal(command: "ssh -i mine.pem", errors: "ssh: no host given\n"),
    Refusal(command: "ssh -Z host", errors: "usage: ssh "),
  ])
  func `what it says when it gets no further`(refusal: Refusal) {
    var lab = Self.lab()
    let result = lab.run(refusal.command)
    let expected = refusal.errors.replacing("$B", with: lab.value("B"))
      .replacing("$P", with: lab.value("P"))
    #expect(result.status == 255)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(lab.shell.host == .ownComputer)
  }

  @Test func `a rule in the way costs the time that Linux waits, and why is told of it`() {
    var lab = Self.lab()
    lab.run(
      "aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 --cidr 0.0.0.0/0"
    )
    let execution = lab.shell.execute("ssh -i mine.pem ec2-user@$B", on: &lab.cloud)
    #expect(execution.status == 255)
    #expect(execution.milliseconds >= SSHClient.patience)
    guard case .lost(let loss)? = execution.events.last else {
      Issue.record("no loss: \(execution.events)")
      return
    }
    #expect(loss.tool == "ssh" && loss.traffic == .tcp(port: 22))
    #expect(loss.from == .learnersComputer)
  }

  @Test(arguments: [
    "ssh -i mine.pem -J ec2-user@$B ec2-user@$P hostname -s",
    "ssh -i mine.pem -o ProxyJump=ec2-user@$B ec2-user@$P hostname -s",
    "ssh -i mine.pem -o ProxyCommand=\"ssh -i mine.pem -W %h:%p ec2-user@$B\" ec2-user@$P hostname -s",
  ])
  func `through a bastion to an instance without a public address`(command: String) {
    var lab = Self.lab()
    let result = lab.run(command)
    #expect(result.output == Self.hostName(lab.value("P")) + "\n", "\(result.errors)")
  }

  @Test func `the bastion's address is what the inner instance's group is asked about`() {
    var lab = Self.lab()
    lab.run(
      """
      aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 --cidr 0.0.0.0/0
      aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 22 \
        --cidr 203.0.113.0/24 > /dev/null
      """)
    let command = "ssh -i mine.pem -o ConnectTimeout=5 -J ec2-user@$B ec2-user@$P hostname -s"
    #expect(lab.run(command).errors.contains("Connection timed out"))
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 22 "
        + "--source-group $SG1 > /dev/null")
    #expect(lab.run(command).output == Self.hostName(lab.value("P")) + "\n")
  }

  @Test func `a shell on the bastion leads on to the next, and exit leads back`() {
    var lab = Self.lab()
    lab.run("scp -i mine.pem mine.pem ec2-user@$B:")
    let inner = lab.value("P")
    lab.run("ssh -i mine.pem ec2-user@$B")
    let bastion = lab.shell.host.hostName
    #expect(lab.run("ssh -i mine.pem ec2-user@\(inner)").status == 0)
    #expect(lab.shell.host.hostName == Self.hostName(inner))
    lab.run("exit")
    #expect(lab.shell.host.hostName == bastion)
    lab.run("exit")
    #expect(lab.shell.host == .ownComputer)
  }

  @Test func `scp copies one file there and one back`() {
    var lab = Self.lab()
    lab.run("echo here > a.txt; scp -i mine.pem a.txt ec2-user@$B:b.txt")
    #expect(
      lab.run("ssh -i mine.pem ec2-user@$B 'cat b.txt; echo there > b.txt'").output == "here\n")
    #expect(lab.run("scp -i mine.pem ec2-user@$B:b.txt .; cat b.txt").output == "there\n")
    #expect(
      lab.run("scp -i mine.pem ec2-user@$B:none .").errors.hasSuffix(
        "scp: none: No such file or directory\n"))
    lab.run("mkdir d; scp -i mine.pem ec2-user@$B:b.txt d")
    #expect(lab.run("cat d/b.txt").output == "there\n")
    lab.run(
      "ssh -i mine.pem ec2-user@$B mkdir -p in/to; scp -i mine.pem d/b.txt ec2-user@$B:in/to/")
    #expect(lab.run("ssh -i mine.pem ec2-user@$B cat in/to/b.txt").output == "there\n")
    #expect(lab.run("scp a.txt ec2-user@$B:").errors.hasSuffix("scp: Connection closed\n"))
    #expect(lab.run("scp a.txt").status == 1)
  }

  @Test(arguments: ["ed25519", "rsa"])
  func `ssh-keygen makes a pair of which EC2 takes the public half`(type: String) {
    var lab = Self.lab()
    let made = lab.run("ssh-keygen -t \(type) -f own -N ''; cat own.pub | cut -d' ' -f1")
    #expect(made.output.contains("Your public key has been saved in own.pub\n"))
    #expect(made.output.hasSuffix("ssh-\(type)\n"))
    lab.run(
      """
      aws ec2 import-key-pair --key-name own --public-key-material fileb://own.pub > /dev/null
      O=$(aws ec2 run-instances --image-id $AMI --instance-type t3.micro --key-name own \
        --subnet-id $SUBNET1 --security-group-ids $SG1 --associate-public-ip-address \
        --query 'Instances[0].InstanceId' --output text)
      aws ec2 wait instance-running --instance-ids $O; wait 2m
      OIP=$(aws ec2 describe-instances --instance-ids $O \
        --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
      """)
    #expect(lab.run("ssh -i own ec2-user@$OIP whoami").output == "ec2-user\n")
    #expect(lab.run("ssh -i mine.pem ec2-user@$OIP whoami").status == 255)
  }

  @Test func `the key at its usual place needs no option`() {
    var lab = Self.lab()
    let made = lab.run("ssh-keygen -t ed25519 -N ''")
    #expect(made.output.hasPrefix("Created directory '\(lab.shell.home.path)/.ssh'.\n"))
    let send =
      "aws ec2-instance-connect send-ssh-public-key --instance-id $BASTION --instance-os-user "
      + "ec2-user --ssh-public-key file://~/.ssh/id_ed25519.pub > /dev/null"
    #expect(lab.run("\(send); ssh ec2-user@$B whoami").output == "ec2-user\n")
  }

  @Test(arguments: [
    ("ssh-keygen -t dsa -f k", "unknown key type dsa\n"),
    ("ssh-keygen -f k -N secret", "vpclab: keys here have no passphrase: -N \"\"\n"),
  ])
  func `what ssh-keygen does not make`(command: String, errors: String) {
    let result = TestShell.run(command)
    #expect(result.status == 1 && result.errors == errors)
  }

  @Test func `EIC-09 a key that was sent is good for a minute`() {
    var lab = Self.lab()
    lab.run("ssh-keygen -t ed25519 -f own -N '' -q")
    let send =
      "aws ec2-instance-connect send-ssh-public-key --instance-id $BASTION --instance-os-user "
      + "ec2-user --ssh-public-key file://own.pub --query Success"
    #expect(lab.run("\(send); ssh -i own ec2-user@$B whoami").output == "true\nec2-user\n")
    lab.run("sleep 61")
    #expect(lab.run("ssh -i own ec2-user@$B whoami").errors.hasSuffix(Self.denied))
  }
}
