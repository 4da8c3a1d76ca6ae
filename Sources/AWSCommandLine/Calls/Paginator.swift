import AWSModel

/// How an operation hands out its results page by page.
///
/// Derived from its members: AWS's models use one pattern for each service, with two exceptions
/// among the operations described (botocore's `paginators-1.json`).
struct Paginator: Sendable {
  /// The member that a call names the next page by, and the one that a response does.
  var inputToken: String
  var outputToken: String
  /// The member that limits a page, which may be missing.
  var limitMember: String?
  /// The lists that are gathered over all pages.
  var results: [String]

  init?(of operation: OperationDescription, input: [Member]) {
    let (token, limits) =
      switch operation.service {
      case .ec2: ("NextToken", ["MaxResults"])
      case .iam: ("Marker", ["MaxItems"])
      case .logs: ("nextToken", ["limit", "maxResults"])
      case .sts: ("", [])
      }
    guard input.contains(where: { $0.name == token }),
      operation.name != "GetQueryResults", operation.name != "DescribeQueryDefinitions"
    else { return nil }
    let limit = input.first { limits.contains($0.name) }?.name
    if operation.service == .ec2 && limit == nil { return nil }
    guard operation.answers(token) else { return nil }
    inputToken = token
    outputToken = token
    limitMember = limit
    results = operation.outputLists
  }
}
