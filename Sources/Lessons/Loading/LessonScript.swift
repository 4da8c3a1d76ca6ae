/// A script of the lesson's folder that plays the lab, rightly or wrongly.
public struct LessonScript: Equatable, Sendable {
  static let alternativesFolder = "alternatives"
  static let mistakesFolder = "mistakes"

  /// The file's name in the folder: `mistakes/same-cidr.sh`.
  public var name: String
  public var text: String

  /// What its first line `# diagnosis: ID` promises that the tutor will find.
  public var diagnosis: String? {
    let mark = "# diagnosis:"
    guard let line = text.split(separator: "\n", maxSplits: 1).first, line.hasPrefix(mark) else {
      return nil
    }
    let id = line.dropFirst(mark.count).drop { $0 == " " }
    return id.isEmpty ? nil : String(id)
  }
}

extension LessonSource {
  /// Other solutions, each of which must give every point.
  public var alternatives: [LessonScript] { scripts(in: LessonScript.alternativesFolder) }

  /// Wrong ones, each of which must get its diagnosis and must not complete the lesson.
  public var mistakes: [LessonScript] { scripts(in: LessonScript.mistakesFolder) }

  private func scripts(in folder: String) -> [LessonScript] {
    files.inside(folder).map { LessonScript(name: $0.name, text: $0.text) }
  }
}
