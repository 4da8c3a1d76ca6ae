/// A lesson with the files it came from, so that what is wrong with it can be shown in its place.
public struct LessonSource: Equatable, Sendable {
  public let lesson: Lesson
  public let files: LessonFiles
  /// Files that the lesson names: readings, solution, template.
  let namedFiles: [String]
  let root: YAMLNode

  /// Reads a lesson from its folder's files; the first error ends the reading.
  public init(_ files: LessonFiles) throws(LessonError) {
    try self.init(files, needsFiles: true)
  }

  init(_ files: LessonFiles, needsFiles: Bool) throws(LessonError) {
    guard let text = files[LessonName.mainFile] else {
      throw LessonError(
        .missingFile(LessonName.mainFile, existing: files.names), file: LessonName.mainFile)
    }
    let root = try YAMLNode(parsing: text, file: LessonName.mainFile)
    var reader = LessonReader(files: files, needsFiles: needsFiles)
    self.lesson = try reader.lesson(root)
    self.namedFiles = reader.namedFiles
    self.files = files
    self.root = root
  }

  /// Where a part of `lesson.yaml` stands, or what it would stand in.
  func location(_ path: LessonPath) -> YAMLLocation { root.nearest(path).location }
}

extension Lesson {
  /// Reads a lesson from its folder's files.
  public init(_ files: LessonFiles) throws(LessonError) {
    self = try LessonSource(files).lesson
  }
}
