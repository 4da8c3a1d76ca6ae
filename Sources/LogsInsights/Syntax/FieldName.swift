/// The name of a field: `srcAddr`, `@timestamp`, `` map.`a.b` ``, `list[0]`.
struct FieldName: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case member(String)
    case item(Int)
  }

  /// Never empty; the first is a member.
  var steps: [Step]
  var range: Range<Int>
  /// Written in backticks, so it is no keyword and no function.
  var isQuoted = false

  /// The name by which aliases and columns are found: backticks dropped.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : "." + name
      case .item(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// The name as one word, for keywords and functions.
  var word: String? {
    guard !isQuoted, steps.count == 1, case .member(let word) = steps[0] else { return nil }
    return word
  }
}
