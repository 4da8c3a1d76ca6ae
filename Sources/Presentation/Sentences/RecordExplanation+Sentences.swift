import Foundations
import Tutor

extension RecordExplanation.Party {
  /// Whose the address is.
  var sentence: StyledText {
    switch self {
    case .instance(let resource, let isPublic):
      "\(StyledText(resource)), by its \(isPublic ? "public" : "private") address"
    case .interface(let resource, let isPublic):
      """
      the network interface \(StyledText(resource)), by its \
      \(isPublic ? "public" : "private") address
      """
    case .learnersComputer: "your own computer, as the internet sees it"
    case .instanceConnect: "EC2 Instance Connect, through which your shells come"
    case .host(let name): "\(name), a host on the internet"
    case .stranger: "somebody on the internet"
    case .nobody: "a private address that nothing has now"
    }
  }
}

extension RecordExplanation {
  /// Which traffic it was, and what the record says of it and what not.
  var sentences: [StyledText] {
    let isAccepted = record[.action] == "ACCEPT"
    switch story {
    case .nothingSeen:
      return ["In this window the interface saw no packet at all: NODATA is no fault."]
    case .skipped:
      return ["AWS lost count in this window (SKIPDATA): packets may have passed unseen."]
    case .ping(let ping, let isAnswer): return sentences(about: ping, isAnswer, isAccepted)
    case .otherPing:
      return [
        "ICMP, but no ping of this session fits its addresses and its time."
      ]
    case .shell(let isAnswer):
      return [
        isAnswer
          ? "What your shell printed, on its way to you through EC2 Instance Connect."
          : "Your own keystrokes: a shell through EC2 Instance Connect is SSH to port 22."
      ]
    case .timeKeeping(let isAnswer):
      return [
        isAnswer
          ? "A time server's answer: the instance sets its clock (NTP)."
          : "The instance asks a time server what time it is (NTP); nobody typed that."
      ]
    case .knock(let port):
      return [
        """
        A stranger tries \(ServicePort.title(port)) of every address that there is. That is the \
        internet's background noise, and not about you.
        """,
        isAccepted
          ? """
          It was let in: some rule allows this port from everywhere. Whether anything answered \
          stands in another record.
          """
          : """
          It was turned away, as it should be; REJECT does not say whether by the security group \
          or by the network ACL.
          """,
      ]
    case .answerToStranger:
      return ["An instance of yours answers a stranger who knocked at an open port."]
    case .own:
      return [
        isAccepted
          ? "Traffic of your own, which security groups and network ACLs let pass here."
          : "Traffic of your own that a security group or a network ACL turned away here."
      ]
    case .foreign:
      return [
        """
        Neither its interface nor its addresses are of this account: it comes from elsewhere, \
        such as a guide, or its resources are gone.
        """
      ]
    }
  }

  private func sentences(
    about ping: Ping, _ isAnswer: Bool, _ isAccepted: Bool
  ) -> [StyledText] {
    let sender: StyledText = ping.from.map { " of \(StyledText($0))" } ?? " of your computer"
    let what: StyledText =
      """
      \(isAnswer ? "The answers to the ping" : "The ping")\(sender) of \(ping.at.timeOfDay): \
      \(command: ping.command), \(ping.sent) sent, \(ping.received) answered.
      """
    guard isAccepted else {
      return [
        what,
        "REJECT: the security group or the network ACL at this interface refused the packets.",
      ]
    }
    guard !isAnswer, ping.received == 0 else { return [what] }
    return [
      what,
      """
      ACCEPT although nobody answered: the security group let the ping out of this interface, and \
      that is all this record tells. What loses it later, such as a missing route, writes no \
      REJECT.
      """,
    ]
  }
}

extension RecordProblem {
  var sentence: StyledText {
    switch self {
    case .wrongCount(let count, let expected):
      """
      A record here has \(expected.map { StyledText("\($0)") }.joined(separator: " or ")) words, and this has \
      \(count). Copy the whole line of a log event, as \(command: "aws logs tail GROUP") \
      prints it behind time and stream.
      """
    case .unreadable:
      """
      This is not a flow-log record: something else stands where a number, an address or ACCEPT \
      belongs. The format of your flow log says what stands where: \
      \(command: "aws ec2 describe-flow-logs --query 'FlowLogs[].LogFormat'")
      """
    }
  }
}

/// What people expect behind a port.
enum ServicePort {
  /// `port 23 (Telnet)`
  static func title(_ port: Int) -> StyledText {
    names[port].map { "port \(port) (\($0))" } ?? "port \(port)"
  }

  static func hasName(_ port: Int) -> Bool { names[port] != nil }

  /// By IANA's list of service names, in the words that people use.
  private static let names: [Int: StyledText] = [
    20: "FTP", 21: "FTP", 22: "SSH", 23: "Telnet", 25: "mail", 53: "DNS", 69: "TFTP", 80: "HTTP",
    110: "mail", 111: "RPC", 123: "time", 135: "Windows RPC", 137: "NetBIOS", 139: "NetBIOS",
    143: "mail", 161: "SNMP", 389: "LDAP", 443: "HTTPS", 445: "Windows file sharing", 465: "mail",
    500: "IPsec", 587: "mail", 993: "mail", 995: "mail", 1433: "SQL Server", 1521: "Oracle",
    1900: "SSDP", 2375: "Docker", 3306: "MySQL", 3389: "Remote Desktop", 5060: "SIP",
    5432: "PostgreSQL", 5900: "VNC", 6379: "Redis", 8080: "HTTP", 8443: "HTTPS",
    9200: "Elasticsearch", 11211: "memcached", 27017: "MongoDB",
  ]
}
