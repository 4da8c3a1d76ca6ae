import Documents
import LogsInsights

/// A query's result for machines: rows as objects with texts, as `get-query-results` gives them.
struct FoundDocument {
  let result: QueryResult
  let failures: [UnreadableFile]

  var text: String {
    let rows = result.rows.map { row in
      Value.object(
        Members(row.filter { $0.field != "@ptr" }.map { ($0.field, Value.string($0.value)) }))
    }
    let statistics = Members([
      ("recordsMatched", Value.integer(result.statistics.recordsMatched)),
      ("recordsScanned", .integer(result.statistics.recordsScanned)),
      ("bytesScanned", .integer(result.statistics.bytesScanned)),
    ])
    let errors = failures.map { failure in
      Value.object(
        Members([("file", .string(failure.path)), ("message", .string(failure.message))]))
    }
    let document = Value.object(
      Members([
        ("results", .array(rows)), ("statistics", .object(statistics)), ("errors", .array(errors)),
      ]))
    return document.json(.indented) + "\n"
  }
}
