/// A query that the console offers under Sample queries.
public struct SampleQuery: Equatable, Sendable {
  public let name: String
  public let text: String

  /// Those for VPC flow logs, with the console's names and texts (INQ-04).
  public static let flowLogs = [
    SampleQuery(
      name: "Average, min, and max byte transfers by source and destination IP addresses",
      text: "stats avg(bytes), min(bytes), max(bytes) by srcAddr, dstAddr"),
    SampleQuery(
      name: "IP addresses using UDP transfer protocol",
      text: """
        filter protocol=17
        | stats count(*) by srcAddr
        """),
    SampleQuery(
      name: "Top 10 byte transfers by source and destination IP addresses",
      text: """
        stats sum(bytes) as bytesTransferred by srcAddr, dstAddr
        | sort bytesTransferred desc
        | limit 10
        """),
    SampleQuery(
      name: "Top 20 source IP addresses with highest number of rejected requests",
      text: """
        filter action="REJECT"
        | stats count(*) as numRejections by srcAddr
        | sort numRejections desc
        | limit 20
        """),
  ]
}
