import Languages
import SystemCalls

/// A lesson's folder on disk, read as if a stranger had packed it.
///
/// Only regular files below the folder are opened, no link is followed on the way, and sizes and
/// counts are limited. Files whose names begin with a dot belong to tools and are passed over; so is
/// what cannot be a file of a lesson, with a note: a stray file must not take a lesson away.
public struct LessonDirectory: Sendable {
  public enum Limits {
    public static let bytesPerFile = 1 << 20
    public static let bytes = 16 << 20
    public static let files = 500
    public static let depth = 8
  }

  /// Which files are read.
  public enum Extent: Sendable {
    case everything
    /// Not those that only tests, the lint and older transcripts need, which are most, and of the
    /// translations only this one.
    case whatIsPlayed(language: String)
  }

  public let path: String

  public init(path: String) { self.path = path }

  public func read(_ extent: Extent = .everything) throws(LessonError) -> LessonFiles {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw LessonError(.unreadable(Self.lastError), file: path) }
    var reading = Reading(extent: extent)
    try read(directory, name: "", depth: 1, into: &reading)
    return LessonFiles(reading.files, passedOver: reading.passedOver)
  }

  private struct Reading {
    var extent: Extent
    var files: [(name: String, text: String)] = []
    var bytes = 0
    var passedOver: [LessonError] = []

    /// Folders that a lesson is played without.
    func passesOverFolder(_ name: String) -> Bool {
      guard case .whatIsPlayed(let language) = extent else { return false }
      switch name {
      case LessonScript.alternativesFolder, LessonScript.mistakesFolder,
        LessonFiles.versionsFolder:
        return true
      case LessonFiles.languagesFolder: return language == Language.englishTag
      default: return false
      }
    }

    func passesOverFile(_ name: String) -> Bool {
      guard case .whatIsPlayed(let language) = extent else { return false }
      return name.hasPrefix(LessonFiles.languagesFolder + "/")
        && !Language.fallbacks(of: language).contains { LessonFiles.languageFile($0) == name }
    }
  }

  private func read(
    _ directory: Int32, name folder: String, depth: Int,
    into reading: inout Reading
  ) throws(LessonError) {
    guard depth <= Limits.depth else { throw LessonError(.tooDeep(Limits.depth), file: folder) }
    guard let entries = Folder.names(in: directory) else {
      throw LessonError(.unreadable(Self.lastError), file: folder.isEmpty ? path : folder)
    }
    for entry in entries {
      let name = folder + entry
      do throws(LessonError) {
        try read(entry, in: directory, name: name, depth: depth, into: &reading)
      } catch  where error.isAboutOneFile {
        reading.passedOver.append(error)
      }
    }
  }

  private func read(
    _ entry: String, in directory: Int32, name: String, depth: Int, into reading: inout Reading
  ) throws(LessonError) {
    guard LessonName.isValidFileName(entry) else {
      throw LessonError(.badFileName(name), file: name)
    }
    guard let status = FileStatus(name: entry, in: directory) else {
      throw LessonError(.unreadable(Self.lastError), file: name)
    }
    switch status.kind {
    case .folder where reading.passesOverFolder(name), .regular where reading.passesOverFile(name):
      return
    case .folder:
      let inner = openat(directory, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { throw LessonError(.unreadable(Self.lastError), file: name) }
      defer { close(inner) }
      try read(inner, name: "\(name)/", depth: depth + 1, into: &reading)
    case .regular:
      guard reading.files.count < Limits.files else {
        throw LessonError(.tooManyFiles(Limits.files), file: path)
      }
      let text = try text(of: entry, in: directory, name: name)
      reading.files.append((name, text))
      reading.bytes += text.utf8.count
      guard reading.bytes <= Limits.bytes else {
        throw LessonError(.tooLarge(bytes: Limits.bytes), file: path)
      }
    case .link, .other:
      throw LessonError(.notARegularFile, file: name)
    }
  }

  private func text(
    of entry: String, in directory: Int32, name: String
  ) throws(LessonError) -> String {
    let file = openat(directory, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw LessonError(.unreadable(Self.lastError), file: name) }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file), status.kind == .regular else {
      throw LessonError(.notARegularFile, file: name)
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try DescriptorIO.readAll(
        file, limit: Limits.bytesPerFile, expected: status.size)
    } catch {
      throw LessonError(.unreadable(error.description), file: name)
    }
    guard bytes.count <= Limits.bytesPerFile else {
      throw LessonError(.tooLarge(bytes: Limits.bytesPerFile), file: name)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LessonError(.notText, file: name)
    }
    return text
  }

  /// The folders inside `path` that hold a lesson; none if it cannot be read.
  static func namesOfLessons(in path: String) -> [String] {
    (Folder.names(in: path) ?? []).filter { name in
      LessonName.isValidFileName(name)
        && access("\(path)/\(name)/\(LessonName.mainFile)", R_OK) == 0
    }
  }

  private static var lastError: String { SystemError().description }
}

extension LessonError {
  /// Whether the rest of the folder can be read all the same.
  fileprivate var isAboutOneFile: Bool {
    switch reason {
    case .badFileName, .notARegularFile, .notText: true
    case .tooLarge(let bytes): bytes == LessonDirectory.Limits.bytesPerFile
    default: false
    }
  }
}
