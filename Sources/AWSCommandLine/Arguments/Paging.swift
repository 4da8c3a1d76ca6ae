import AWSModel
import Documents
import Foundations

/// `--max-items`, `--starting-token` and `--page-size` of one command.
struct Paging: Sendable {
  let paginator: Paginator
  private(set) var maxItems: Int?
  private(set) var pageSize: Int?
  /// What standard error is told before the call.
  let warning: String?
  /// Whether any option of pages was given.
  let isConfigured: Bool
  private var start: Start

  /// Where a command goes on that an earlier one broke off.
  private struct Start {
    var token: JSONValue = .null
    /// Elements of that page that were printed already.
    var skipped = 0
  }

  /// `nil` when the learner turns the pages by hand, by `--no-paginate` or the API's own token.
  ///
  /// Then `--max-items` is the API's own limit where the operation has one of that name.
  init?(
    _ paginator: Paginator, _ scan: ArgumentScanner.Scan, isOn: Bool, hasOwnLimit: Bool = false
  ) throws(CommandLineError) {
    func number(_ option: String) -> Int? {
      (scan.values[option]?.first).flatMap(PythonNumber.integer)
    }
    let options = ["--starting-token", "--page-size"] + (hasOwnLimit ? [] : ["--max-items"])
    // Python takes 0 and an empty text for nothing.
    let given = options.filter {
      number($0) != 0 && !(scan.values[$0]?.first ?? "").isEmpty
    }
    let isManual = [paginator.inputToken, paginator.limitMember].contains { member in
      let name = member.map { "--" + OperationDescription.commandName(of: $0) }
      return name.map { $0 != "--max-items" && scan.values[$0] != nil } ?? false
    }
    guard isOn, !isManual else {
      guard given.isEmpty else {
        throw .parameter(
          "Cannot specify --no-paginate along with pagination arguments: "
            + given.joined(separator: ", "))
      }
      return nil
    }
    self.paginator = paginator
    let most = number("--max-items").map { GivenNumber(clamping: $0).value }
    // As botocore counts: fewer than no elements are none.
    maxItems = most.map { max(0, $0) }
    warning = most.flatMap {
      $0 > 0
        ? nil
        : "warning: Non-positive values for --max-items may result in undefined behavior.\n"
    }
    pageSize = number("--page-size").map { GivenNumber(clamping: $0).value }
    let token = scan.values["--starting-token"]?.first
    start = token.map { Self.decode($0, paginator) } ?? Start()
    isConfigured = maxItems != nil || pageSize != nil || token != nil
  }

  /// Whether a document names the API's own token or limit.
  func isTurnedByHand(in parameters: JSONObject) -> Bool {
    [paginator.inputToken, paginator.limitMember ?? ""].contains { parameters[$0] != nil }
  }

  /// The first page's request.
  func first(_ parameters: JSONObject) -> JSONObject {
    var parameters = parameters
    if !start.token.isNull { parameters[paginator.inputToken] = start.token }
    if let pageSize, let limit = paginator.limitMember { parameters[limit] = .integer(pageSize) }
    return parameters
  }

  /// The request after that page, `nil` after the last.
  func next(_ parameters: JSONObject, after page: JSONObject) -> JSONObject? {
    if let more = paginator.moreResults, page[more] != true { return nil }
    guard let token = page[paginator.outputToken], token != .null, token != "" else { return nil }
    var parameters = parameters
    parameters[paginator.inputToken] = token
    return parameters
  }

  /// All pages as one response: only the lists, and a token when something was left out.
  func gather(_ pages: [JSONObject], tokens: [JSONValue]) -> JSONObject {
    guard let primary = paginator.results.first else { return pages.first ?? [:] }
    var lists: [String: [JSONValue]] = [:]
    var remaining = maxItems ?? Int.max
    var resume: JSONObject?
    for (index, page) in pages.enumerated() {
      let skipped = index == 0 ? start.skipped : 0
      for name in paginator.results {
        var elements = page[name]?.array ?? []
        if name == primary {
          elements = Array(elements.dropFirst(skipped))
          if elements.count > remaining {
            elements = Array(elements.prefix(remaining))
            resume = [
              paginator.inputToken: tokens[index],
              "boto_truncate_amount": .integer(elements.count + skipped),
            ]
          }
          remaining -= elements.count
        } else if index == 0 && skipped > 0 {
          elements = []
        }
        lists[name, default: []] += elements
      }
      if resume != nil { break }
      if remaining == 0, index + 1 < pages.count {
        resume = [paginator.inputToken: tokens[index + 1]]
        break
      }
    }
    var gathered = JSONObject()
    for name in paginator.results where pages.contains(where: { $0[name] != nil }) {
      gathered[name] = .array(lists[name] ?? [])
    }
    for name in paginator.nonAggregates { gathered[name] = pages.first?[name] }
    if let resume {
      let text = JSONValue.object(resume).json(.line, ascii: true)
      gathered["NextToken"] = .string(Base64.text(of: Array(text.utf8)))
    }
    return gathered
  }

  /// Whether that many elements are enough, so that no further page need be asked for.
  func isSatisfied(by pages: [JSONObject]) -> Bool {
    guard let maxItems, let primary = paginator.results.first else { return false }
    let count = pages.reduce(0) { $0 + ($1[primary]?.array?.count ?? 0) } - start.skipped
    return count > maxItems
  }

  /// What is no token of the CLI's own is the service's.
  private static func decode(_ token: String, _ paginator: Paginator) -> Start {
    guard let bytes = Base64.decode(Array(token.utf8)),
      let value = try? JSONValue(parsingJSON: String(decoding: bytes, as: UTF8.self)),
      case .object(let members) = value
    else { return Start(token: token.isEmpty ? .null : .string(token)) }
    return Start(
      token: members[paginator.inputToken] ?? .null,
      skipped: max(0, members["boto_truncate_amount"]?.integer ?? 0))
  }
}
