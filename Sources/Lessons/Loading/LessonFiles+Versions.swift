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
      return try LessonSource(files.withVersion(version), needsFiles: false)
    } catch {
      var error = error
      error.file = LessonFiles.keptFile(version)
      throw error
    }
  }

  /// The kept versions' numbers, the latest first.
  var keptNumbers: [Int] { files.keptVersions.compactMap { Int($0) }.sorted(by: >) }

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
