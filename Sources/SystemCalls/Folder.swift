/// Folders of files, read without what tools hide there.
public enum Folder {
  /// The names in a folder in byte order, without those that begin with a dot; `nil`, with `errno`
  /// set, if it cannot be read.
  public static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    return names(of: stream)
  }

  /// The same of an open folder, whose descriptor stays the caller's.
  public static func names(in descriptor: Int32) -> [String]? {
    let copy = dup(descriptor)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      errno = code
      return nil
    }
    return names(of: stream)
  }

  /// Closes the stream.
  private static func names(of stream: FolderStream) -> [String]? {
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // At the end there is no entry either, but no error.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == 0 { break }
        return nil
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files in what was named: a file is taken as it is, a folder gives the files below it in the
  /// order of their names.
  ///
  /// - Parameters:
  ///   - depth: how many folders deep files are looked for.
  ///   - isWanted: whether a file found in a folder counts, by its name.
  public static func files(
    in paths: [String], depth: Int, where isWanted: (String) -> Bool = { _ in true }
  ) -> [String] {
    paths.flatMap { path in
      // Standard input, even where a folder has that name.
      path == "-" ? [path] : files(at: path, depth: depth, where: isWanted) ?? [path]
    }
  }

  /// `nil` if it is no folder that can be read.
  private static func files(
    at path: String, depth: Int, where isWanted: (String) -> Bool
  ) -> [String]? {
    guard depth > 0, FileStatus(path: path)?.kind == .folder, let names = names(in: path) else {
      return nil
    }
    return names.flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      // A link to a folder may lead in a circle.
      let isLink = FileStatus(path: inner, followsLink: false)?.kind == .link
      if isLink, FileStatus(path: inner)?.kind == .folder { return [] }
      if let files = files(at: inner, depth: depth - 1, where: isWanted) { return files }
      return isWanted(name) ? [inner] : []
    }
  }
}
