import Testing

@testable import LabShell

/// What `ip`, `ss`, `nc`, `curl`, `ping` and `traceroute` say of themselves and of their options.
@Suite struct NetworkToolsTests {
  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.run("connect $I1")
    return lab
  }

  @Test func `ip route get tells the way of a packet`() {
    var lab = Self.lab()
    let own = lab.privateAddress(1)
    #expect(
      lab.run("ip route get 10.2.0.9").output
        == "10.2.0.9 via 10.1.0.1 dev ens5 src \(own) uid 1000 \n    cache \n")
    #expect(
      lab.run("ip route get 10.1.0.9").output
        == "10.1.0.9 dev ens5 src \(own) uid 1000 \n    cache \n")
    #expect(
      lab.run("ip route get \(own)").output
        == "local \(own) dev lo src \(own) uid 1000 \n    cache <local> \n")
  }

  @Test func `ip shows one device, one family, or a line for each`() {
    var lab = Self.lab()
    #expect(!lab.run("ip addr show dev ens5").output.contains("lo:"))
    #expect(!lab.run("ip -4 addr").output.contains("inet6"))
    #expect(lab.run("ip addr").output.contains("inet6 fe80::"))
    #expect(lab.run("ip -br link").output.split(separator: "\n").count == 2)
    #expect(lab.run("ip addr show eth0").errors == "Device \"eth0\" does not exist.\n")
    #expect(lab.run("ip addr show eth0").status == 1)
    #expect(lab.run("ip foo").errors == "Object \"foo\" is unknown, try \"ip help\".\n")
    #expect(lab.run("ip neigh").output.contains("REACHABLE"))
  }

  @Test func `ss shows who listens and who is connected`() {
    var lab = Self.lab()
    let listening = lab.run("ss -tln").output
    #expect(listening.hasPrefix("State  Recv-Q Send-Q"))
    #expect(listening.contains("0.0.0.0:22"))
    #expect(!listening.contains("ESTAB"))
    let connected = lab.run("ss -tn").output
    #expect(connected.contains("\(lab.privateAddress(1)):22"))
    #expect(connected.contains("ESTAB"))
    #expect(lab.run("hostname -I").output == "\(lab.privateAddress(1)) \n")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var command: String
    var output = ""
    var errors = ""
    var status: Int
    var testDescription: String { command }
  }

  private static let ncat = "Ncat: Version 7.93 ( https://nmap.org/ncat )\n"
  private static let hint = "curl: try 'curl --help' or 'curl --manual' for more information\n"

  /// As the real programs answered, against loopback addresses.
  static let rows: [Row] = [
    Row(command: "nc -z 127.0.0.1 1", status: 1),
    Row(command: "nc -zv 127.0.0.1 1", errors: ncat + "Ncat: Connection refused.\n", status: 1),
    Row(
      command: "nc -vz 127.0.0.1 1-3",
      errors: ncat + "Ncat: Invalid port number \"1-3\". QUITTING.\n", status: 2),
    Row(
      command: "nc -zuv 127.0.0.1 9",
      errors: ncat + "Ncat: Connected to 127.0.0.1:9.\nNcat: Connection refused.\n", status: 1),
    Row(
      command: "nc", errors: "Ncat: You must specify a host to connect to. QUITTING.\n", status: 2),
    Row(
      command: "nc -zv nosuch.invalid 22",
      errors: ncat
        + "Ncat: Could not resolve hostname \"nosuch.invalid\": Name or service not known. "
        + "QUITTING.\n", status: 2),
    Row(command: "curl", errors: "curl: (2) no URL specified\n" + hint, status: 2),
    Row(command: "curl -m", errors: "curl: option -m: requires parameter\n" + hint, status: 2),
    Row(
      command: "curl --nosuch x", errors: "curl: option --nosuch: is unknown\n" + hint, status: 2),
    Row(
      command: "curl http://nosuch.invalid",
      errors: "curl: (6) Could not resolve host: nosuch.invalid\n", status: 6),
    Row(command: "curl -s http://127.0.0.1:1", status: 7),
    Row(
      command: "ping -c abc 127.0.0.1", errors: "ping: invalid argument: 'abc'\n", status: 1),
    Row(
      command: "ping -c 0 127.0.0.1",
      errors: "ping: invalid argument: '0': out of range: 1 <= value <= 9223372036854775807\n",
      status: 1),
    Row(command: "ping", errors: "ping: usage error: Destination address required\n", status: 1),
    Row(
      command: "traceroute -m 300 127.0.0.1", errors: "max hops cannot be more than 255\n",
      status: 2),
    Row(
      command: "traceroute -q 11 127.0.0.1", errors: "no more than 10 probes per hop\n", status: 2),
  ]

  @Test(arguments: rows)
  func `messages and statuses are those of the real programs`(row: Row) {
    var lab = Self.lab()
    let result = lab.run(row.command)
    #expect(result.output == row.output)
    #expect(result.errors == row.errors)
    #expect(result.status == row.status)
  }

  @Test func `curl -v tells what it does, -w what came of it`() {
    var lab = Self.lab()
    let page = lab.run(
      "curl -v -o /dev/null -w '%{http_code} %{size_download}\\n' http://1.1.1.1/x")
    #expect(page.output.hasPrefix("200 "))
    #expect(
      page.errors.contains("*   Trying 1.1.1.1:80...\n* Connected to 1.1.1.1 (1.1.1.1) port 80"))
    #expect(page.errors.contains("> GET /x HTTP/1.1\n> Host: 1.1.1.1\n"))
    #expect(page.errors.contains("< HTTP/1.1 200 OK\n"))
    let lost = lab.run(
      "curl -s -o /dev/null -w '%{http_code}\\n' --connect-timeout 2 http://10.2.0.9")
    #expect(lost.output == "000\n")
    #expect(lost.status == 28)
  }

  @Test func `traceroute sends what it is told to, and rules tell them apart`() {
    var lab = TestLab()
    lab.peer()
    let address = lab.privateAddress(2)
    // The group allows ICMP and TCP 22.
    #expect(lab.run("connect $I1 traceroute -n -I \(address)").output.contains(" 1  \(address)  "))
    #expect(
      lab.run("connect $I1 traceroute -n -T -p 22 \(address)").output.contains(" 1  \(address)  "))
    let lost = lab.run("connect $I1 traceroute -n -m 3 -w 1 -q 2 \(address)").output
    #expect(lost.hasSuffix(" 1  * *\n 2  * *\n 3  * *\n"))
  }

  @Test func `a UDP packet that nobody answers counts as sent`() {
    var lab = TestLab()
    lab.peer()
    let result = lab.run("connect $I1 nc -zuv \(lab.privateAddress(2)) 53")
    #expect(result.errors.contains("Ncat: UDP packet sent successfully\n"))
    #expect(result.status == 0)
  }

  @Test func `ping -O says what is unanswered, -D when`() {
    var lab = Self.lab()
    let silent = lab.run("ping -O -c 3 10.2.0.9").output
    #expect(silent.contains("no answer yet for icmp_seq=1\nno answer yet for icmp_seq=2\n\n---"))
    let timed = lab.run("ping -D -c 1 127.0.0.1").output
    #expect(timed.contains("\n[1790"))
    #expect(timed.contains("] 64 bytes from 127.0.0.1: icmp_seq=1"))
  }
}
