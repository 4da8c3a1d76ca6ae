import Foundations
import SystemCalls

/// Goes through everything that was named, in a fixed order, one file in memory at a time.
public final class SubmissionReader {
  /// Bytes of a file; what is larger is no transcript.
  private let fileLimit: Int
  private let consume: (Submission) -> Bool
  private var isStopped = false
  /// How many files there are, as far as folders and archives were looked into.
  public private(set) var discovered = 0
  /// Files that were read by their paths, where more than one path was named.
  private var seen: Set<String>?

  /// Deeper than anybody nests folders; each level keeps one folder open.
  static let folderDepth = 200
  /// An archive of an archive of a class's archives.
  static let archiveDepth = 4
  /// Bytes of an archive within an archive, which is kept in memory.
  static let nestedLimit = 64 << 20

  /// - Parameter consume: gets each file, and says whether to go on.
  public init(fileLimit: Int, consume: @escaping (Submission) -> Bool) {
    self.fileLimit = fileLimit
    self.consume = consume
  }

  /// Reads what was named on the command line: files, folders and archives.
  public func read(_ paths: [String]) {
    if paths.count > 1 { seen = [] }
    discovered += paths.count
    for path in paths where !isStopped { read(path) }
  }

  /// Reads bytes that were handed over otherwise, through standard input say.
  public func read(_ bytes: [UInt8], name: String) {
    unpack(MemoryBytes(bytes), name: name, depth: 0, UnpackingBudget(packed: bytes.count))
  }

  private func hand(_ name: String, _ content: Submission.Content) {
    if !isStopped, !consume(Submission(name: name, content: content)) { isStopped = true }
  }

  private func leave(_ name: String, _ reason: UnreadReason) { hand(name, .unread(reason)) }

  /// The system's own words for what just failed.
  private var systemReason: UnreadReason { .unreadable(SystemError().description) }

  // MARK: Folders

  private func read(_ path: String) {
    let name = FileName(bytes: Array(path.utf8))
    let shown = path == "/" || !path.hasSuffix("/") ? name.shown : String(name.shown.dropLast())
    switch FolderListing.kind(of: name) {
    case nil: leave(shown, systemReason)
    // A link's name with a slash behind it is the folder that it leads to.
    case .folder:
      guard let folder = FolderListing(name, in: nil, followsLink: path.hasSuffix("/")) else {
        return leave(shown, systemReason)
      }
      read(folder, path: shown, depth: 1)
    case .link: leave(shown, .link(to: FolderListing.target(of: name, in: nil)))
    case .other: leave(shown, .notAFile)
    case .regular: read(file: name, in: nil, path: shown)
    }
  }

  private func read(_ folder: FolderListing, path: String, depth: Int) {
    guard depth <= Self.folderDepth else { return leave(path, .tooDeep(levels: Self.folderDepth)) }
    guard let names = folder.names else { return leave(path, systemReason) }
    if names.isEmpty { leave(path, depth == 1 ? .nothingThere : .emptyFolder) }
    discovered += names.count - 1
    for name in names where !isStopped {
      let inner = path == "/" ? "/\(name.shown)" : "\(path)/\(name.shown)"
      if Self.isSystemFile(name.bytes) {
        leave(inner, .systemFile)
        continue
      }
      switch folder.kind(of: name) {
      case nil: leave(inner, systemReason)
      case .folder:
        if let next = FolderListing(name, in: folder) {
          read(next, path: inner, depth: depth + 1)
        } else {
          leave(inner, systemReason)
        }
      case .link: leave(inner, .link(to: FolderListing.target(of: name, in: folder)))
      case .other: leave(inner, .notAFile)
      case .regular: read(file: name, in: folder, path: inner)
      }
    }
  }

  private func read(file name: FileName, in folder: FolderListing?, path: String) {
    if seen?.insert(Self.plain(path)).inserted == false { return leave(path, .repeated) }
    switch FolderListing.open(name, in: folder) {
    case .success(let file):
      unpack(file, name: path, depth: 0, UnpackingBudget(packed: file.size))
    case .failure(let error):
      // It was a regular file a moment ago.
      let isOther = error.code == EINVAL || error.code == ELOOP || error.code == ENXIO
      leave(path, isOther ? .notAFile : .unreadable(error.description))
    }
  }

  /// `./a//b` and `a/b` are one path.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// What systems and editors leave behind; in an archive a folder's name ends in a slash.
  private static func isSystemFile(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    return text.hasPrefix(".") || text.hasSuffix("~")
      || ["__MACOSX", "Thumbs.db", "desktop.ini", "Icon\r"].contains(text)
  }

  // MARK: Archives

  private func unpack(
    _ source: any RandomAccess, name: String, depth: Int, _ budget: UnpackingBudget
  ) {
    do throws(ArchiveError) {
      let form = PackedForm(try source.read(at: 0, count: PackedForm.beginning))
      if form != nil, depth >= Self.archiveDepth {
        return leave(name, .tooDeep(levels: Self.archiveDepth))
      }
      switch form {
      case nil:
        guard source.size <= fileLimit else { return leave(name, .tooLarge(limit: fileLimit)) }
        hand(name, .bytes(try source.read(at: 0, count: fileLimit + 1)))
      case .zip: try unzip(source, name: name, depth: depth, budget)
      case .tar: try untar(SequentialBytes(source), name: name, depth: depth, budget)
      case .gzip: try gunzip(source, name: name, depth: depth, budget)
      case .other(let what): leave(name, .unsupportedArchive(what))
      }
    } catch {
      leave(name, error.reason)
    }
  }

