import Documents
import LogsInsights

/// A query's result for machines: rows as objects with texts, as `get-query-results` gives them.
struct FoundDocument {
  let result: QueryResult
  let failures: [UnreadableFile]

  var text: String {
    let rows = result.rows.map { row in
      JSONValue.object(
        JSONObject(row.filter { $0.field != "@ptr" }.map { ($0.field, JSONValue.string($0.value)) })
      )
    }
    let statistics = JSONObject([
      ("recordsMatched", JSONValue.integer(result.statistics.recordsMatched)),
      ("recordsScanned", .integer(result.statistics.recordsScanned)),
      ("bytesScanned", .integer(result.statistics.bytesScanned)),
    ])
    let errors = failures.map { failure in
      JSONValue.object(
        JSONObject([("file", .string(failure.path)), ("message", .string(failure.message))]))
    }
    let document = JSONValue.object(
      JSONObject([
        ("results", .array(rows)), ("statistics", .object(statistics)), ("errors", .array(errors)),
      ]))
    return document.json(.indented) + "\n"
  }
}
