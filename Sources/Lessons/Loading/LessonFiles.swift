import Foundations
public import Languages

/// The files of a lesson's folder: names relative to it, such as `mistakes/same-cidr.sh`, with
/// their texts, sorted by name whichever order they came in.
public struct LessonFiles: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    public var name: String
    public var text: String
  }

  public let files: [File]
  /// What lies in the folder and cannot be a file of a lesson, each with the reason.
  ///
  /// A lesson that does not name them is none the worse for them; the lint reports them.
  public let passedOver: [LessonError]

  public init(_ files: [(name: String, text: String)], passedOver: [LessonError] = []) {
    self.files = files.map { File(name: $0.name, text: $0.text) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.passedOver = passedOver
  }

  public subscript(name: String) -> String? { files.first { $0.name == name }?.text }

  public var names: [String] { files.map(\.name) }

  /// The files of one folder, for example the lesson's `alternatives`.
  public func inside(_ folder: String) -> [File] {
    files.filter { $0.name.utf8.starts(with: "\(folder)/".utf8) }
  }
}

/// Older versions of a lesson, kept as `versions/NUMBER/lesson.yaml` for the transcripts that need
/// them.
extension LessonFiles {
  static let versionsFolder = "versions"

  /// The names of the kept versions' folders, which should be numbers.
  var keptVersions: [String] {
    let suffix = "/\(LessonName.mainFile)"
    return inside(Self.versionsFolder).map(\.name).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropFirst(Self.versionsFolder.count + 1).dropLast(suffix.count)) }
  }

  static func keptFile(_ version: String) -> String {
    "\(versionsFolder)/\(version)/\(LessonName.mainFile)"
  }

  /// The folder with an older `lesson.yaml` in the place of the newest; readings and template stay
  /// the newest, since no replay reads them.
  func withVersion(_ version: String) -> LessonFiles {
    LessonFiles(
      files.compactMap { file in
        file.name == LessonName.mainFile
          ? self[Self.keptFile(version)].map { (file.name, $0) } : (file.name, file.text)
      })
  }
}

extension LessonSource {
  /// The lesson as it was in a kept version.
  func kept(_ version: String) throws(LessonError) -> LessonSource {
    do throws(LessonError) {
      return try LessonSource(files.withVersion(version), in: language, needsFiles: false)
    } catch {
      var error = error
      error.file = LessonFiles.keptFile(version)
      throw error
    }
  }

  /// The kept versions' numbers, the latest first.
  var keptNumbers: [Int] { files.keptVersions.compactMap { GivenNumber($0)?.value }.sorted(by: >) }

  /// The version with that identity: this one, or one that was kept; `nil` if there is none.
  func version(withIdentity identity: String) throws(LessonError) -> LessonSource? {
    if lesson.digest == identity { return self }
    for version in files.keptVersions {
      let source = try kept(version)
      if source.lesson.digest == identity { return source }
    }
    return nil
  }
}

/// A lesson with the files it came from, so that what is wrong with it can be shown in its place.
public struct LessonSource: Equatable, Sendable {
  public let lesson: Lesson
  public let files: LessonFiles
  /// In which its texts are, those without a translation apart.
  public let language: Language
  /// Files that the lesson names: readings, solution, template.
  let namedFiles: [String]
  let root: YAMLNode
  private let needsFiles: Bool

  /// Reads a lesson from its folder's files; the first error ends the reading.
  ///
  /// - Parameter language: the tag of the language in which its texts are wanted.
  public init(
    _ files: LessonFiles, language: String = Language.englishTag
  ) throws(LessonError) {
    try self.init(files, in: files.language(language), needsFiles: true)
  }

  init(_ files: LessonFiles, in language: Language, needsFiles: Bool) throws(LessonError) {
    guard let text = files[LessonName.mainFile] else {
      throw LessonError(
        .missingFile(LessonName.mainFile, existing: files.names), file: LessonName.mainFile)
    }
    let root = try YAMLNode(parsing: text, file: LessonName.mainFile)
    var reader = LessonReader(files: files, language: language, needsFiles: needsFiles)
    self.lesson = try reader.lesson(root)
    self.language = language
    self.namedFiles = reader.namedFiles
    self.files = files
    self.root = root
    self.needsFiles = needsFiles
  }

  /// What the lesson's write-up is made of. It is read when somebody asks: it takes a quarter of the time that
  /// the lesson does, and most sessions end, are resumed or graded without.
  public func writeUp() throws(LessonError) -> WriteUpData { try writeUpSource().data }

  func writeUpSource() throws(LessonError) -> WriteUpSource {
    var reader = LessonReader(files: files, language: language, needsFiles: needsFiles)
    return try reader.writeUp(root)
  }

  /// What people read, in the lesson's own language. It is read anew: only translators and the lint ask.
  public var texts: [LessonText] {
    var reader = LessonReader(
      files: files, language: .english, needsFiles: true, keepsTexts: true)
    _ = try? reader.lesson(root)
    _ = try? reader.writeUp(root)
    return reader.prose.texts
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
