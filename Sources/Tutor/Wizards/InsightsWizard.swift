import AWSModel
public import AWSServices
import Documents
import Foundations
import NetworkModel

/// *Logs Insights* with the console's sample queries for VPC flow logs (INQ-04). What the
/// commands find is shown as the console does it: a table with bars.
public enum InsightsWizard: Wizard {
  public static let id = "insights"
  public static let position = 120
  public static let title = "Logs Insights"
  public static let verb = "Run"
  /// Titles and texts as the console's Queries folder has them.
  static let samples: [(title: String, query: String)] = [
    (
      "Top 10 byte transfers by source and destination IP addresses",
      "stats sum(bytes) as bytesTransferred by srcAddr, dstAddr "
        + "| sort bytesTransferred desc | limit 10"
    ),
    (
      "Average, min, and max byte transfers by source and destination IP addresses",
      "stats avg(bytes), min(bytes), max(bytes) by srcAddr, dstAddr"
    ),
    (
      "IP addresses using UDP transfer protocol",
      "filter protocol=17 | stats count(*) by srcAddr"
    ),
    (
      "Top 20 source IP addresses with highest number of rejected requests",
      "filter action=\"REJECT\" | stats count(*) as numRejections by srcAddr "
        + "| sort numRejections desc | limit 20"
    ),
    (
      "Top 15 packet transfers across hosts",
      "stats sum(packets) as packetsTransferred by srcAddr, dstAddr "
        + "| sort packetsTransferred desc | limit 15"
    ),
    (
      "IP addresses where flow records were skipped during the capture window",
      "filter logStatus=\"SKIPDATA\" | stats count(*) by bin(1h) as t | sort t"
    ),
  ]

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.logGroup(
        in: cloud, help: "Flow logs write into it; wizard log-group creates one.",
        missing: "There is no log group yet.", remedy: .form("log-group")),
      FormField(
        "range", "Time range",
        kind: .choice([.init("30", "30m"), .init("60", "1h"), .init("180", "3h")]), default: "60",
        help: "Only records of this time are searched. Pings longer ago need 3h."),
      FormField(
        "query", "Query",
        kind: .choice(samples.map { .init($0.query, $0.title) }),
        default: samples[0].query,
        help: "The samples of the Queries folder. Type your own with aws logs start-query."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["group"],
      [
        .init("Time range", "\(values["range"])m"), .init("Query", values["query"], isCode: true),
      ])
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let (start, end) = period(of: values, in: cloud)
    return [
      "QUERY=$(aws logs start-query --log-group-name \(values["group"].shellQuoted) "
        + "--start-time \(start) --end-time \(end) --query-string \(values["query"].shellQuoted) "
        + "--query queryId --output text)",
      "aws logs get-query-results --query-id $QUERY --output table",
    ]
  }

  /// The same query over a copy of the account: a query is over as soon as it is started, and reads
  /// what there is then.
  public static func outcome(of values: FormValues, in cloud: Cloud) -> LabMessage? {
    var cloud = cloud
    let (start, end) = period(of: values, in: cloud)
    guard
      let query = try? cloud.handle(
        Request(
          .logs, "StartQuery",
          [
            "logGroupName": .string(values["group"]), "startTime": .integer(start),
            "endTime": .integer(end), "queryString": .string(values["query"]),
          ]))["queryId"],
      let results = try? cloud.handle(Request(.logs, "GetQueryResults", ["queryId": query]))
    else { return nil }
    return .queryResult(QueryResult(results))
  }

  private static func period(of values: FormValues, in cloud: Cloud) -> (start: Int, end: Int) {
    let end = cloud.now.seconds
    return (end - 60 * (GivenNumber(values["range"])?.value ?? 60), end)
  }
}
