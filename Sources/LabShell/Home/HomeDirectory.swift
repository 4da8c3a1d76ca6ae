/// The files of one machine, kept in memory and never on the learner's disk.
///
/// There are the home directory and `/tmp`, with directories below them as `mkdir` makes them, and the
/// system's where root may write. There are no links, so a path without `..` means one thing only.
public struct HomeDirectory: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What stands under one path.
  struct Entry: Equatable, Sendable {
    /// `nil` for a directory.
    var text: String?
    var mode: Int
    /// Counts writes, so that it is known which of two files is newer.
    var written: Int

    var isDirectory: Bool { text == nil }
  }

  /// Where the home directory stands in the machine's file system: `/home/ec2-user`.
  public let path: String
  /// Where relative paths begin.
  public private(set) var workingDirectory: String
  private var entries: [String: Entry] = [:]
  private var bytes = 0
  private var writes = 0

  /// Whether whoever writes is root, who alone may change what is the system's.
  var actsAsRoot = false

  /// Where files may be made outside of the home directory: `/tmp` by everybody.
  private static let sharedDirectories = ["/tmp"] + systemDirectories
  /// Where root makes files, as user data does.
  private static let systemDirectories = [
    "/var/www/html", "/usr/share/nginx/html", "/var/log", "/etc", "/opt", "/srv", "/mnt", "/root",
    "/usr/local/bin", "/var/lib",
  ]

  public init(path: String) {
    self.path = path
    workingDirectory = path
    var directory = ""
    for part in path.split(separator: "/") {
      directory += "/" + part
      entries[directory] = Entry(text: nil, mode: 0o755, written: 0)
    }
    for shared in Self.sharedDirectories {
      var directory = ""
      for part in shared.split(separator: "/") {
        directory += "/" + part
        entries[directory] = Entry(text: nil, mode: 0o755, written: 0)
      }
    }
    entries["/tmp"] = Entry(text: nil, mode: 0o777, written: 0)
    entries["/"] = Entry(text: nil, mode: 0o755, written: 0)
  }

  /// The files directly in the home directory, in the order of their names' bytes, as `ls` shows
  /// them.
  public var files: [File] {
    names(in: path).compactMap { name in
      entries[path + "/" + name]?.text.map { File(name: name, text: $0) }
    }
  }

  // MARK: Paths

  /// The path from the root, without `.`, `..` and doubled slashes.
  public func absolute(_ path: String) -> String {
    let start: String
    if path == "~" || path.hasPrefix("~/") {
      start = self.path + "/" + path.dropFirst()
    } else {
      start = path.hasPrefix("/") ? path : workingDirectory + "/" + path
    }
    var parts: [Substring] = []
    // By bytes, as a system reads paths.
    for part in start.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private func parent(of absolute: String) -> String {
    let end = absolute.lastIndex(of: "/") ?? absolute.startIndex
    return end == absolute.startIndex ? "/" : String(absolute[..<end])
  }

  /// Whether files may be made there, if need be by root.
  private func isWritable(_ absolute: String) -> Bool {
    absolute.hasPrefix(path + "/")
      || Self.sharedDirectories.contains { absolute.hasPrefix($0 + "/") }
  }

  /// Whether whoever writes may change what is there.
  private func isPermitted(_ absolute: String) -> Bool {
    actsAsRoot || !Self.systemDirectories.contains { absolute.hasPrefix($0 + "/") }
  }

  // MARK: Looking

  func entry(_ path: String) -> Entry? {
    guard !path.isEmpty else { return nil }
    let entry = entries[absolute(path)]
    return path.hasSuffix("/") && entry?.isDirectory == false ? nil : entry
  }

  /// The text of the file.
  public func text(of path: String) throws(FileError) -> String {
    guard path != "/dev/null" else { return "" }
    guard let entry = entry(path) else { throw .notFound }
    guard let text = entry.text else { throw .isDirectory }
    return text
  }

  public func contains(_ path: String) -> Bool {
    path == "/dev/null" || entry(path)?.isDirectory == false
  }

  public func isDirectory(_ path: String) -> Bool { entry(path)?.isDirectory ?? false }

  /// The names in a directory, in the order of their bytes.
  func names(in directory: String) -> [String] {
    let absolute = absolute(directory)
    let prefix = absolute == "/" ? "/" : absolute + "/"
    return entries.keys.filter { path in
      path.hasPrefix(prefix) && path.utf8.count > prefix.utf8.count
        && !path.dropFirst(prefix.count).contains("/")
    }
    .map { String($0.dropFirst(prefix.count)) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Paths that may complete one that is being typed; directories end with a slash.
  func candidates(for typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let head = slash.map { String(typed[...$0]) } ?? ""
    let directory = head.isEmpty ? "." : head
    guard isDirectory(directory) else { return [] }
    return names(in: directory).map { head + $0 + (isDirectory(head + $0) ? "/" : "") }
  }

  // MARK: Changing

  /// Makes or replaces the file.
  public mutating func write(_ text: String, to path: String) throws(FileError) {
    try write(path) { $0 = text }
  }

  public mutating func append(_ text: String, to path: String) throws(FileError) {
    try write(path) { $0.append(text) }
  }

  private mutating func write(
    _ path: String, _ change: (inout String) -> Void
  ) throws(FileError) {
    guard path != "/dev/null" else { return }
    let absolute = absolute(path)
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
    guard !isDirectory(path), !path.hasSuffix("/") else { throw .isDirectory }
    guard entries[parent(of: absolute)]?.isDirectory == true else { throw .notFound }
    guard isWritable(absolute) else { throw .outsideHomeDirectory }
    guard absolute.utf8.count <= 1_024 else { throw .nameTooLong }
    var entry = entries[absolute] ?? Entry(text: "", mode: 0o644, written: 0)
    guard isPermitted(absolute), entry.mode & 0o200 != 0 || actsAsRoot else {
      throw .notPermitted
    }
    guard entries[absolute] != nil || entries.count < Limits.files else { throw .full }
    // What is changed must be owned by nobody else, or it would be copied.
    let mode = entry.mode
    entries[absolute]?.text = ""
    var text = entry.text ?? ""
    entry.text = nil
    let before = text.utf8.count
    change(&text)
    let count = text.utf8.count
    guard count <= Limits.fileBytes, bytes + count - before <= Limits.homeDirectoryBytes else {
      let isTooLarge = count > Limits.fileBytes
      // As on a full disk, what was there before stays.
      if entries[absolute] != nil {
        let kept = String(decoding: text.utf8.prefix(min(before, count)), as: UTF8.self)
        bytes += kept.utf8.count - before
        entries[absolute]?.text = kept
      }
      throw isTooLarge ? .tooLarge : .full
    }
    bytes += count - before
    writes += 1
    entries[absolute] = Entry(text: text, mode: mode, written: writes)
  }

  public mutating func remove(_ path: String) throws(FileError) {
    let absolute = absolute(path)
    guard let entry = entries[absolute] else { throw .notFound }
    guard !entry.isDirectory else { throw .isDirectory }
    guard isWritable(absolute), isPermitted(absolute) else { throw .notPermitted }
    bytes -= entry.text?.utf8.count ?? 0
    entries[absolute] = nil
  }

  mutating func makeDirectory(_ path: String, withParents: Bool) throws(FileError) {
    let absolute = absolute(path)
    if let entry = entries[absolute] {
      guard withParents, entry.isDirectory else { throw .exists }
      return
    }
    guard isWritable(absolute) else { throw .outsideHomeDirectory }
    guard isPermitted(absolute) else { throw .notPermitted }
    let parent = parent(of: absolute)
    if entries[parent] == nil, withParents { try makeDirectory(parent, withParents: true) }
    guard let entry = entries[parent] else { throw .notFound }
    guard entry.isDirectory else { throw .isNoDirectory }
    guard entries.count < Limits.files else { throw .full }
    entries[absolute] = Entry(text: nil, mode: 0o755, written: writes)
  }

  /// Removes a directory, with all that is in it or only when it is empty.
  mutating func removeDirectory(_ path: String, withContents: Bool) throws(FileError) {
    let absolute = absolute(path)
    guard let entry = entries[absolute] else { throw .notFound }
    guard entry.isDirectory else { throw .isNoDirectory }
    guard isWritable(absolute), isPermitted(absolute),
      !(workingDirectory + "/").hasPrefix(absolute + "/")
    else { throw .notPermitted }
    let inside = entries.keys.filter { $0.hasPrefix(absolute + "/") }
    guard inside.isEmpty || withContents else { throw .isNotEmpty }
    for path in inside + [absolute] {
      bytes -= entries[path]?.text?.utf8.count ?? 0
      entries[path] = nil
    }
  }

  mutating func setMode(_ mode: Int, of path: String) throws(FileError) {
    let absolute = absolute(path)
    guard entries[absolute] != nil else { throw .notFound }
    guard isWritable(absolute), isPermitted(absolute) else { throw .notPermitted }
    entries[absolute]?.mode = mode
  }

  /// Marks a file as just written, as `touch` does.
  mutating func touch(_ path: String) throws(FileError) {
    if isDirectory(path) { return }
    try write(path) { _ in }
  }

  mutating func changeDirectory(to path: String) throws(FileError) {
    let absolute = absolute(path)
    guard let entry = entries[absolute] else { throw .notFound }
    guard entry.isDirectory else { throw .isNoDirectory }
    workingDirectory = absolute
  }

  /// Where a subshell ends, its `cd` is forgotten.
  mutating func returnTo(_ directory: String) {
    workingDirectory = entries[directory]?.isDirectory == true ? directory : path
  }
}

/// Why a file cannot be read or written.
public enum FileError: Error, Equatable, Sendable {
  case notFound
  case isDirectory
  case isNoDirectory
  case isNotEmpty
  case exists
  case outsideHomeDirectory
  case notPermitted
  case nameTooLong
  case tooLarge
  case full

  /// What stands after the file's name in a program's message.
  public var message: String {
    switch self {
    case .notFound: "No such file or directory"
    case .isDirectory: "Is a directory"
    case .isNoDirectory: "Not a directory"
    case .isNotEmpty: "Directory not empty"
    case .exists: "File exists"
    case .outsideHomeDirectory:
      "Permission denied (vpclab keeps files in the home directory and in /tmp)"
    case .notPermitted: "Permission denied"
    case .nameTooLong: "File name too long"
    case .tooLarge: "File too large (at most \(Limits.fileBytes) bytes)"
    case .full:
      "No space left on device (at most \(Limits.files) files and \(Limits.homeDirectoryBytes) bytes)"
    }
  }
}
