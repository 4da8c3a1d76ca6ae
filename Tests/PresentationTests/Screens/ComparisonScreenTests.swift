import Languages
import Testing

@testable import Presentation
@testable import Tutor

/// What has come and gone, as it is seen and as it is heard.
@Suite struct ComparisonScreenTests {
  private static func route(_ target: String) -> ListedResource {
    ListedResource(
      .route, key: "rtb-1 10.2.0.0/16", [Statement("table"), Statement("10.2.0.0/16 -> \(target)")])
  }

  private static func rule(_ action: Statement) -> ListedResource {
    ListedResource(
      .aclRule, key: "acl-1 true 100",
      [Statement("acl-1"), "egress \(100)", "all traffic \("0.0.0.0/0")", action])
  }

  private static let group = ListedResource(.logGroup, key: "logs", [Statement("logs")])

  static let changes: [([Changed<ListedResource>], [String], [String])] = [
    (
      [Changed(route("igw-1"), isAdded: false), Changed(route("pcx-1"), isAdded: true)],
      ["Changed: route: table, 10.2.0.0/16 -> igw-1. Now: 10.2.0.0/16 -> pcx-1."],
      ["- route: table, 10.2.0.0/16 -> igw-1", "+ route: table, 10.2.0.0/16 -> pcx-1"]
    ),
    (
      [
        Changed(rule("allow"), isAdded: false), Changed(group, isAdded: true),
        Changed(rule("deny"), isAdded: true),
      ],
      [
        "Changed: network ACL rule: acl-1, egress 100, all traffic 0.0.0.0/0, allow. Now: deny.",
        "New: log group: logs",
      ],
      [
        "- network ACL rule: acl-1, egress 100, all traffic 0.0.0.0/0, allow", "+ log group: logs",
        "+ network ACL rule: acl-1, egress 100, all traffic 0.0.0.0/0, deny",
      ]
    ),
    ([Changed(group, isAdded: false)], ["Gone: log group: logs"], ["- log group: logs"]),
  ]

  @Test(arguments: changes)
  func `who listens hears a change as one`(
    changes: [Changed<ListedResource>], heard: [String], seen: [String]
  ) {
    let spoken = Layout(columns: 40, form: .spoken)
    #expect(spoken.lines(ofChanges: changes).map(\.plain) == heard)
    #expect(Layout(columns: 100).lines(ofChanges: changes).map(\.plain) == seen)
  }

  @Test func `its words are the reader's`() throws {
    let german = Layout(columns: 100, language: try PlayedLab.language("de"))
    let lines = german.lines(ofChanges: [Changed(Self.rule("deny"), isAdded: true)])
    #expect(
      lines.map(\.plain) == [
        "+ Regel der Netzwerk-ACL: acl-1, ausgehend 100, gesamter Datenverkehr 0.0.0.0/0, abgelehnt"
      ])
  }
}
