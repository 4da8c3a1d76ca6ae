public import Languages

/// Where lessons are found: folders of lesson folders, the first that has a lesson wins.
public struct LessonLibrary: Sendable {
  public let searchPath: [String]
  /// The tag of the language in which lessons are wanted.
  public let language: String

  public init(searchPath: [String], language: String = Language.englishTag) {
    self.searchPath = searchPath
    self.language = language
  }

  /// The places to look in: `$VPCLAB_LESSONS`; `share/vpclab/Lessons` beside the installed
  /// program's `bin`; `Lessons` in the working directory, beside the program, and in the repository
  /// that it was built in.
  ///
  /// No other folder above the program or the working directory counts: what lies there is somebody
  /// else's.
  ///
  /// - Parameters:
  ///   - variable: the value of `VPCLAB_LESSONS`: folders separated by colons.
  ///   - executable: the program's own absolute path, links resolved.
  ///   - workingDirectory: `nil` when lessons there must not count.
  public init(
    variable: String?, executable: String, workingDirectory: String?,
    language: String = Language.englishTag
  ) {
    var path = (variable ?? "").split(separator: ":").map(String.init)
    let folders = executable.split(separator: "/").dropLast()
    func folder(_ names: ArraySlice<Substring>) -> String {
      names.map { "/" + $0 }.joined()
    }
    if !folders.isEmpty { path.append("\(folder(folders.dropLast()))/share/vpclab/Lessons") }
    if let workingDirectory { path.append("\(workingDirectory)/Lessons") }
    path.append("\(folder(folders))/Lessons")
    if let build = folders.firstIndex(of: ".build") {
      path.append("\(folder(folders[..<build]))/Lessons")
    }
    var unique: [String] = []
    for folder in path where !unique.contains(folder) { unique.append(folder) }
    self.searchPath = unique
    self.language = language
  }

  /// The ids of all lessons, in order of the alphabet.
  public var ids: [String] {
    var ids: Set<String> = []
    for folder in searchPath { ids.formUnion(LessonDirectory.namesOfLessons(in: folder)) }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder of a lesson.
  public func folder(of id: String) throws(LessonError) -> LessonDirectory {
    if LessonName.isValid(id) {
      for folder in searchPath where LessonDirectory.namesOfLessons(in: folder).contains(id) {
        return LessonDirectory(path: "\(folder)/\(id)")
      }
    }
    throw LessonError(.noSuchLesson(id, known: ids, searched: searchPath), file: "")
  }

  /// Finds and reads a lesson, whose id must be its folder's name.
  public func lesson(_ id: String) throws(LessonError) -> LessonSource {
    try lesson(id, in: folder(of: id))
  }

  /// Finds a lesson and reads no more of it than playing needs.
  public func lessonToPlay(_ id: String) throws(LessonError) -> LessonSource {
    let folder = try folder(of: id)
    if let source = try? lesson(id, in: folder, .whatIsPlayed(language: language)) {
      return source
    }
    // Whatever is wrong is told after everything was looked at.
    return try lesson(id, in: folder)
  }

  /// The version of a lesson that a transcript was recorded with: the newest, or one kept beside it.
  public func lesson(
    _ id: String, identity: String
  ) throws(LessonError) -> (version: LessonSource, newest: LessonSource) {
    let played = try lessonToPlay(id)
    if played.lesson.digest == identity { return (played, played) }
    let newest = try lesson(id)
    if let version = try newest.version(withIdentity: identity) { return (version, newest) }
    for folder in searchPath where LessonDirectory.namesOfLessons(in: folder).contains(id) {
      let source = try lesson(id, in: LessonDirectory(path: "\(folder)/\(id)"))
      if let version = try source.version(withIdentity: identity) { return (version, newest) }
    }
    throw LessonError(
      .noSuchVersion(
        lesson: id, identity: identity, known: [newest.lesson.version] + newest.keptNumbers),
      file: "")
  }

  private func lesson(
    _ id: String, in folder: LessonDirectory, _ extent: LessonDirectory.Extent = .everything
  ) throws(LessonError) -> LessonSource {
    let source = try LessonSource(folder.read(extent), language: language)
    guard source.lesson.id == id else {
      throw LessonError(
        .notOneOf(key: "id", found: source.lesson.id, allowed: [id]), file: LessonName.mainFile,
        at: source.location(LessonPath().key("id")))
    }
    return source
  }
}
