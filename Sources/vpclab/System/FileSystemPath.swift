import SystemCalls

/// Paths as the system knows them.
enum FileSystemPath {
  /// Absolute, without symbolic links; `nil` for what is not there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
