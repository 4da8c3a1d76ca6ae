import AWSModel
import Testing

@testable import AWSServices
@testable import DataPlane

@Suite struct PolicyDocumentTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var purpose = PolicyDocument.Purpose.identity
    var statement: String
    var message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "a comma is lost", statement: #""Effect": "Allow" "Action": "*""#,
      message: "Syntax errors in policy."),
    Refusal(
      testDescription: "an element is unknown",
      statement: #""Effect": "Allow", "Actions": "*", "Resource": "*""#,
      message: "Syntax errors in policy."),
    Refusal(
      testDescription: "both Action and NotAction",
      statement: #""Effect": "Allow", "Action": "*", "NotAction": "*", "Resource": "*""#,
      message: "Syntax errors in policy."),
    Refusal(
      testDescription: "the operator does not exist",
      statement: #"""
        "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringIs": {"a:b": "c"}}
        """#,
      message: "Syntax errors in policy."),
    Refusal(
      testDescription: "Effect in lower case",
      statement: #""Effect": "allow", "Action": "*", "Resource": "*""#,
      message: "The policy failed legacy parsing"),
    Refusal(
      testDescription: "no action", statement: #""Effect": "Allow", "Resource": "*""#,
      message: "Policy statement must contain actions."),
    Refusal(
      testDescription: "no resource", statement: #""Effect": "Allow", "Action": "logs:*""#,
      message: "Policy statement must contain resources."),
    Refusal(
      testDescription: "an action without its service",
      statement: #""Effect": "Allow", "Action": "CreateLogGroup", "Resource": "*""#,
      message: "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."),
    Refusal(
      testDescription: "an action with two colons",
      statement: #""Effect": "Allow", "Action": "logs:a:b", "Resource": "*""#,
      message: "Actions/Condition can contain only one colon."),
    Refusal(
      testDescription: "a wildcard in the service (IAM-03)",
      statement: #""Effect": "Allow", "Action": "log?:*", "Resource": "*""#,
      message: "Vendor log? is not valid"),
    Refusal(
      testDescription: "a resource that is no ARN",
      statement: #""Effect": "Allow", "Action": "logs:*", "Resource": "NextWork""#,
      message: #"Resource NextWork must be in ARN format or "*"."#),
    Refusal(
      testDescription: "an unknown partition",
      statement: #""Effect": "Allow", "Action": "logs:*", "Resource": "arn:b:c:d:e:f""#,
      message: #"Partition "b" is not valid for resource "arn:b:c:d:e:f"."#),
    Refusal(
      testDescription: "a principal in a permissions policy",
      statement: #"""
        "Effect": "Allow", "Principal": "*", "Action": "logs:*", "Resource": "*"
        """#,
      message: "Policy document should not specify a principal."),
    Refusal(
      testDescription: "a resource in a trust policy", purpose: .trust,
      statement: #"""
        "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*"
        """#,
      message: "Has prohibited field Resource"),
    Refusal(
      testDescription: "a trust policy without principal", purpose: .trust,
      statement: #""Effect": "Allow", "Principal": {}, "Action": "sts:AssumeRole""#,
      message: "Missing required field Principal cannot be empty!"),
    Refusal(
      testDescription: "a misspelt service", purpose: .trust,
      statement: #"""
        "Effect": "Allow", "Principal": {"Service": "vpc-flow-log.amazonaws.com"},
        "Action": "sts:AssumeRole"
        """#,
      message: #"Invalid principal in policy: "SERVICE":"vpc-flow-log.amazonaws.com""#),
    Refusal(
      testDescription: "another action in a trust policy", purpose: .trust,
      statement: #"""
        "Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "logs:*"
        """#,
      message: "Trust Policy statement actions can only be sts:AssumeRole, "
        + "sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity"),
  ]

  /// IAM-40; IAM-01: which elements a policy of each purpose has.
  @Test(arguments: refusals) func `a faulty policy is refused in IAM's words`(row: Refusal) {
    let text = #"{"Version": "2012-10-17", "Statement": [{\#(row.statement)}]}"#
    let error = #expect(throws: AWSError.self) {
      _ = try PolicyDocument(parsing: text, as: row.purpose)
    }
    #expect(error?.code == "MalformedPolicyDocument")
    #expect(error?.message == row.message)
  }

  @Test func `a permissions policy needs the version of 2012 (IAM-02)`() {
    let text = #"{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#
    let error = #expect(throws: AWSError.self) {
      _ = try PolicyDocument(parsing: text, as: .identity)
    }
    #expect(error?.message == "Policy document must be version 2012-10-17 or greater.")
  }

  @Test(arguments: [
    (#""AWS": "arn:aws:iam::111122223333:role/r""#, true),
    (#""AWS": "111122223333""#, true), (#""AWS": "arn:aws:iam::111122223333:root""#, true),
    (#""AWS": "*""#, true), (#""AWS": "arn:aws:iam::111122223333:role/other""#, false),
    (#""AWS": "444455556666""#, false), (#""Service": "ec2.amazonaws.com""#, false),
  ])
  func `IAM-11 a role is assumed by whom its trust policy names`(
    principal: String, isTrusted: Bool
  ) throws {
    let policy = try PolicyDocument(
      parsing: #"""
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {\#(principal)},
          "Action": "sts:AssumeRole"}}
        """#, as: .trust)
    let request = AuthorizationRequest(
      caller: .identity(arn: "arn:aws:iam::111122223333:role/r", account: "111122223333"),
      action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/x")
    #expect((policy.decision(on: request) == .allowed) == isTrusted)
  }

  @Test func `a misspelt service is told its nearest neighbour`() {
    #expect(
      ServicePrincipal.closest(to: "vpc-flow-log.amazonaws.com") == "vpc-flow-logs.amazonaws.com")
    #expect(ServicePrincipal.closest(to: "nonsense") == nil)
  }

  struct Question: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var statements: String
    var action = "logs:PutLogEvents"
    var resource = "arn:aws:logs:us-west-2:111122223333:log-group:Flow:log-stream:eni-1-all"
    var context: [String: [String]] = [:]
    var decision: PolicyDecision
  }

  static let questions = [
    Question(
      testDescription: "an exact action",
      statements: #"{"Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": "*"}"#,
      decision: .allowed),
    Question(
      testDescription: "action names are compared without regard to case (IAM-01)",
      statements: #"{"Effect": "Allow", "Action": ["LOGS:putlogEvents"], "Resource": "*"}"#,
      decision: .allowed),
    Question(
      testDescription: "a wildcard in the action",
      statements: #"{"Effect": "Allow", "Action": "logs:Put*", "Resource": "*"}"#,
      decision: .allowed),
    Question(
      testDescription: "what nothing allows is denied (IAM-10)",
      statements: #"{"Effect": "Allow", "Action": "logs:CreateLogStream", "Resource": "*"}"#,
      decision: .implicitDeny),
    Question(
      testDescription: "an explicit deny wins (IAM-10)",
      statements: #"""
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "logs:PutLogEvents", "Resource": "*"}
        """#,
      decision: .explicitDeny),
    Question(
      testDescription: "NotAction",
      statements: #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#,
      decision: .allowed),
    Question(
      testDescription: "a group's ARN without :* does not cover its streams (IAM-32)",
      statements: #"""
        {"Effect": "Allow", "Action": "logs:*",
         "Resource": "arn:aws:logs:us-west-2:111122223333:log-group:Flow"}
        """#,
      decision: .implicitDeny),
    Question(
      testDescription: "a group's ARN with :* covers its streams (IAM-32)",
      statements: #"""
        {"Effect": "Allow", "Action": "logs:*",
         "Resource": "arn:aws:logs:us-west-2:111122223333:log-group:Flow:*"}
        """#,
      decision: .allowed),
    Question(
      testDescription: "several values are alternatives (IAM-05)",
      statements: condition(#""StringEquals": {"aws:RequestedRegion": ["a", "us-west-2"]}"#),
      context: ["aws:requestedregion": ["us-west-2"]], decision: .allowed),
    Question(
      testDescription: "several values of a negated operator are excluded together (IAM-05)",
      statements: condition(#""StringNotEquals": {"aws:RequestedRegion": ["a", "us-west-2"]}"#),
      context: ["aws:requestedregion": ["us-west-2"]], decision: .implicitDeny),
    Question(
      testDescription: "a missing key fails a positive operator (IAM-05)",
      statements: condition(#""StringEquals": {"aws:x": "a"}"#), decision: .implicitDeny),
    Question(
      testDescription: "a missing key meets a negated operator (IAM-05)",
      statements: condition(#""StringNotLike": {"aws:x": "a*"}"#), decision: .allowed),
    Question(
      testDescription: "a missing key meets IfExists (IAM-05)",
      statements: condition(#""StringEqualsIfExists": {"aws:x": "a"}"#), decision: .allowed),
    Question(
      testDescription: "Null asks whether a key is missing",
      statements: condition(#""Null": {"aws:x": true}"#), decision: .allowed),
    Question(
      testDescription: "ForAllValues holds for nothing (IAM-05)",
      statements: condition(#""ForAllValues:StringEquals": {"aws:x": "a"}"#), decision: .allowed),
    Question(
      testDescription: "ForAnyValue does not hold for nothing",
      statements: condition(#""ForAnyValue:StringEquals": {"aws:x": "a"}"#),
      decision: .implicitDeny),
    Question(
      testDescription: "numbers are compared as numbers (IAM-04)",
      statements: condition(#""NumericLessThan": {"aws:x": 10}"#), context: ["aws:x": ["9"]],
      decision: .allowed),
    Question(
      testDescription: "dates are compared as dates (IAM-04)",
      statements: condition(#""DateGreaterThan": {"aws:CurrentTime": "2026-01-01T00:00:00Z"}"#),
      context: ["aws:currenttime": ["2026-11-23T09:17:00Z"]], decision: .allowed),
    Question(
      testDescription: "an address in a block (IAM-04)",
      statements: condition(#""IpAddress": {"aws:SourceIp": "10.0.0.0/8"}"#),
      context: ["aws:sourceip": ["10.1.2.3"]], decision: .allowed),
    Question(
      testDescription: "an ARN's wildcard stays within its part (IAM-04)",
      statements: condition(#""ArnLike": {"aws:SourceArn": "arn:aws:ec2:*:vpc/x"}"#),
      context: ["aws:sourcearn": ["arn:aws:ec2:us-west-2:1:vpc/x"]], decision: .implicitDeny),
    Question(
      testDescription: "a variable is replaced by the request's value (IAM-02)",
      statements: #"""
        {"Effect": "Allow", "Action": "logs:*",
         "Resource": "arn:aws:logs:*:*:log-group:${aws:PrincipalTag/team}:*"}
        """#,
      context: ["aws:principaltag/team": ["Flow"]], decision: .allowed),
  ]

  private static func condition(_ text: String) -> String {
    #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {\#(text)}}"#
  }

  @Test(arguments: questions) func `policies decide`(row: Question) throws {
    let text = #"{"Version": "2012-10-17", "Statement": [\#(row.statements)]}"#
    let policy = try PolicyDocument(parsing: text, as: .identity)
    let request = AuthorizationRequest(
      caller: .identity(arn: "arn:aws:iam::111122223333:role/r", account: "111122223333"),
      action: row.action, resource: row.resource, context: row.context)
    #expect(policy.decision(on: request) == row.decision)
  }
}
