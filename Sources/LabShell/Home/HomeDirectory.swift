/// The files of one machine's home directory, kept in memory and never on the learner's disk.
///
/// It is flat: names have no `/`. That is enough for policy documents and scripts, and makes `..` and
/// links impossible. Two folders outside of it are kept with it, under the files' whole paths: a web
/// server's pages and the machine's logs.
public struct HomeDirectory: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    public var name: String
    public var text: String
  }

  /// Where it stands in the machine's file system: `/home/ec2-user`.
  public let path: String
  /// In the order of their names' bytes, as `ls` shows them.
  public private(set) var files: [File] = []

  public init(path: String) { self.path = path }

  /// The text of the file, found by name or by any path that leads here.
  public func text(of path: String) throws(FileError) -> String {
    guard path != "/dev/null" else { return "" }
    let name = try name(for: path)
    guard let file = files.first(where: { $0.name == name }) else { throw .notFound }
    return file.text
  }

  public func contains(_ path: String) -> Bool { (try? text(of: path)) != nil }

  /// Makes or replaces the file.
  public mutating func write(_ text: String, to path: String) throws(FileError) {
    guard path != "/dev/null" else { return }
    let name = try name(for: path)
    guard text.utf8.count <= Limits.fileBytes else { throw .tooLarge }
    let others = files.reduce(0) { $1.name == name ? $0 : $0 + $1.text.utf8.count }
    guard others + text.utf8.count <= Limits.homeDirectoryBytes else { throw .full }
    if let index = files.firstIndex(where: { $0.name == name }) {
      files[index].text = text
    } else {
      guard files.count < Limits.files else { throw .full }
      let index = files.firstIndex { name.utf8.lexicographicallyPrecedes($0.name.utf8) }
      files.insert(File(name: name, text: text), at: index ?? files.endIndex)
    }
  }

  public mutating func append(_ text: String, to path: String) throws(FileError) {
    let before = contains(path) ? try self.text(of: path) : ""
    try write(before + text, to: path)
  }

  public mutating func remove(_ path: String) throws(FileError) {
    let name = try name(for: path)
    guard let index = files.firstIndex(where: { $0.name == name }) else { throw .notFound }
    files.remove(at: index)
  }

  /// Whether the path means this directory itself.
  public func isDirectory(_ path: String) -> Bool {
    ["", ".", "./", "~", "~/", self.path, self.path + "/"].contains(path)
  }

  private static let otherFolders = ["/var/www/html/", "/usr/share/nginx/html/", "/var/log/"]

  /// The file's own name for a path such as `./policy.json` or `/home/ec2-user/policy.json`.
  private func name(for path: String) throws(FileError) -> String {
    guard !isDirectory(path) else { throw .isDirectory }
    var name = Substring(path)
    for prefix in ["./", "~/", self.path + "/"] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    if let folder = Self.otherFolders.first(where: { path.hasPrefix($0) }) {
      name = Substring(path)
      guard !name.dropFirst(folder.utf8.count).utf8.contains(UInt8(ascii: "/")),
        name.utf8.count > folder.utf8.count
      else { throw .outsideHomeDirectory }
      return path
    }
    guard !name.utf8.contains(UInt8(ascii: "/")) else { throw .outsideHomeDirectory }
    guard name != "..", !name.isEmpty, name.utf8.count <= 255, !name.utf8.contains(0) else {
      throw .outsideHomeDirectory
    }
    return String(name)
  }
}

/// Why a file of the home directory cannot be read or written.
public enum FileError: Error, Equatable, Sendable {
  case notFound
  case isDirectory
  case outsideHomeDirectory
  case tooLarge
  case full

  /// What stands after the file's name in a program's message.
  public var message: String {
    switch self {
    case .notFound: "No such file or directory"
    case .isDirectory: "Is a directory"
    case .outsideHomeDirectory:
      "No such file or directory (vpclab keeps files in the home directory only; use a plain name)"
    case .tooLarge: "File too large (at most \(Limits.fileBytes) bytes)"
    case .full:
      "No space left on device (at most \(Limits.files) files and \(Limits.homeDirectoryBytes) bytes)"
    }
  }
}
