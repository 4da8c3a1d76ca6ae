import Foundations

/// A script of the lesson's folder that plays the lab, rightly or wrongly.
public struct LessonScript: Equatable, Sendable {
  static let alternativesFolder = "alternatives"
  static let mistakesFolder = "mistakes"
  /// What learners are known to do wrong, a numbered line each.
  public static let catalogueFile = "mistakes/known.txt"

  /// What a script of mistakes promises.
  public enum Promise: Equatable, Sendable {
    /// `# diagnosis: ID`: the tutor says this and nothing else.
    case diagnosis(String)
    /// `# refused: CODE`: AWS itself says what is wrong, and the tutor nothing.
    case refusal(code: String)
  }

  /// The file's name in the folder: `mistakes/same-cidr.sh`.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// What its first line promises; `nil` when it promises nothing.
  public var promise: Promise? {
    guard let line = text.split(separator: "\n", maxSplits: 1).first else { return nil }
    if let id = Self.value(of: "diagnosis", in: line) { return .diagnosis(id) }
    return Self.value(of: "refused", in: line).map { .refusal(code: $0) }
  }

  public var diagnosis: String? {
    if case .diagnosis(let id) = promise { id } else { nil }
  }

  /// The numbers of the known mistakes that it shows: `# known: 8, 9`.
  public var rows: [Int] {
    let line = text.split(separator: "\n").lazy.compactMap { Self.value(of: "known", in: $0) }.first
    return (line ?? "").split(separator: ",").compactMap { number in
      GivenNumber(number.filter { $0 != " " })?.value
    }
  }

  private static func value(of key: String, in line: Substring) -> String? {
    let mark = "# \(key):"
    guard line.hasPrefix(mark) else { return nil }
    let value = line.dropFirst(mark.count).drop { $0 == " " }
    return value.isEmpty ? nil : String(value)
  }
}

extension LessonSource {
  /// Other solutions, each of which must give every point.
  public var alternatives: [LessonScript] { scripts(in: LessonScript.alternativesFolder) }

  /// Wrong ones, each of which must keep its promise and must not complete the lesson.
  public var mistakes: [LessonScript] { scripts(in: LessonScript.mistakesFolder) }

  /// What learners are known to do wrong, by number: `8 No public address`.
  public var catalogue: [(number: Int, text: String)] {
    (files[LessonScript.catalogueFile] ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let number = GivenNumber(parts[0])?.value else { return nil }
      return (number, String(parts[1]))
    }
  }

  private func scripts(in folder: String) -> [LessonScript] {
    files.inside(folder).filter { $0.name.hasSuffix(".sh") }
      .map { LessonScript(name: $0.name, text: $0.text) }
  }
}
