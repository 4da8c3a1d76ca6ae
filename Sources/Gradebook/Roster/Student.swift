/// Somebody of a course, by the names and numbers that course systems know them by; empty where the
/// roster says nothing.
public struct Student: Hashable, Sendable {
  public var name = ""
  public var firstName = ""
  public var lastName = ""
  public var email = ""
  public var login = ""
  /// The course system's own number.
  public var id = ""
  /// The institution's number: Canvas' "SIS User ID", Moodle's "ID number".
  public var institutionID = ""
  public var section = ""
  /// What the student begins sessions with, so that their seed is known.
  public var token = ""

  /// As people call them, whatever the roster has for it.
  public var fullName: String {
    if !name.isEmpty { return name }
    let parts = [firstName, lastName].filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return [email, login, id, institutionID].first { !$0.isEmpty } ?? ""
  }

  /// As gradebooks sort them: `Lee, Ann`.
  var sortableName: String {
    if name.contains(",") { return name }
    if !lastName.isEmpty { return firstName.isEmpty ? lastName : "\(lastName), \(firstName)" }
    return fullName
  }

  /// First and last name, guessed where the roster has only the whole.
  var names: (first: String, last: String) {
    if !lastName.isEmpty || !firstName.isEmpty { return (firstName, lastName) }
    let byComma = name.split(separator: ",", maxSplits: 1).map { Self.trimmed(String($0)) }
    if byComma.count == 2 { return (byComma[1], byComma[0]) }
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return ("", name) }
    return (words.dropLast().joined(separator: " "), words[words.count - 1])
  }

  /// What tells them from everybody else: the first of these that the roster has.
  var key: String {
    [institutionID, id, login, email].first { !$0.isEmpty } ?? fullName
  }

  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// A name without what people and systems write differently: case, accents, commas, sequence.
struct FoldedName: Hashable, Sendable {
  /// Its words, sorted: `Lee, Ann` is `Ann Lee`.
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word += Self.base(of: scalar)
      } else if properties.canonicalCombiningClass == .notReordered, !word.isEmpty,
        scalar != "'", scalar != "’"
      {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.sorted()
  }

  var isEmpty: Bool { words.isEmpty }

  /// All letters in one, as course systems squeeze them into file names.
  static func squeezed(_ text: String) -> String {
    var squeezed = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        squeezed += base(of: scalar)
      }
    }
    return squeezed
  }

  /// A Latin letter without its accents: Unicode names it `… LETTER E WITH ACUTE`.
  private static func base(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ı": return "i"
    default: break
    }
    guard scalar.value > 0x7F, let name = scalar.properties.name,
      name.hasPrefix("LATIN SMALL LETTER "), let end = name.firstRange(of: " WITH ")
    else { return String(scalar) }
    let letter = name[..<end.lowerBound].split(separator: " ").last ?? ""
    return letter.count == 1 ? letter.lowercased() : String(scalar)
  }
}
