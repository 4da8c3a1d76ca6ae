import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// A ping that runs while the lab changes under it.
@Suite struct BackgroundPingTests {
  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.peer()
    return lab
  }

  /// Starts a ping from instance 1 to instance 2's private address, in the background.
  private static func start(_ lab: inout TestLab) -> TestShell.Result {
    lab.run("connect $I1 ping \(lab.privateAddress(2)) &")
  }

  private static let revoke =
    "aws ec2 revoke-security-group-ingress --group-id $SG2 --protocol icmp --port -1 "
    + "--cidr 0.0.0.0/0 > /dev/null"

  /// Denies ICMP in the default network ACL of VPC 2.
  private static func deny(isEgress: Bool) -> String {
    """
    ACL=$(aws ec2 describe-network-acls --filters Name=vpc-id,Values=$VPC2 \
      --query 'NetworkAcls[0].NetworkAclId' --output text)
    aws ec2 create-network-acl-entry --network-acl-id $ACL --rule-number 90 --protocol 1 \
      --icmp-type-code Type=-1,Code=-1 --rule-action deny --cidr-block 0.0.0.0/0 \
      \(isEgress ? "--egress" : "--ingress")
    """
  }

  private static func counts(_ lab: TestLab) -> (sent: Int, received: Int) {
    let process = lab.cloud.fabric.pingProcesses.last
    #expect(process?.answered == process?.replies.count)
    return (process?.transmitted ?? 0, process?.replies.count ?? 0)
  }

  @Test func `a ping in the background gives the prompt back and goes on while time passes`() {
    var lab = Self.lab()
    let address = lab.privateAddress(2)
    let started = Self.start(&lab)
    #expect(started.status == 0)
    let lines = started.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("[1] ") == true)
    #expect(lines.dropFirst().first == "PING \(address) (\(address)) 56(84) bytes of data.")
    #expect(lines.last?.hasPrefix("64 bytes from \(address): icmp_seq=1 ttl=127 time=") == true)
    let later = lab.run("wait 5s")
    #expect(later.output.contains("icmp_seq=5 ttl=127"))
    #expect(lab.run("jobs").output.contains("[1]+  Running                 connect "))
  }

  @Test func `SG-16: a running ping outlives the rule; a new ping is lost`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    lab.run(Self.revoke)
    let before = Self.counts(lab)
    lab.run("wait 30s")
    let after = Self.counts(lab)
    #expect(after.sent > before.sent + 20)
    #expect(after.sent == after.received)
    let fresh = lab.run("connect $I1 ping -c 2 \(lab.privateAddress(2))")
    #expect(fresh.output.contains("2 packets transmitted, 0 received, 100% packet loss"))
    #expect(fresh.status == 1)
  }

  @Test(arguments: [true, false])
  func `SG-20: a network ACL stops a running ping at once, out or in`(isEgress: Bool) {
    var lab = Self.lab()
    _ = Self.start(&lab)
    lab.run("wait 10s")
    lab.run(Self.deny(isEgress: isEgress))
    let before = Self.counts(lab)
    lab.run("wait 30s")
    let after = Self.counts(lab)
    #expect(after.sent > before.sent + 20)
    #expect(after.received == before.received)
    // And goes on as soon as the entry is gone.
    lab.run(
      "aws ec2 delete-network-acl-entry --network-acl-id $ACL --rule-number 90 "
        + (isEgress ? "--egress" : "--ingress"))
    lab.run("wait 10s")
    #expect(Self.counts(lab).received > after.received + 5)
  }

  @Test func `SG-18: after ten minutes of silence the flow is forgotten`() {
    var lab = Self.lab()
    lab.run("connect $I1 ping -i 700 \(lab.privateAddress(2)) &")
    lab.run(Self.revoke)
    lab.run("wait 1h")
    #expect(Self.counts(lab).sent == 6)
    #expect(Self.counts(lab).received == 1)
  }

  @Test func `kill -INT ends it with its statistics, kill without a word`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    lab.run("wait 5s")
    let ended = lab.run("kill -INT %1")
    #expect(ended.output.contains("packets transmitted, "))
    #expect(ended.output.contains(" 0% packet loss, time "))
    #expect(ended.output.contains("rtt min/avg/max/mdev = "))
    #expect(ended.output.hasSuffix("\n"))
    #expect(lab.run("jobs").output.isEmpty)
    #expect(
      lab.cloud.fabric.pingProcesses.isEmpty && lab.cloud.fabric.instanceConnectSessions.isEmpty)
    _ = Self.start(&lab)
    let killed = lab.run("kill %1")
    #expect(killed.output.contains("[1]+  Terminated              connect "))
    #expect(!killed.output.contains("statistics"))
  }

  @Test func `kill -QUIT asks how it fares, and it goes on`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    let asked = lab.run("wait 5s; kill -QUIT %1")
    #expect(asked.errors.contains(" packets, 0% loss, min/avg/ewma/max = "))
    #expect(lab.cloud.fabric.pingProcesses.count == 1)
  }

  @Test func `with a count it ends by itself, says so and tells the tutor`() throws {
    var lab = Self.lab()
    let address = lab.privateAddress(2)
    lab.run("connect $I1")
    lab.run("ping -c 3 \(address) &")
    let execution = lab.shell.execute("wait 10s", on: &lab.cloud)
    guard case .standardOutput(let text) = execution.outputs.first else {
      Issue.record("no output")
      return
    }
    #expect(text.contains("3 packets transmitted, 3 received, 0% packet loss"))
    #expect(text.contains("[1]+  Done                    ping -c 3 \(address)\n"))
    guard case .pinged(let ping) = execution.events.first else {
      Issue.record("no event")
      return
    }
    #expect(ping.received == 3 && ping.sent == 3)
    #expect(ping.from == lab.instance(1)?.id)
    #expect(ping.transcript.hasPrefix("PING "))
    #expect(ping.transcript.contains("icmp_seq=2"))
  }

  @Test func `fg shows it until it ends; wait waits for it`() {
    var lab = Self.lab()
    let address = lab.privateAddress(2)
    lab.run("connect $I1")
    lab.run("ping -c 4 \(address) &")
    let brought = lab.run("fg")
    #expect(brought.output.hasPrefix("ping -c 4 \(address)\n"))
    #expect(brought.output.contains("4 packets transmitted, 4 received"))
    #expect(brought.status == 0)
    lab.run("ping -c 4 \(address) &")
    #expect(lab.run("wait").output.contains("4 packets transmitted, 4 received"))
    lab.run("ping \(address) &")
    #expect(lab.run("wait").errors.contains("would never end"))
    let endless = lab.run("fg %1")
    #expect(endless.output.contains("^C\n--- \(address) ping statistics ---"))
    #expect(lab.run("fg").errors.contains("no such job"))
  }

  @Test func `leaving the instance hangs up on its jobs`() {
    var lab = Self.lab()
    lab.run("connect $I1")
    lab.run("ping \(lab.privateAddress(2)) &")
    #expect(lab.cloud.fabric.pingProcesses.count == 1)
    lab.run("exit")
    #expect(lab.cloud.fabric.pingProcesses.isEmpty)
    lab.run("connect $I1")
    #expect(lab.run("jobs").output.isEmpty)
  }

  @Test func `stopping the instance ends the ping`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    lab.run("aws ec2 stop-instances --instance-ids $I1 > /dev/null; wait 3m")
    #expect(lab.run("jobs").output.isEmpty)
    #expect(lab.cloud.fabric.pingProcesses.isEmpty)
  }

  @Test func `the rule for SSH deleted, the connection of an untracked flow is cut`() {
    var lab = Self.lab()
    lab.run("connect $I1")
    #expect(lab.run("hostname").status == 0)
    // From the lab prompt of another window: the same call on a copy that is not logged in.
    let login = lab.shell.login
    lab.shell.login = nil
    lab.run(
      "aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    lab.shell.login = login
    let cut = lab.run("hostname")
    #expect(cut.errors.contains("Broken pipe"))
    #expect(cut.status == 255)
    #expect(lab.shell.login == nil)
  }

  @Test func `a ping over such a connection ends with it`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    let cut = lab.run(
      "aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 22 "
        + "--cidr 0.0.0.0/0 > /dev/null; wait 5s")
    #expect(cut.errors.contains("client_loop: send disconnect: Broken pipe"))
    #expect(lab.cloud.fabric.pingProcesses.isEmpty)
  }

  @Test func `PING-04: every packet leaves at its own second`() {
    var lab = Self.lab()
    let start = lab.cloud.now
    _ = Self.start(&lab)
    lab.run("wait 1m")
    let process = lab.cloud.fabric.pingProcesses.last
    #expect(process?.replies.map(\.sequence) == Array(1...(process?.transmitted ?? 0)))
    let seconds = (lab.cloud.now - start) / 1000
    // Each is 20 to 46 ms late (PING-04).
    #expect((process?.transmitted ?? 0) >= seconds * 95 / 100 - 2)
    #expect((process?.transmitted ?? 0) <= seconds + 1)
  }

  @Test func `many answers at once are cut to what fits on a screen`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    let lines = lab.run("wait 2m").output.split(separator: "\n")
    #expect(lines.filter { $0.contains("icmp_seq=") }.count == 10)
    #expect(lines.contains { $0.hasPrefix("… ") && $0.hasSuffix(" more answers …") })
  }

  static let refused: [(line: String, message: String)] = [
    ("ping nosuch.example &", "Name or service not known"),
    ("ping &", "usage error: Destination address required"),
    ("connect nobody ping 10.1.0.5 &", "there is no instance 'nobody'"),
    ("kill %3", "sh: kill: %3: no such job"), ("kill -FOO %1", "invalid signal specification"),
    ("fg", "no such job"),
  ]

  @Test(arguments: refused)
  func `what is not there is said`(row: (line: String, message: String)) {
    let result = TestShell.run(row.line)
    #expect(result.errors.contains(row.message))
    #expect(result.status != 0)
  }

  @Test func `fg of an endless ping follows it until Ctrl-C, and shows all that came meanwhile`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    let brought = lab.shell.execute("fg", on: &lab.cloud, isFollowed: true)
    #expect(lab.shell.foregroundCommand?.hasPrefix("connect ") == true)
    #expect(brought.status == 0 && lab.shell.ownSession.jobs.isEmpty)
    var text = ""
    for _ in 0..<30 { text += lab.text(lab.shell.proceed(packets: 1, on: &lab.cloud)) }
    #expect(text.matches(of: /icmp_seq=/).count == 30)
    let end = lab.shell.interrupt(on: &lab.cloud)
    #expect(lab.text(end).contains("31 packets transmitted, 31 received, 0% packet loss"))
    #expect(end.status == 0 && end.events.count == 1)
    #expect(lab.shell.foregroundCommand == nil)
    #expect(
      lab.cloud.fabric.pingProcesses.isEmpty && lab.cloud.fabric.instanceConnectSessions.isEmpty)
  }

  @Test func `bg says that it runs in the background already`() {
    var lab = Self.lab()
    _ = Self.start(&lab)
    #expect(lab.run("bg").errors == "sh: bg: job 1 already in background\n")
    #expect(lab.run("bg %2").errors.contains("no such job"))
  }

  @Test func `a ping that ends leaves nothing in the shell`() {
    var lab = TestLab()
    let before = lab.shell
    lab.run("ping -c 1 \(lab.publicAddress(1)) &")
    #expect(lab.shell != before)
    lab.run("wait 1m")
    #expect(lab.shell.ownSession.jobs.isEmpty)
  }
}
