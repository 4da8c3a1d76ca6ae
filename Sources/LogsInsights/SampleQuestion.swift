/// A question that people ask of flow logs, ready to run, and what its answer means.
public struct SampleQuestion: Equatable, Sendable {
  /// As it is asked for: `top-talkers`.
  public let name: String
  public let query: String
  public let explanation: String

  public static let all = [
    SampleQuestion(
      name: "top-talkers",
      query: """
        stats sum(bytes) as bytesSent, sum(packets) as packetsSent by srcAddr, dstAddr
        | sort bytesSent desc
        | limit 10
        """,
      explanation:
        "Who sent most bytes to whom. Each direction is a row of its own, so a download shows under "
        + "the address that sent it."),
    SampleQuestion(
      name: "unanswered",
      query: """
        filter logStatus = "OK" and action = "ACCEPT"
        | fields concat(srcAddr, ":", srcPort, ">", dstAddr, ":", dstPort) as flow
        | filter flow not in (
            filter logStatus = "OK"
            | stats count(*) by concat(dstAddr, ":", dstPort, ">", srcAddr, ":", srcPort) as reverse
            | display reverse
          )
        | stats count(*) as records, sum(bytes) as bytesSent by srcAddr, dstAddr, dstPort, protocol
        | sort records desc
        | limit 20
        """,
      explanation:
        "Traffic that was let through and to which nothing came back in these logs: nobody listens, "
        + "a route back is missing, a network ACL drops the answer (which has a record of its own, "
        + "REJECT), or the answer came outside the time that was logged."),
    SampleQuestion(
      name: "rejected-by-group",
      query: """
        filter action = "REJECT"
        | stats count(*) as rejected, count_distinct(srcAddr) as sources
            by interfaceId, dstAddr, dstPort, protocol
        | sort rejected desc
        | limit 20
        """,
      explanation:
        "What was refused, by interface and port: the security groups of that interface, or the "
        + "network ACL of its subnet, have no rule that allows it. Flow logs do not name the group; "
        + "the interface leads to it."),
    SampleQuestion(
      name: "port-scan",
      query: """
        filter logStatus = "OK" and dstPort < 32768
        | stats count_distinct(dstPort) as ports, sum(action = "REJECT") as rejected,
            count(*) as records by srcAddr, dstAddr
        | filter ports >= 15
        | sort ports desc
        | limit 20
        """,
      explanation:
        "Addresses that tried 15 ports or more of another one. Ports from 32768 on are left out, "
        + "since answers go there. Many ports, few packets each and mostly REJECT is a scan."),
  ]
}
