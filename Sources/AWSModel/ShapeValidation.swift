public import Documents

/// What of a value does not fit the shape that it is given for.
public struct Violation: Equatable, Sendable {
  /// A step from the request to the value.
  public enum Step: Equatable, Sendable {
    case member(String)
    case element(Int)
    case key(String)
  }

  public enum Fault: Equatable, Sendable {
    case missing(String)
    case unknown(String, known: [String])
    case wrongType(JSONValue, Shape)
    /// A number, and a text's, list's or map's length, below or above what AWS states.
    case tooSmall(JSONValue, minimum: Int)
    case tooLarge(JSONValue, maximum: Int)
    case tooShort(JSONValue, count: Int, minimum: Int)
    case tooLong(JSONValue, count: Int, maximum: Int)
    case noSuchWord(String, words: [String])
  }

  public var path: [Step]
  public var fault: Fault
}

/// Compares a request's parameters with the operation's shapes.
///
/// The command line and the services report the same violations in words of their own: what each
/// of them says is theirs, what is wrong is found here.
public struct ShapeValidation {
  private var violations: [Violation] = []

  /// Everything that is wrong, in the order in which botocore meets it: what is missing, what is
  /// unknown, then member by member.
  public static func violations(of parameters: JSONObject, against members: [Member]) -> [Violation]
  {
    var validation = ShapeValidation()
    validation.check(parameters, against: members)
    return validation.violations
  }

  private mutating func check(_ given: JSONObject, against members: [Member]) {
    // Members by their places: an operation has up to forty, and each request asks.
    for place in members.indices
    where members[place].isRequired && given[members[place].name] == nil {
      report(.missing(members[place].name))
    }
    var known: [(place: Int, value: JSONValue)] = []
    known.reserveCapacity(given.count)
    for (name, value) in given {
      let count = name.utf8.count
      let place = members.indices.first {
        members[$0].name.utf8.count == count && members[$0].name == name
      }
      if let place {
        known.append((place, value))
      } else {
        report(.unknown(name, known: members.map(\.name)))
      }
    }
    for (place, value) in known {
      within(.member(members[place].name)) { $0.check(value, against: members[place].shape) }
    }
  }

  /// What is found inside lies behind the step; mostly nothing is, and then no path is written.
  private mutating func within(
    _ step: @autoclosure () -> Violation.Step, _ check: (inout ShapeValidation) -> Void
  ) {
    let before = violations.count
    check(&self)
    for place in before..<violations.count { violations[place].path.insert(step(), at: 0) }
  }

  private mutating func check(_ value: JSONValue, against shape: Shape) {
    switch (shape, value) {
    case (.structure(let structure), .object(let given)):
      check(given, against: structure.members)
    case (.list(let list), .array(let elements)):
      checkLength(of: value, elements.count, list.limits)
      let element = list.element
      for (index, item) in elements.enumerated() {
        within(.element(index)) { $0.check(item, against: element) }
      }
    case (.map(let map), .object(let given)):
      checkLength(of: value, given.count, map.limits)
      let (keys, values) = (map.key, map.value)
      for (name, item) in given {
        within(.key(name)) {
          $0.check(.string(name), against: keys)
          $0.check(item, against: values)
        }
      }
    case (.string(let limits), .string(let text)), (.blob(let limits), .string(let text)):
      guard limits != .none else { return }
      checkLength(of: value, text.unicodeScalars.count, limits)
    case (.enumeration(let enumeration), .string(let word)):
      guard !enumeration.contains(word) else { return }
      report(.noSuchWord(word, words: enumeration.words))
    case (.integer(let limits), .integer(let number)), (.long(let limits), .integer(let number)),
      (.double(let limits), .integer(let number)):
      if let minimum = limits.minimum, number < minimum {
        report(.tooSmall(value, minimum: minimum))
      } else if let maximum = limits.maximum, number > maximum {
        report(.tooLarge(value, maximum: maximum))
      }
    case (.boolean, .boolean), (.double, .number), (.timestamp, .string), (.timestamp, .integer),
      (.timestamp, .number):
      break
    default: report(.wrongType(value, shape))
    }
  }

  private mutating func checkLength(of value: JSONValue, _ count: Int, _ limits: Shape.Limits) {
    if let minimum = limits.minimum, count < minimum {
      report(.tooShort(value, count: count, minimum: minimum))
    } else if let maximum = limits.maximum, count > maximum {
      report(.tooLong(value, count: count, maximum: maximum))
    }
  }

  private mutating func report(_ fault: Violation.Fault) {
    violations.append(Violation(path: [], fault: fault))
  }
}