  private func unzip(
    _ source: any RandomAccess, name: String, depth: Int, _ budget: UnpackingBudget
  ) throws(ArchiveError) {
    let archive = try ZipArchive(source)
    if archive.isDocument { return leave(name, .document) }
    let members = archive.members.sorted { NaturalOrder.precedes($0.name.bytes, $1.name.bytes) }
    if members.allSatisfy(\.isFolder) { leave(name, depth == 0 ? .nothingThere : .emptyFolder) }
    discovered += max(0, members.count { !$0.isFolder } - 1)
    for member in members where !member.isFolder && !isStopped {
      try budget.spendMember()
      let inner = "\(name)/\(member.name.shown)"
      if Self.isInSystemFolder(member.name.bytes) {
        leave(inner, .systemFile)
      } else if member.isEncrypted {
        leave(inner, .encrypted)
      } else if member.method != 0, member.method != 8 {
        leave(inner, .unsupportedArchive("packed by method \(member.method)"))
      } else if member.size > Self.nestedLimit {
        leave(inner, .tooLarge(limit: fileLimit))
      } else {
        try unzip(member, of: archive, inner, depth: depth, budget)
      }
    }
  }

  /// A member that is damaged is one row; only the budget ends the archive.
  private func unzip(
    _ member: ZipArchive.Member, of archive: ZipArchive, _ name: String, depth: Int,
    _ budget: UnpackingBudget
  ) throws(ArchiveError) {
    let bytes: [UInt8]
    do throws(ArchiveError) {
      let stream = try archive.stream(of: member)
      let beginning = try stream.readFully(min(member.size, PackedForm.beginning))
      try budget.spend(bytes: beginning.count)
      if member.isLink {
        return leave(name, .link(to: FileName(bytes: beginning).shown))
      }
      if PackedForm(beginning) == nil, member.size > fileLimit {
        return leave(name, .tooLarge(limit: fileLimit))
      }
      bytes = try beginning + read(stream, count: member.size - beginning.count, budget)
      guard bytes.count == member.size, Inflater.checksum(of: bytes) == member.checksum else {
        throw .damaged("'\(member.name.shown)' is not what was packed")
      }
    } catch {
      if case .overBudget = error { throw error }
      return leave(name, error.reason)
    }
    unpack(MemoryBytes(bytes), name: name, depth: depth + 1, budget)
  }

  private func untar(
    _ stream: any ByteStream, name: String, depth: Int, _ budget: UnpackingBudget
  ) throws(ArchiveError) {
    let archive = TarArchive(stream, budget: budget)
    var isEmpty = true
    while !isStopped, let member = try archive.next() {
      let inner = "\(name)/\(member.name.shown)"
      if member.kind != .folder { isEmpty = false }
      switch member.kind {
      case .folder: continue
      case .link: leave(inner, .link(to: member.target.shown))
      case .other: leave(inner, .notAFile)
      case .file where Self.isInSystemFolder(member.name.bytes): leave(inner, .systemFile)
      case .file:
        let beginning = try archive.read(upTo: min(member.size, PackedForm.beginning))
        let limit = PackedForm(beginning) == nil ? fileLimit : Self.nestedLimit
        guard member.size <= limit else {
          leave(inner, .tooLarge(limit: fileLimit))
          continue
        }
        let bytes = try beginning + archive.read(upTo: member.size - beginning.count)
        unpack(MemoryBytes(bytes), name: inner, depth: depth + 1, budget)
      }
    }
    if isEmpty { leave(name, depth == 0 ? .nothingThere : .emptyFolder) }
  }

  /// A file of its own, or a tar archive, whose members are read as they come.
  private func gunzip(
    _ source: any RandomAccess, name: String, depth: Int, _ budget: UnpackingBudget
  ) throws(ArchiveError) {
    let beginning = try Inflater(SequentialBytes(source), .gzip).readFully(PackedForm.beginning)
    let inflater = Inflater(SequentialBytes(source), .gzip)
    if TarArchive.isTar(beginning) {
      return try untar(inflater, name: name, depth: depth, budget)
    }
    let limit = PackedForm(beginning) == nil ? fileLimit : Self.nestedLimit
    let bytes = try read(inflater, count: limit + 1, budget)
    guard bytes.count <= limit else { return leave(name, .tooLarge(limit: fileLimit)) }
    // Named as what is in it, as gunzip does.
    let inner = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    unpack(MemoryBytes(bytes), name: inner, depth: depth + 1, budget)
  }

  private func read(
    _ stream: any ByteStream, count: Int, _ budget: UnpackingBudget
  ) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try stream.read(upTo: count - bytes.count)
      if more.isEmpty { break }
      try budget.spend(bytes: more.count)
      bytes += more
    }
    return bytes
  }

  private static func isInSystemFolder(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x2F).contains {
      $0 != [0x2E] && $0 != [0x2E, 0x2E] && isSystemFile(Array($0))
    }
  }
}
