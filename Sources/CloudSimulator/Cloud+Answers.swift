public import AWSModel

extension Cloud {
  /// Whether a service's describe, list and get operations answer the same in both clouds, so that
  /// an answer may be kept instead of asked for again.
  ///
  /// Time alone changes no answer: what falls due changes a resource. `readsClock` names the
  /// exceptions. What is not named here counts as EC2's, so that a new kind of resource is never
  /// overlooked.
  public func answersLike(_ other: Cloud, in service: Service) -> Bool {
    switch service {
    case .iam: return roles == other.roles && managedPolicies == other.managedPolicies
    case .logs:
      return logGroups == other.logGroups && queryDefinitions == other.queryDefinitions
    case .sts: return account == other.account
    case .ec2:
      var copy = self
      copy.now = other.now
      copy.connections = other.connections
      copy.instanceConnectSessions = other.instanceConnectSessions
      copy.instanceConnectSessionCount = other.instanceConnectSessionCount
      copy.pingProcesses = other.pingProcesses
      copy.roles = other.roles
      copy.managedPolicies = other.managedPolicies
      copy.logGroups = other.logGroups
      copy.logQueries = other.logQueries
      copy.queryDefinitions = other.queryDefinitions
      copy.flowLogCollection = other.flowLogCollection
      copy.identifiers = other.identifiers
      copy.addresses = other.addresses
      copy.timings = other.timings
      return copy == other
    }
  }

  /// Operations that answer by the clock as well as by what there is.
  public static let readsClock: Set<String> = [
    "DescribeInstanceStatus", "DescribeQueries", "GetQueryResults",
  ]
}
