import Documents

/// A word of the language and where it stands.
struct JMESPathToken: Equatable {
  enum Kind: String {
    case unquotedIdentifier = "unquoted_identifier"
    case quotedIdentifier = "quoted_identifier"
    case literal, number, star, dot, flatten, filter, pipe, or, and, not, current, expref, comma,
      colon, lbracket, rbracket, lbrace, rbrace, lparen, rparen, eq, ne, lt, lte, gt, gte, eof

    /// How tightly the token binds what stands left of it; 10 and more does not end a projection.
    var bindingPower: Int {
      switch self {
      case .pipe: 1
      case .or: 2
      case .and: 3
      case .eq, .ne, .lt, .lte, .gt, .gte: 5
      case .flatten: 9
      case .star: 20
      case .filter: 21
      case .dot: 40
      case .not: 45
      case .lbrace: 50
      case .lbracket: 55
      case .lparen: 60
      case .unquotedIdentifier, .quotedIdentifier, .literal, .number, .current, .expref, .comma,
        .colon, .rbracket, .rbrace, .rparen, .eof:
        0
      }
    }
  }

  var kind: Kind
  /// In characters from 0, as error messages count.
  var position: Int
  /// What an identifier, number or literal says; for the others the token itself.
  var value: Value

  var text: String { value.string ?? "" }
}
