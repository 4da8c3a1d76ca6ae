import AWSModel
import DataPlane
import Documents
import LogsInsights
import NetworkModel

enum PutQueryDefinition: Operation {
  static let description = OperationDescription(
    .logs, "PutQueryDefinition", "Saves a Logs Insights query under a name, or changes one.",
    input: """
      queryLanguage:enum(CWLI|SQL|PPL) name*:str queryDefinitionId:str logGroupNames:[str]
      queryString*:str clientToken:str parameters:[QueryParameter]
      """,
    output: "queryDefinitionId:str")

  /// The most parameters of one query (CWL_Insights-Saving-Queries).
  private static let mostParameters = 20

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let parameters = try parameters(request)
    let language = request["queryLanguage"]?.string ?? "CWLI"
    guard language == "CWLI" else {
      throw .invalidParameter(
        parameters.isEmpty
          ? "queryLanguage \(language) is not supported."
          : "Parameters are only supported for CWLI query language",
        advice: "vpclab runs queries in Logs Insights QL; leave --query-language out.")
    }
    let name = try text("name", 1...255, in: request)
    let query = try text("queryString", 1...10_000, in: request)
    let groups = (request["logGroupNames"]?.array ?? []).compactMap(\.string)
    for group in groups { try LogsName.checkGroup(cloud.logGroupName(inIdentifier: group)) }
    try check(parameters, of: query)
    let token = request["clientToken"]?.string
    if let token, let made = cloud.queryDefinitions.all.first(where: { $0.clientToken == token }) {
      return ["queryDefinitionId": .string(made.id)]
    }
    let place = try place(request, in: cloud)
    // Nothing is kept of what a definition was before (API_PutQueryDefinition).
    let definition = QueryDefinition(
      id: place.map { cloud.queryDefinitions.all[$0].id } ?? cloud.newUUID(), name: name,
      text: query, logGroupNames: groups, parameters: parameters, modifiedAt: cloud.now,
      clientToken: token)
    if let place {
      cloud.queryDefinitions.all[place] = definition
    } else {
      guard cloud.queryDefinitions.all.count < QueryDefinitions.limit else {
        throw LogsQuota.exceeded(QueryDefinitions.limit, "saved queries")
      }
      cloud.queryDefinitions.all.append(definition)
    }
    return ["queryDefinitionId": .string(definition.id)]
  }

  private static func place(_ request: Request, in cloud: Cloud) throws(AWSError) -> Int? {
    guard let id = request["queryDefinitionId"]?.string else { return nil }
    return try cloud.place(ofQueryDefinition: id)
  }

  private static func text(
    _ member: String, _ lengths: ClosedRange<Int>, in request: Request
  ) throws(AWSError) -> String {
    let text = request[member]?.string ?? ""
    if let violation = TextConstraint(member: member, lengths: lengths).violation(of: text) {
      throw .invalidParameter(violation)
    }
    return text
  }

  private static func parameters(
    _ request: Request
  ) throws(AWSError) -> [QueryDefinition.Parameter] {
    (request["parameters"]?.array ?? []).map { parameter in
      QueryDefinition.Parameter(
        name: parameter["name"]?.string ?? "", defaultValue: parameter["defaultValue"]?.string,
        description: parameter["description"]?.string)
    }
  }

  /// The texts are those of CWL_Insights-Saving-Queries, "Common errors".
  private static func check(
    _ parameters: [QueryDefinition.Parameter], of query: String
  ) throws(AWSError) {
    guard parameters.count <= mostParameters else {
      throw .invalidParameter("Parameter count exceeds the maximum of \(mostParameters)")
    }
    let names = parameters.map(\.name)
    guard Set(names).count == names.count else {
      throw .invalidParameter("Duplicate parameter name")
    }
    if let name = names.first(where: { !SavedQuery.isParameterName($0) }) {
      throw .invalidParameter(
        TextConstraint.message(
          name, "parameters",
          "Member must satisfy regular expression pattern: [a-zA-Z_][a-zA-Z0-9_]*"))
    }
    let placeholders = SavedQuery.placeholders(in: query)
    if let name = names.first(where: { !placeholders.contains($0) }) {
      throw .invalidParameter(
        "Required parameters not found in queryString",
        advice: "The query has no {{\(name)}}; every parameter stands between braces in it.")
    }
  }
}
