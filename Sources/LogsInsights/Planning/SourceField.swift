/// A field that the query reads from the records, and the slot that it goes to.
struct SourceField: Sendable {
  enum Origin: Equatable, Sendable {
    case system(SystemField)
    /// Discovered: the column of a flow log record if its name is one, and a path in JSON messages.
    case discovered(flowLogColumn: Int?)
  }

  var name: FieldName
  var origin: Origin
  var slot: Int
}
