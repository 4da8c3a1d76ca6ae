import SystemCalls

/// Where sessions are kept: `$XDG_STATE_HOME/vpclab/sessions`, for nobody else to read.
public struct SessionFolder: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The place that the environment asks for (XDG Base Directory Specification).
  public init(stateHome: String?, home: String?) throws(JournalError) {
    if let stateHome, stateHome.hasPrefix("/") {
      path = "\(stateHome)/vpclab/sessions"
    } else if let home, home.hasPrefix("/") {
      path = "\(home)/.local/state/vpclab/sessions"
    } else {
      throw JournalError(.noHome, path: "", code: 0)
    }
  }

  /// A session as a list shows it.
  public struct Entry: Equatable, Sendable {
    public var id: String
    public var path: String
    /// Seconds since 1970.
    public var modifiedAt: Int
  }

  /// Makes the folder and those above it where they are missing, mode 0700.
  public func prepare() throws(JournalError) {
    var partial = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      partial += part.isEmpty && partial.isEmpty ? "/" : (partial.hasSuffix("/") ? "" : "/") + part
      if partial == "/" { continue }
      if mkdir(partial, 0o700) != 0 && errno != EEXIST {
        throw JournalError(.create, path: partial)
      }
    }
  }

  public func path(of id: String) -> String { "\(path)/\(id).jsonl" }

  /// All sessions, the one used last first; none where there is no folder yet.
  public func entries() throws(JournalError) -> [Entry] {
    guard let names = Folder.names(in: path) else {
      if errno == ENOENT { return [] }
      throw JournalError(.open, path: path)
    }
    let entries = names.compactMap { name -> Entry? in
      let path = "\(path)/\(name)"
      guard name.hasSuffix(".jsonl"), let status = FileStatus(path: path) else { return nil }
      return Entry(
        id: String(name.dropLast(".jsonl".count)), path: path, modifiedAt: status.modifiedAt)
    }
    return entries.sorted { ($1.modifiedAt, $0.id) < ($0.modifiedAt, $1.id) }
  }

  /// A short id that no session has: a letter and a number, easy to type.
  public func newID() throws(JournalError) -> String {
    let taken = Set(try entries().map(\.id))
    var number = taken.count + 1
    while taken.contains("k\(number)") { number += 1 }
    return "k\(number)"
  }

  /// Deletes a session for good, unless it is open.
  public func remove(_ id: String) throws(JournalError) {
    try withExtendedLifetime(try OpenFile.existing(at: path(of: id))) { () throws(JournalError) in
      guard unlink(path(of: id)) == 0 else { throw JournalError(.open, path: path(of: id)) }
    }
  }

  /// Gives a session another id, unless it is open.
  public func rename(_ id: String, to newID: String) throws(JournalError) {
    try withExtendedLifetime(try OpenFile.existing(at: path(of: id))) { () throws(JournalError) in
      guard access(path(of: newID), F_OK) != 0 else {
        throw JournalError(.create, path: path(of: newID), code: EEXIST)
      }
      guard renameFile(path(of: id), path(of: newID)) == 0 else {
        throw JournalError(.open, path: path(of: id))
      }
    }
  }
}

/// The system's `rename`, whose name the type above uses for itself.
private func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }
