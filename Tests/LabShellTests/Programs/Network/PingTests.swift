import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

struct PingTests {
  /// The text with times and the address replaced, so that only its shape is compared.
  private func shape(_ text: String, address: String) -> String {
    text.replacing(address, with: "ADDRESS")
      .replacing(/time=[0-9.]+ ms/, with: "time=T ms")
      .replacing(/time [0-9]+ms/, with: "time Tms")
      .replacing(/[0-9]+\.[0-9]{3}\/[0-9.]+\/[0-9.]+\/[0-9]+\.[0-9]{3}/, with: "R")
  }

  @Test
  func `PING-01 and PING-03: unanswered pings show nothing but the statistics`() {
    var lab = TestLab()
    let address = lab.privateAddress(2)
    let result = lab.run("connect $I1 ping -c 6 \(address)")
    #expect(
      shape(result.output, address: address) == """
        PING ADDRESS (ADDRESS) 56(84) bytes of data.

        --- ADDRESS ping statistics ---
        6 packets transmitted, 0 received, 100% packet loss, time Tms


        """)
    #expect(result.status == 1)
    #expect(result.errors == "")
  }

  @Test
  func `PING-02 and PING-07: over peering answers have ttl 127`() {
    var lab = TestLab()
    lab.peer()
    let address = lab.privateAddress(2)
    let result = lab.run("connect $I1 ping -c 2 \(address)")
    #expect(
      shape(result.output, address: address) == """
        PING ADDRESS (ADDRESS) 56(84) bytes of data.
        64 bytes from ADDRESS: icmp_seq=1 ttl=127 time=T ms
        64 bytes from ADDRESS: icmp_seq=2 ttl=127 time=T ms

        --- ADDRESS ping statistics ---
        2 packets transmitted, 2 received, 0% packet loss, time Tms
        rtt min/avg/max/mdev = R ms

        """)
    #expect(result.status == 0)
  }

  @Test
  func `PING-07: over public addresses answers have ttl 126`() {
    var lab = TestLab()
    let result = lab.run("connect $I1 ping -c 1 \(lab.publicAddress(2))")
    #expect(result.output.contains("icmp_seq=1 ttl=126 time="))
  }

  @Test(arguments: [1, 2, 6, 16, 65])
  func `PING-03 and PING-04: Ctrl-C ends a ping without end`(packets: Int) {
    var lab = TestLab()
    let address = lab.privateAddress(2)
    lab.run("connect $I1")
    let start = lab.shell.execute("ping \(address)", on: &lab.cloud, isFollowed: true)
    #expect(lab.text(start) == "PING \(address) (\(address)) 56(84) bytes of data.\n")
    #expect(start.status == 0 && start.events.isEmpty)
    #expect(lab.shell.foregroundCommand == "ping \(address)")
    #expect(lab.text(lab.shell.proceed(packets: packets - 1, on: &lab.cloud)) == "")
    let end = lab.shell.interrupt(on: &lab.cloud)
    // The terminal has shown the ^C.
    #expect(
      shape(lab.text(end), address: address) == """

        --- ADDRESS ping statistics ---
        \(packets) packets transmitted, 0 received, 100% packet loss, time Tms


        """)
    #expect(end.status == 1)
    guard case .pinged(let ping) = end.events.first else {
      Issue.record("no event")
      return
    }
    #expect(ping.sent == packets && ping.transcript == lab.text(start) + "^C" + lab.text(end))
    guard let time = lab.text(end).firstMatch(of: /time ([0-9]+)ms/).flatMap({ Int($0.1) }) else {
      Issue.record("no time")
      return
    }
    #expect((((packets - 1) * 1_020)...((packets - 1) * 1_046)).contains(time))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `packet by packet is the same as many at once, and as a ping that nobody follows`(
    seed: UInt64
  ) {
    var chance = RandomSource(seed: seed, stream: "ping")
    let count = chance.integer(in: 1...12)
    let options = ["", "-O ", "-D ", "-q ", "-i 0.3 ", "-w 7 ", "-W 2 ", "-O -D -w 4 "]
    var lab = TestLab()
    if chance.integer(in: 0...1) == 0 { lab.peer() }
    let host = chance.element(of: [lab.privateAddress(2), lab.publicAddress(2), "127.0.0.1"])
    let command: ShellProgram =
      "connect $I1 ping -c \(count) \(chance.element(of: options))\(host)"
    var single = lab
    var texts = [lab.text(single.shell.execute(command, on: &single.cloud, isFollowed: true))]
    var events: [LabEvent] = []
    while single.shell.foregroundCommand != nil, texts.count < 100 {
      let execution = single.shell.proceed(packets: 1, on: &single.cloud)
      texts.append(lab.text(execution))
      events += execution.events
    }
    var several = lab
    var text = lab.text(several.shell.execute(command, on: &several.cloud, isFollowed: true))
    while several.shell.foregroundCommand != nil {
      let packets = chance.integer(in: 2...5)
      text += lab.text(several.shell.proceed(packets: packets, on: &several.cloud))
    }
    #expect(text == texts.joined(), "seed \(seed): \(command.text)")
    #expect(several.shell == single.shell && several.cloud == single.cloud, "seed \(seed)")
    var alone = lab
    let whole = alone.shell.execute(command, on: &alone.cloud)
    #expect(lab.text(whole) == text, "seed \(seed): \(command.text)")
    #expect(whole.status == single.shell.status, "seed \(seed)")
    #expect(whole.events.last == events.last, "seed \(seed)")
  }

  @Test(arguments: [
    ("ping 127.0.0.1", true), ("ping -c 3 127.0.0.1", true), ("ping -w 3 127.0.0.1", true),
    ("ping $HOST", true), ("ping 127.0.0.1 | head", false), ("ping 127.0.0.1; true", false),
    ("ping 127.0.0.1 > f", false), ("A=1 ping 127.0.0.1", false), ("! ping 127.0.0.1", false),
    ("echo $(ping 127.0.0.1)", false), ("ping", false), ("ping nosuch.example", false),
    ("ping 127.0.0.1 &", false), ("true && ping 127.0.0.1", false), ("fg", false),
  ])
  func `only a ping that stands alone goes into the foreground`(line: String, isFollowed: Bool) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    _ = shell.execute("HOST=127.0.0.1", on: &cloud)
    _ = shell.execute(ShellProgram(line), on: &cloud, isFollowed: true)
    #expect((shell.foregroundCommand != nil) == isFollowed)
  }

  @Test func `-O says what is unanswered, -D when`() {
    var lab = TestLab()
    let silent = lab.run("connect $I1 ping -O -D -c 3 \(lab.privateAddress(2))")
    #expect(
      silent.output.contains(
        /\[1790000[0-9]{3}\.[0-9]{6}\] no answer yet for icmp_seq=2\n\n---/))
    #expect(!silent.output.contains("icmp_seq=3"))
    let answered = lab.run("connect $I1 ping -D -c 1 \(lab.publicAddress(2))")
    #expect(answered.output.contains(/\n\[1790000[0-9]{3}\.[0-9]{6}\] 64 bytes from/))
  }

  @Test func `at the end of the lab's time Ctrl-C comes by itself`() {
    var lab = TestLab()
    lab.run("wait 259000; wait 3d")
    _ = lab.shell.execute("ping 127.0.0.1", on: &lab.cloud, isFollowed: true)
    let execution = lab.shell.proceed(packets: 5, on: &lab.cloud)
    #expect(lab.shell.foregroundCommand == nil)
    #expect(lab.text(execution).contains("1 packets transmitted"))
  }

  @Test
  func `in a script a ping without end stops after five packets`() {
    var lab = TestLab()
    let result = lab.run("connect $I1 ping \(lab.publicAddress(2))")
    #expect(result.output.contains("^C\n---"))
    #expect(result.output.contains("5 packets transmitted, 5 received, 0% packet loss"))
    #expect(result.status == 0)
  }

  @Test(arguments: [
    ("ping nosuch", 2, "ping: nosuch: Name or service not known\n"),
    ("ping", 1, "ping: usage error: Destination address required\n"),
    ("ping -c 0 8.8.8.8", 1, "out of range: 1 <= value <= 9223372036854775807\n"),
    ("ping -c x 8.8.8.8", 1, "ping: invalid argument: 'x'\n"),
    ("ping -i 0.1 8.8.8.8", 2, "minimal interval allowed for user is 200ms\n"),
    ("ping -Z 8.8.8.8", 2, "ping: invalid option -- 'Z'\n"),
  ])
  func `PING-05: a ping that cannot be sent says why`(
    script: String, status: Int, message: String
  ) {
    let result = TestShell.run(script)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errors.hasSuffix(message), "\(result.errors)")
  }

  @Test
  func `PING-06: the size given is the data's`() {
    var lab = TestLab()
    let result = lab.run("connect $I1 ping -c 1 -s 100 \(lab.publicAddress(2))")
    #expect(result.output.contains(" 100(128) bytes of data.\n108 bytes from "))
    let small = lab.run("connect $I1 ping -c 1 -s 8 \(lab.publicAddress(2))")
    #expect(small.output.contains("16 bytes from"))
    #expect(!small.output.contains("time="))
    #expect(!small.output.contains("rtt"))
  }

  @Test
  func `-q shows only the statistics, -w ends in time`() {
    var lab = TestLab()
    let quiet = lab.run("connect $I1 ping -q -c 3 \(lab.publicAddress(2))")
    #expect(!quiet.output.contains("icmp_seq"))
    #expect(quiet.output.contains("3 received"))
    let deadline = lab.run("connect $I1 ping -w 3 \(lab.privateAddress(2))")
    #expect(deadline.output.contains("3 packets transmitted, 0 received"))
  }

  @Test
  func `PING-10: from home private addresses never answer, public ones take 140 ms and more`() {
    var lab = TestLab()
    #expect(lab.run("ping -c 2 \(lab.privateAddress(1))").status == 1)
    let result = lab.run("ping -c 1 \(lab.publicAddress(1))")
    #expect(result.status == 0)
    #expect(result.output.contains(/time=1[45][0-9] ms/))
  }

  @Test
  func `the event tells who pinged whom, with what it printed`() throws {
    var lab = TestLab()
    let address = lab.publicAddress(2)
    let instance = try #require(lab.instance(1))
    let execution = lab.shell.execute("connect $I1 ping -c 3 \(address)", on: &lab.cloud)
    guard execution.events.count == 2, case .pinged(let ping) = execution.events[1] else {
      Issue.record("\(execution.events)")
      return
    }
    #expect(execution.events[0] == .connected(instance.id))
    #expect(ping.from == instance.id)
    #expect(ping.command == "ping -c 3 \(address)")
    #expect(ping.sent == 3)
    #expect(ping.received == 3)
    #expect(execution.outputs == [.standardOutput(ping.transcript)])
  }

  @Test(arguments: [
    (42, "0.042"), (607, "0.607"), (1_020, "1.02"), (1_415, "1.42"), (12_340, "12.3"),
    (99_949, "99.9"), (99_951, "100"), (147_200, "147"),
  ])
  func `PING-02: times have three significant digits`(microseconds: Int, text: String) {
    #expect(PingText.time(microseconds) == text)
  }

  @Test(arguments: [
    (0, 5, "0"), (5, 5, "100"), (1, 3, "33.3333"), (2, 3, "66.6667"), (1, 4, "25"),
    (1, 16, "6.25"), (1, 65, "1.53846"), (1, 8, "12.5"),
  ])
  func `losses are written as iputils writes them`(lost: Int, sent: Int, text: String) {
    #expect(Decimal.percentage(lost, of: sent) == text)
  }
}
