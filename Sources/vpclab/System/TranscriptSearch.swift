#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the transcripts in what was named: a file is taken as it is, a folder is searched for
/// `.jsonl` files, in the order of their names.
enum TranscriptSearch {
  /// Deeper folders are not somebody's hand-in.
  private static let depth = 8

  static func files(in paths: [String]) -> [String] {
    paths.flatMap { files(at: $0, depth: depth) ?? [$0] }
  }

  /// `nil` if it is no folder.
  private static func files(at path: String, depth: Int) -> [String]? {
    var information = stat()
    guard depth > 0, lstat(path, &information) == 0 || path == "-",
      information.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path)
    else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if let files = files(at: inner, depth: depth - 1) { return files }
      return name.hasSuffix(".jsonl") ? [inner] : []
    }
  }
}
