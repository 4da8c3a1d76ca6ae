/// A document: what JSON can say, with the members of an object in the order they were written.
///
/// Requests, responses, policies, query results and transcript events all are values of this one
/// type, so that JMESPath, printing and comparison are written once.
public enum Value: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([Value])
  case object(Members)
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Members(literal: elements))
  }
  public init(nilLiteral: ()) { self = .null }
}

extension Value {
  /// The member of that name, `nil` when this is no object or has no such member.
  public subscript(name: String) -> Value? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The element at that place, `nil` when this is no array or is shorter.
  public subscript(index: Int) -> Value? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  public var boolean: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  public var array: [Value]? { if case .array(let elements) = self { elements } else { nil } }
  public var members: Members? { if case .object(let members) = self { members } else { nil } }

  /// Whole numbers and fractions alike, for arithmetic and comparison.
  public var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .null, .boolean, .string, .array, .object: nil
    }
  }

  public var isNull: Bool { if case .null = self { true } else { false } }
}
