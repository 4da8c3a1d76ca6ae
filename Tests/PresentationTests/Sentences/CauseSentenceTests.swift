import Documents
import NetworkModel
import Testing

@testable import Presentation
@testable import Tutor

/// What was found instead of what is asked for, in words: one row for each kind of finding.
@Suite struct CauseSentenceTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let cause: Cause
    var statement: StyledText = "it is there"
    let sentences: [String]
  }

  private static let role = NamedResource(id: "flow-logs-role", role: "role")
  private static let instance = NamedResource(id: "i-0a1b2c3d", name: "web", role: "Instance 1")
  private static let table = NamedResource(id: "rtb-0a1b2c3d", name: "private")

  static let values = [
    Row(
      testDescription: "another text", cause: .found("10.9.0.0/16"),
      sentences: ["Found: 10.9.0.0/16"]),
    Row(
      testDescription: "what the statement says is not said again", cause: .found("10.9.0.0/16"),
      statement: "the block is 10.9.0.0/16", sentences: []),
    Row(testDescription: "nothing is not told of", cause: .found(""), sentences: []),
    Row(
      testDescription: "a list", cause: .found(["icmp", "tcp"]), sentences: ["Found: icmp, tcp"]),
    Row(
      testDescription: "a document on one line", cause: .found(["a": 1]),
      sentences: ["Found: {\"a\": 1}"]),
    Row(
      testDescription: "a long text is cut",
      cause: .found(.string(String(repeating: "x", count: 200))),
      sentences: ["Found: " + String(repeating: "x", count: 159) + "…"]),
  ]

  static let states = [
    Row(
      testDescription: "a state that passes says for how long to wait",
      cause: .passing(instance, state: "pending"),
      sentences: [
        "Instance 1, web (i-0a1b2c3d) is pending, which passes by itself: wait 1m"
      ]),
    Row(
      testDescription: "a state that stays", cause: .resting(instance, state: "stopped"),
      sentences: ["Instance 1, web (i-0a1b2c3d) is stopped."]),
    Row(
      testDescription: "whom a role trusts instead",
      cause: .notTrusted(role, trusts: ["ec2.amazonaws.com", "lambda.amazonaws.com"]),
      sentences: [
        "The role (flow-logs-role) trusts ec2.amazonaws.com, lambda.amazonaws.com instead."
      ]),
    Row(
      testDescription: "a role that trusts nobody", cause: .notTrusted(role, trusts: []),
      sentences: ["The role (flow-logs-role) trusts nobody."]),
  ]

  private static func routed(
    _ match: RouteFinding.Match?, isMain: Bool = false
  ) -> Cause {
    .routed(RouteFinding(table: table, isMain: isMain, address: "10.2.0.5", match: match))
  }

  static let routes = [
    Row(
      testDescription: "no route", cause: routed(nil),
      sentences: ["private (rtb-0a1b2c3d) has no route that matches 10.2.0.5."]),
    Row(
      testDescription: "a main table is called so", cause: routed(nil, isMain: true),
      sentences: [
        "private (rtb-0a1b2c3d), the VPC's main table, has no route that matches 10.2.0.5."
      ]),
    Row(
      testDescription: "the local route",
      cause: routed(.init(destination: "10.0.0.0/8", target: nil, state: "active")),
      sentences: ["private (rtb-0a1b2c3d) sends 10.2.0.5 by 10.0.0.0/8 to local."]),
    Row(
      testDescription: "a target that loses its packets",
      cause: routed(
        .init(
          destination: "10.2.0.0/16", target: NamedResource(id: "pcx-1", name: "peer"),
          state: "a blackhole")),
      sentences: [
        "private (rtb-0a1b2c3d) sends 10.2.0.5 by 10.2.0.0/16 to peer (pcx-1), which is a "
          + "blackhole."
      ]),
  ]

  private static func notPermitted(_ reason: PermissionFinding.Reason) -> Cause {
    .notPermitted([
      PermissionFinding(
        role: role, action: "logs:PutLogEvents", resource: "arn:x", reason: reason)
    ])
  }

  private static let action =
    "The role (flow-logs-role) may not do logs:PutLogEvents on arn:x: "

  static let permissions = [
    Row(
      testDescription: "a Deny", cause: notPermitted(.denied(by: ["guard", "fence"])),
      sentences: [action + "guard, fence denies it, and a Deny always wins."]),
    Row(
      testDescription: "nothing allows", cause: notPermitted(.notAllowed),
      sentences: [action + "none of its policies allows that."]),
    Row(
      testDescription: "allowed elsewhere",
      cause: notPermitted(.elsewhere(policy: "writer", resources: ["arn:y", "arn:z"])),
      sentences: [action + "writer allows it on arn:y, arn:z only."]),
    Row(
      testDescription: "allowed by a version that is not in force",
      cause: notPermitted(.notInForce(policy: "writer", version: "v2", default: "v1")),
      sentences: [
        action
          + "writer allows it in version v2, and version v1 is the default, which alone counts."
      ]),
  ]

  @Test(arguments: values + states + routes + permissions)
  func `a cause says what was found`(_ row: Row) {
    #expect(row.cause.sentences(after: row.statement).map(\.plain) == row.sentences)
  }
}
