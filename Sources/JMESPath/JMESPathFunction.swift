/// The built-in functions.
enum JMESPathFunction: String, Equatable, Sendable {
  case abs, avg, ceil, contains, floor, join, keys, length, map, max, merge, min, reverse, sort,
    sum, type, values
  case endsWith = "ends_with"
  case maxBy = "max_by"
  case minBy = "min_by"
  case notNull = "not_null"
  case sortBy = "sort_by"
  case startsWith = "starts_with"
  case toArray = "to_array"
  case toNumber = "to_number"
  case toString = "to_string"

  /// The types that each argument may have.
  var parameters: [[ParameterType]] {
    switch self {
    case .abs, .ceil, .floor: [[.number]]
    case .avg, .sum: [[.arrayOfNumbers]]
    case .contains: [[.array, .string], [.any]]
    case .endsWith, .startsWith: [[.string], [.string]]
    case .join: [[.string], [.arrayOfStrings]]
    case .keys, .values: [[.object]]
    case .length: [[.string, .array, .object]]
    case .map: [[.expression], [.array]]
    case .max, .min: [[.arrayOfNumbers, .arrayOfStrings]]
    case .maxBy, .minBy, .sortBy: [[.array], [.expression]]
    case .merge: [[.object]]
    case .notNull: [[.any]]
    case .reverse: [[.array, .string]]
    case .sort: [[.arrayOfStrings, .arrayOfNumbers]]
    case .toArray, .toNumber, .toString, .type: [[.any]]
    }
  }

  /// The last parameter may be repeated.
  var isVariadic: Bool { self == .merge || self == .notNull }
}
