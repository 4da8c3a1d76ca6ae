#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the log files in what was named: a file is taken as it is, a folder gives all files below
/// it in the order of their names, hidden ones and what AWS puts beside logs left out.
public enum LogFileSearch {
  /// `create-export-task` tries with it whether it may write.
  private static let exportTrial = "aws-logs-write-test"
  /// `AWSLogs/account/vpcflowlogs/region/year/month/day/hour` has eight.
  private static let depth = 32

  public static func files(in paths: [String]) -> [LogFile] {
    paths.flatMap { path in files(at: path, depth: depth) ?? [path] }.map(LogFile.init)
  }

  /// `nil` if it is no folder that can be opened.
  private static func files(at path: String, depth: Int) -> [String]? {
    guard depth > 0, path != "-", isFolder(path), let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        {
          String(cString: $0)
        }
      }
      if !name.hasPrefix("."), name != exportTrial { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      // A link to a folder may lead in a circle.
      if isLink(inner), isFolder(inner) { return [] }
      return files(at: inner, depth: depth - 1) ?? [inner]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }
}
