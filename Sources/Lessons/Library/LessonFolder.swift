#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lesson's folder on disk, read as if a stranger had packed it.
///
/// Only regular files below the folder are opened, no link is followed on the way, and sizes and
/// counts are limited. Files whose names begin with a dot belong to tools and are passed over; so is
/// what cannot be a file of a lesson, with a note: a stray file must not take a lesson away.
public struct LessonFolder: Sendable {
  public enum Limits {
    public static let bytesPerFile = 1 << 20
    public static let bytes = 16 << 20
    public static let files = 500
    public static let depth = 8
  }

  /// Which files are read.
  public enum Extent: Sendable {
    case everything
    /// Not those that only tests, the lint and older transcripts need, which are most.
    case whatIsPlayed
  }

  /// Folders that a lesson is played without.
  private static let foldersNotPlayed: Set<String> = [
    LessonScript.alternativesFolder, LessonScript.mistakesFolder, LessonFiles.versionsFolder,
  ]

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
  }

  /// Takes over the descriptor and closes it.
  private func read(
    _ directory: Int32, name folder: String, depth: Int,
    into reading: inout Reading
  ) throws(LessonError) {
    guard let stream = fdopendir(directory) else {
      let reason = Self.lastError
      close(directory)
      throw LessonError(.unreadable(reason), file: folder.isEmpty ? path : folder)
    }
    defer { closedir(stream) }
    guard depth <= Limits.depth else { throw LessonError(.tooDeep(Limits.depth), file: folder) }
    for entry in Self.entries(of: stream) {
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
    var status = stat()
    guard fstatat(directory, entry, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw LessonError(.unreadable(Self.lastError), file: name)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where reading.extent == .whatIsPlayed && Self.foldersNotPlayed.contains(name):
      return
    case S_IFDIR:
      let inner = openat(directory, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { throw LessonError(.unreadable(Self.lastError), file: name) }
      try read(inner, name: "\(name)/", depth: depth + 1, into: &reading)
    case S_IFREG:
      guard reading.files.count < Limits.files else {
        throw LessonError(.tooManyFiles(Limits.files), file: path)
      }
      let text = try text(of: entry, in: directory, name: name)
      reading.files.append((name, text))
      reading.bytes += text.utf8.count
      guard reading.bytes <= Limits.bytes else {
        throw LessonError(.tooLarge(bytes: Limits.bytes), file: path)
      }
    default:
      throw LessonError(.notARegularFile, file: name)
    }
  }

  private func text(
    of entry: String, in directory: Int32, name: String
  ) throws(LessonError) -> String {
    let file = openat(directory, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw LessonError(.unreadable(Self.lastError), file: name) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LessonError(.notARegularFile, file: name)
    }
    var bytes: [UInt8] = []
    // One more than there is, so that a file that does not change is read at once.
    var chunk = [UInt8](repeating: 0, count: max(1, min(Int(status.st_size) + 1, 1 << 16)))
    while true {
      let count = readBytes(file, &chunk)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw LessonError(.unreadable(Self.lastError), file: name) }
      if count == 0 { break }
      bytes += chunk[..<count]
      guard bytes.count <= Limits.bytesPerFile else {
        throw LessonError(.tooLarge(bytes: Limits.bytesPerFile), file: name)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LessonError(.notText, file: name)
    }
    return text
  }

  /// Names in byte order, without those that begin with a dot.
  private static func entries(of stream: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folders inside `path` that hold a lesson; none if it cannot be read.
  static func namesOfLessons(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    return entries(of: stream).filter { name in
      LessonName.isValidFileName(name)
        && access("\(path)/\(name)/\(LessonName.mainFile)", R_OK) == 0
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}

/// The system's `read`, whose name the type above uses for itself.
private func readBytes(_ file: Int32, _ chunk: inout [UInt8]) -> Int {
  read(file, &chunk, chunk.count)
}

extension LessonError {
  /// Whether the rest of the folder can be read all the same.
  fileprivate var isAboutOneFile: Bool {
    switch reason {
    case .badFileName, .notARegularFile, .notText: true
    case .tooLarge(let bytes): bytes == LessonFolder.Limits.bytesPerFile
    default: false
    }
  }
}
