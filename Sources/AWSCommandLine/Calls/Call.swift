public import AWSModel
public import Documents
import JMESPath

/// One call of an operation and how its response is to be printed.
public struct Call: Sendable {
  public let request: Request
  public let operation: OperationDescription
  public let output: OutputSettings
  let paging: Paging?
  /// What standard error is told beside the answer.
  public var warning: String? { paging?.warning }
  let rendering: Rendering

  enum Rendering: Sendable {
    /// By `--output` and `--query`.
    case formatted
    /// `aws logs tail`: a line for each event.
    case logLines(LogLineFormat)
  }

  /// What a call answered, and what it prints.
  public struct Result: Sendable {
    /// The members of all pages together.
    public var response: JSONObject
    public var standardOutput: String
  }

  /// Calls the operation, page by page, and prints.
  ///
  /// Nothing is printed when a later page fails, as the CLI buffers its output.
  ///
  /// - Parameter steps: that `--query` may still make; what it made is taken off.
  public func perform(
    steps: inout Int, _ send: (Request) throws(AWSError) -> JSONObject
  ) throws(CommandLineError) -> Result {
    let response = try respond(send)
    return Result(response: response, standardOutput: try text(of: response, steps: &steps))
  }

  func respond(
    _ send: (Request) throws(AWSError) -> JSONObject
  ) throws(CommandLineError) -> JSONObject {
    var request = request
    do throws(AWSError) {
      guard let paging else { return try send(request) }
      request.parameters = paging.first(request.parameters)
      var tokens = [request[paging.paginator.inputToken] ?? .null]
      var pages = [try send(request)]
      while !paging.isSatisfied(by: pages),
        let next = paging.next(request.parameters, after: pages[pages.count - 1]),
        pages.count < Self.maximumPages
      {
        request.parameters = next
        tokens.append(next[paging.paginator.inputToken] ?? .null)
        pages.append(try send(request))
      }
      return paging.gather(pages, tokens: tokens)
    } catch {
      throw failure(error)
    }
  }

  /// More pages than any lab has; a service that repeats its token must not hold up a session.
  private static let maximumPages = 1_000

  /// The text that the CLI prints for that response.
  func text(of response: JSONObject, steps: inout Int) throws(CommandLineError) -> String {
    switch rendering {
    case .formatted:
      return try ResponseFormatter(output, title: operation.name)
        .text(of: document(of: response), steps: &steps)
    case .logLines(let format): return format.text(of: response)
    }
  }

  /// The response as the CLI sees it: members in the model's order, IAM policies as documents.
  ///
  /// Of members that `--query` passes by nothing is seen, so they are left out.
  func document(of response: JSONObject) -> JSONValue {
    let order = ResponseOrder(decodesPolicies: operation.service == .iam)
    return .object(
      order.ordered(
        response, by: operation.output, keeping: paging == nil ? nil : "NextToken",
        along: output.query?.leadingMembers[...] ?? []))
  }

  /// The end of this call when the service refuses it.
  public func failure(_ error: AWSError) -> CommandLineError {
    CommandLineError(refusal: error, of: operation.name)
  }
}

extension CommandLineError {
  /// The end of a command that the service refused: status 254.
  public init(refusal error: AWSError, of operation: String) {
    self =
      CommandLineError(unreached: error)
      ?? CommandLineError(
        standardError:
          "\naws: [ERROR]: An error occurred (\(error.code)) when calling the \(operation) "
          + "operation: \(error.message)\n" + (error.advice.map { "vpclab: \($0)\n" } ?? ""),
        exitCode: 254)
  }

  /// What the CLI says itself when a call has reached no service: status 255.
  init?(unreached error: AWSError) {
    guard error.code == AWSError.noEndpointCode else { return nil }
    self = .general(error.message, advice: error.advice)
  }
}

/// Puts a response's members in the order of AWS's model, in which the CLI prints them.
struct ResponseOrder {
  /// IAM answers policies as text; the CLI prints the document that the text is.
  let decodesPolicies: Bool

  /// Members that are not described are not AWS's and are left out; `extra` is the CLI's own.
  ///
  /// - Parameter path: of the first of these members only the second is wanted, and so on; empty for
  ///   all members.
  func ordered(
    _ members: JSONObject, by description: [Member], keeping extra: String? = nil,
    along path: ArraySlice<String> = []
  ) -> JSONObject {
    var entries: [(String, JSONValue)] = []
    entries.reserveCapacity(path.isEmpty ? members.count : 1)
    // By their places: most members of a description are not in the answer, and need no copy.
    for place in description.indices
    where description[place].name != extra && isWanted(description[place].name, along: path) {
      guard let value = members[description[place].name] else { continue }
      let member = description[place]
      entries.append(
        (
          member.name,
          decodesPolicies && member.isPolicy
            ? Self.decoded(value) : ordered(value, by: member.shape, along: path.dropFirst())
        ))
    }
    if let extra, isWanted(extra, along: path), let value = members[extra] {
      entries.append((extra, value))
    }
    return JSONObject(entries)
  }

  private func isWanted(_ name: String, along path: ArraySlice<String>) -> Bool {
    path.first.map { $0 == name } ?? true
  }

  private static func decoded(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value else { return value }
    return (try? JSONValue(parsingJSON: text)) ?? value
  }

  private func ordered(
    _ value: JSONValue, by shape: Shape, along path: ArraySlice<String> = []
  ) -> JSONValue {
    switch (shape, value) {
    case (.structure(let structure), .object(let members)):
      return .object(ordered(members, by: structure.members, along: path))
    case (.list(let list), .array(let elements)):
      let element = list.element
      guard element.isAggregate else { return value }
      return .array(elements.map { ordered($0, by: element) })
    case (.map(let map), .object(let members)):
      let element = map.value
      guard element.isAggregate else { return value }
      return .object(JSONObject(members.map { ($0.name, ordered($0.value, by: element)) }))
    default: return value
    }
  }
}

extension Member {
  /// `AssumeRolePolicyDocument`, `PolicyDocument` and a policy version's `Document`.
  fileprivate var isPolicy: Bool {
    guard case .string = shape else { return false }
    return name.hasSuffix("Document")
  }
}
