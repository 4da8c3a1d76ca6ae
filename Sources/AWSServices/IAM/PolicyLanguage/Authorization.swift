import DataPlane
import Foundations
import NetworkModel

/// A question put to policies: may this caller do that with this resource?
public struct AuthorizationRequest: Sendable {
  public enum Caller: Equatable, Sendable {
    /// `vpc-flow-logs.amazonaws.com`
    case service(String)
    case identity(arn: String, account: String)
  }

  public var caller: Caller
  /// `logs:PutLogEvents`
  public var action: String
  public var resource: String
  /// Values of condition keys, by their names in lower case.
  public var context: [String: [String]]

  public init(
    caller: Caller, action: String, resource: String, context: [String: [String]] = [:]
  ) {
    self.caller = caller
    self.action = action
    self.resource = resource
    self.context = context
  }

  /// Replaces policy variables such as `${aws:SourceAccount}`; one that the request has no value
  /// for stays as written and so matches nothing (IAM-02).
  func expandingVariables(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")), text.contains("${") else { return text }
    var result = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      guard rest.hasPrefix("${"), let close = rest.firstIndex(of: "}") else {
        result += "$"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<close]
      result += context[name.lowercased()]?.first ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// What policies say to a request, in the words of `simulate-principal-policy`.
public enum PolicyDecision: String, Equatable, Sendable {
  case allowed
  case explicitDeny
  case implicitDeny
}

extension Cloud {
  /// Whether a role's trust policy lets a service assume it on behalf of one of this account's
  /// resources, which the service names in `aws:SourceArn` and `aws:SourceAccount` (IAM-30).
  public func canAssume(_ role: Role, service: String, for sourceARN: String) -> Bool {
    role.trustPolicy.decision(
      on: AuthorizationRequest(
        caller: .service(service), action: "sts:AssumeRole", resource: role.arn,
        context: [
          "aws:sourcearn": [sourceARN], "aws:sourceaccount": [account],
          "aws:currenttime": [now.iso8601UTC], "aws:securetransport": ["true"],
          "aws:principalisawsservice": ["true"],
        ])) == .allowed
  }

  /// Whether the answers to the questions here may change with time alone.
  public func mayAskForTime(_ role: Role) -> Bool {
    role.trustPolicy.readsContext || policies(of: role).contains { $0.document.readsContext }
  }

  /// What a role's attached and inline policies say to an action.
  public func decision(
    for role: Role, action: String, resource: String, context: [String: [String]] = [:]
  ) -> PolicyDecision {
    let documents = policies(of: role).map(\.document)
    var context = context
    if documents.contains(where: \.readsContext) {
      context["aws:principalarn"] = [role.arn]
      context["aws:principalaccount"] = [account]
      context["aws:requestedregion"] = [region]
      context["aws:currenttime"] = [now.iso8601UTC]
      context["aws:securetransport"] = ["true"]
    }
    let request = AuthorizationRequest(
      caller: .identity(arn: role.arn, account: account), action: action, resource: resource,
      context: context)
    return documents.decision(on: request)
  }
}

extension PolicyDocument {
  /// Only conditions and variables speak of more than who does what with which resource.
  fileprivate var readsContext: Bool {
    statements.contains { statement in
      !statement.conditions.isEmpty
        || (statement.resources?.items ?? []).contains { $0.utf8.contains(UInt8(ascii: "$")) }
    }
  }
}

extension Instant {
  /// `2026-11-23T09:17:00Z`, the form of dates in policies.
  var iso8601UTC: String { "\(date)T\(timeOfDay)Z" }
}

extension Instant {
  /// Reads `2026-11-23T09:17:00Z`, `2026-11-23` or seconds since 1970, the forms of dates in
  /// policies, else answers `nil`.
  init?(parsingISO8601 text: String) {
    if let seconds = GivenNumber(text) {
      self.init(seconds: seconds.value)
      return
    }
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let date = halves[0].split(separator: "-").compactMap { GivenNumber($0, in: 0...9999)?.value }
    guard halves.count <= 2, date.count == 3, (1...12).contains(date[1]),
      (1...31).contains(date[2])
    else { return nil }
    var moment = CivilDate(year: date[0], month: date[1], day: date[2])
    if halves.count == 2 {
      guard halves[1].hasSuffix("Z") else { return nil }
      let time = halves[1].dropLast().split(separator: ":").compactMap { GivenNumber($0)?.value }
      guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]),
        (0...60).contains(time[2])
      else { return nil }
      (moment.hour, moment.minute, moment.second) = (time[0], time[1], time[2])
    }
    self.init(milliseconds: moment.milliseconds)
  }
}
