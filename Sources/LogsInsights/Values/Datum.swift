/// One value of one record.
///
/// Fields of a log record are text; numbers, timestamps and booleans arise from literals and
/// functions. What wants a number converts the text (see `number`).
enum Datum: Equatable, Sendable {
  /// The field is missing. A result row leaves it out.
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  /// A whole number beyond 64 bits, such as a sum of many; `whole` makes one.
  indirect case large(Int128)
  /// Milliseconds since 1970-01-01 00:00 UTC, printed as a date.
  case timestamp(Int)
  case text(Text)
  case list([Datum])
  case map([Member])

  /// One named value of a map, in the order of the document.
  struct Member: Equatable, Sendable {
    var name: Text
    var value: Datum
  }

  static func text(_ string: some StringProtocol) -> Datum { .text(Text(string)) }

  /// A number without fraction as an integer, anything not finite as missing.
  static func numeric(_ value: Double) -> Datum {
    guard value.isFinite else { return .null }
    if value.magnitude < 9e15, value == value.rounded(.towardZero) { return .integer(Int(value)) }
    return .number(value)
  }

  static func whole(_ value: Int128) -> Datum { Int(exactly: value).map(integer) ?? .large(value) }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// Maps and lists count as missing for everything that wants a single value.
  var isStructure: Bool {
    switch self {
    case .list, .map: true
    case .null, .boolean, .integer, .number, .large, .timestamp, .text: false
    }
  }

  /// Detached from the batch's storage, for keeping.
  var compacted: Datum {
    switch self {
    case .text(let text): .text(text.compacted)
    case .list(let items): .list(items.map(\.compacted))
    case .map(let members):
      .map(members.map { Member(name: $0.name.compacted, value: $0.value.compacted) })
    case .null, .boolean, .integer, .number, .large, .timestamp: self
    }
  }

  /// Whether a condition with this value keeps the record; `nil` is unknown and does not.
  var truth: Bool? {
    switch self {
    case .boolean(let flag): return flag
    case .integer(let number): return number != 0
    case .number(let number): return number != 0
    case .large: return true
    case .text(let text):
      if text == "true" { return true }
      if text == "false" { return false }
      return number?.double.map { $0 != 0 }
    case .null, .timestamp, .list, .map: return nil
    }
  }

  static func truth(_ truth: Bool?) -> Datum { truth.map(Datum.boolean) ?? .null }

  /// One step of a path into maps and lists.
  enum Step: Equatable, Sendable {
    case member(String)
    case item(Int)
  }

  /// What stands at a path of member names and list positions; missing when the path leads nowhere.
  func value(at steps: some Sequence<Step>) -> Datum {
    var value = self
    for step in steps {
      switch (step, value) {
      case (.member(let name), .map(let members)):
        let name = Text(name)
        value = members.last { $0.name == name }?.value ?? .null
      case (.member(let name), .list(let items)):
        // Discovered fields are flattened: `a.items.0.id`.
        guard let index = Int(name), items.indices.contains(index) else { return .null }
        value = items[index]
      case (.item(let index), .list(let items)):
        guard items.indices.contains(index) else { return .null }
        value = items[index]
      default: return .null
      }
    }
    return value
  }

  /// What a result row shows; `nil` for a missing value, which the row leaves out.
  var printed: String? {
    switch self {
    case .null: nil
    case .text(let text): text.string
    case .boolean(let flag): flag ? "1" : "0"
    case .integer(let number): String(number)
    case .number(let number): Number.text(of: number)
    case .large(let number): String(number)
    case .timestamp(let milliseconds): Timestamp.text(milliseconds)
    case .list, .map: JSON.text(of: self)
    }
  }

  /// The text that text functions see: what would be printed, but nothing for a map or a list.
  var asText: Text? {
    switch self {
    case .text(let text): text
    case .null, .list, .map: nil
    case .boolean, .integer, .number, .large, .timestamp: printed.map { Text($0) }
    }
  }
}
