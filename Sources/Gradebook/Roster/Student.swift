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
