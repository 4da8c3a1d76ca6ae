import Foundations

/// A mapping of a lesson file whose keys are known, read with the errors that an author needs.
struct LessonSection {
  let file: String
  /// In the words of an error message: `a checkpoint`.
  let owner: String
  private let node: YAMLNode

  /// Fails if the node is no mapping or has a key that is not in `keys`.
  init(
    _ node: YAMLNode, owner: String, keys: [String], file: String
  ) throws(LessonError) {
    self.node = node
    self.owner = owner
    self.file = file
    guard case .mapping(let entries) = node.content else {
      throw LessonError(
        .wrongKind(key: owner, expected: "a mapping", found: node.kind), file: file,
        at: node.location)
    }
    for entry in entries where !keys.contains(entry.key) {
      throw LessonError(.unknownKey(entry.key, known: keys), file: file, at: entry.location)
    }
  }

  var location: YAMLLocation { node.location }

  var keys: [String] {
    guard case .mapping(let entries) = node.content else { return [] }
    return entries.map(\.key)
  }

  func node(_ key: String) throws(LessonError) -> YAMLNode {
    guard let value = node[key] else {
      throw LessonError(.missingKey(key, of: owner), file: file, at: node.location)
    }
    return value
  }

  func optionalNode(_ key: String) -> YAMLNode? { node[key] }

  /// A text that says something; blank lines at its end are dropped.
  func text(_ key: String) throws(LessonError) -> String {
    try text(node(key), key: key)
  }

  func optionalText(_ key: String) throws(LessonError) -> String? {
    guard let value = node[key] else { return nil }
    return try text(value, key: key)
  }

  func number(_ key: String) throws(LessonError) -> Int {
    let value = try node(key)
    return try number(value, key: key)
  }

  func numbers(_ key: String) throws(LessonError) -> [Int] {
    var numbers: [Int] = []
    for value in try elements(node(key), key: key) { numbers.append(try number(value, key: key)) }
    return numbers
  }

  func flag(_ key: String) throws(LessonError) -> Bool {
    guard let value = node[key] else { return false }
    return try word(value, key: key, among: ["true", "false"]) == "true"
  }

  /// An id: letters, digits, `.`, `_` and `-`, at most 64 of them.
  func name(_ key: String) throws(LessonError) -> String {
    let value = try node(key)
    let name = try text(value, key: key)
    guard LessonName.isValid(name) else {
      throw LessonError(.notAName(key: key, found: name), file: file, at: value.location)
    }
    return name
  }

  /// The elements of a list; a missing key is an empty list, a single value a list of one.
  func list(_ key: String) throws(LessonError) -> [YAMLNode] {
    guard let value = node[key] else { return [] }
    if case .sequence(let elements) = value.content { return elements }
    return [value]
  }

  func texts(_ key: String) throws(LessonError) -> [String] {
    var texts: [String] = []
    for value in try list(key) { texts.append(try text(value, key: key)) }
    return texts
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type
  ) throws(LessonError) -> Word where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    let value = try node(key)
    let text = try word(value, key: key, among: words)
    guard let word = Word(rawValue: text) else {
      throw LessonError(
        .notOneOf(key: key, found: text, allowed: words), file: file, at: value.location)
    }
    return word
  }

  private func word(
    _ value: YAMLNode, key: String, among words: [String]
  ) throws(LessonError) -> String {
    let word = try text(value, key: key)
    guard words.contains(word) else {
      throw LessonError(
        .notOneOf(key: key, found: word, allowed: words), file: file, at: value.location)
    }
    return word
  }

  private func number(_ value: YAMLNode, key: String) throws(LessonError) -> Int {
    let text = try text(value, key: key)
    guard let number = GivenNumber(text)?.value, number >= 0 else {
      throw LessonError(.notANumber(key: key, found: text), file: file, at: value.location)
    }
    return number
  }

  private func elements(_ value: YAMLNode, key: String) throws(LessonError) -> [YAMLNode] {
    guard case .sequence(let elements) = value.content else {
      throw LessonError(
        .wrongKind(key: key, expected: "a list", found: value.kind), file: file, at: value.location)
    }
    return elements
  }

  private func text(_ value: YAMLNode, key: String) throws(LessonError) -> String {
    guard case .scalar(let text) = value.content else {
      throw LessonError(
        .wrongKind(key: key, expected: "a text", found: value.kind), file: file, at: value.location)
    }
    guard !text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
      throw LessonError(.emptyText(key: key), file: file, at: value.location)
    }
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == "\n" {
      end = text.index(before: end)
    }
    return String(text[..<end])
  }
}
