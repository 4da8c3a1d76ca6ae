/// Why a regular expression cannot be used.
enum PatternError: Error, Equatable, Sendable {
  case unmatchedBracket
  case unmatchedParenthesis
  case invalidRepetition
  case invalidRange
  case trailingBackslash
  case backReference
  case tooLong

  var message: String {
    switch self {
    case .unmatchedBracket: "Unmatched [, [^, [:, [., or [="
    case .unmatchedParenthesis: "Unmatched ( or \\("
    case .invalidRepetition: "Invalid content of \\{\\}"
    case .invalidRange: "Invalid range end"
    case .trailingBackslash: "Trailing backslash"
    case .backReference: "back-references such as \\1 are not supported in vpclab's grep"
    case .tooLong: "the pattern is too long"
    }
  }
}
