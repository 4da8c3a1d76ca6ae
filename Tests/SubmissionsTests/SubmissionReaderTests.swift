import ProgramTesting
import SystemCalls
import Testing

@testable import Submissions

/// What is found in folders and archives, whoever made them.
@Suite struct SubmissionReaderTests {
  static let cases =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast().joined(separator: "/") + "/Cases"

  /// A line for each: the name, and `ok` or why it was not read.
  private static func read(_ paths: [String], below folder: String, limit: Int = 1 << 20)
    -> [String]
  {
    var lines: [String] = []
    let reader = SubmissionReader(fileLimit: limit) { submission in
      let name = submission.name.replacing(folder + "/", with: "")
      switch submission.content {
      case .bytes(let bytes):
        lines.append("\(name): \(bytes.starts(with: Array("hello".utf8)) ? "ok" : "other")")
      case .unread(let reason): lines.append("\(name): \(reason)")
      }
      return true
    }
    reader.read(paths.map { "\(folder)/\($0)" })
    return lines
  }

  private static let deep = String(repeating: "deep/", count: 60) + "k1.jsonl"
  private static let members = [
    "a/k1.jsonl: ok", "\(deep): ok",
    "link: a symbolic link to /etc/passwd: links are never followed; name what it leads to",
    "hard: a symbolic link to a/k1.jsonl: links are never followed; name what it leads to",
    "pipe: no regular file but a pipe, a device or a socket",
  ]

  static let archives: [(String, [String])] = [
    (
      "canvas.zip",
      ["ann_1_k1.jsonl: ok", "ann_2_k1.jsonl: ok", "ann_10_k1.jsonl: ok", "bob_1_k1.jsonl: ok"]
    ),
    ("moodle.zip", ["Zoë Li_17_assignsubmission_file_/k1.jsonl: ok"]),
    ("commented.zip", ["a.jsonl: ok"]),
    ("stored.zip", ["a.jsonl: ok"]),
    (
      "macos.zip",
      [
        ".DS_Store: left there by an operating system or an editor",
        "__MACOSX/._k1.jsonl: left there by an operating system or an editor", "k1.jsonl: ok",
      ]
    ),
    ("windows.zip", ["a/b.jsonl: ok"]),
    ("cp437.zip", ["a\\x81b.jsonl: ok"]),
    (
      "links.zip",
      [
        "a.jsonl: ok",
        "l.jsonl: a symbolic link to /etc/passwd: links are never followed; name what it leads to",
      ]
    ),
    ("outside.zip", ["../../evil.jsonl: ok", "/abs.jsonl: ok"]),
    (
      "nested.zip",
      [
        "ann/hand-in.zip/ann_1_k1.jsonl: ok", "ann/hand-in.zip/ann_2_k1.jsonl: ok",
        "ann/hand-in.zip/ann_10_k1.jsonl: ok", "ann/hand-in.zip/bob_1_k1.jsonl: ok",
        "bob/k1.jsonl: ok",
      ] + members.map { "carl/c.tar.gz/\($0)" }
    ),
    ("office.zip", [": a document of an office program"]),
    ("empty.zip", [": there are no files in it"]),
    ("bzip2.zip", ["a.jsonl: packed by method 12: unpack it first"]),
    (
      "cut.zip", [": a damaged archive: it has no directory: cut off, or a part of a split archive"]
    ),
    (
      "wrong-checksum.zip",
      ["a.jsonl: a damaged archive: 'a.jsonl' is not what was packed", "b.jsonl: ok"]
    ),
    ("too-many.zip", [": a damaged archive: its directory is cut off"]),
    ("plain.tar", members),
    ("pax.tar", ["\(deep): ok", "é.jsonl: ok"]),
    ("packed.tar.gz", members),
    ("cut.tar", ["a/k1.jsonl: ok", ": a damaged archive: it is cut off"]),
    ("seven.7z", [": a 7z archive: unpack it first"]),
    ("r.rar", [": a RAR archive: unpack it first"]),
    ("matryoshka.zip", ["inner.zip/inner.zip/inner.zip/inner.zip: deeper than 4 levels"]),
    ("lying.zip", ["a.jsonl: larger than 1 MiB"]),
  ]

  @Test(arguments: archives)
  func `an archive's files are found, or a row says why not`(name: String, lines: [String]) {
    let found = Self.read([name], below: Self.cases)
    let expected = lines.map { $0.hasPrefix(": ") ? name + $0 : "\(name)/\($0)" }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("two-members.jsonl.gz", "two-members.jsonl: ok"),
    ("wrong.jsonl.gz", "wrong.jsonl.gz: a damaged archive: its packed data ends too early"),
  ])
  func `a packed file is named as what is in it`(name: String, line: String) {
    #expect(Self.read([name], below: Self.cases) == [line])
  }

  /// What was read before the damage stands; the damage is a row of its own.
  @Test func `a packed archive that is cut off gives what it can`() {
    let lines = Self.read(["cut.tar.gz"], below: Self.cases)
    #expect(lines.last?.hasPrefix("cut.tar.gz: a damaged archive") == true, "\(lines)")
  }

  @Test func `folders are read in natural order, and nothing but regular files is opened`() throws {
    let folder = try TemporaryFolder()
    for name in ["s10", "s2", ".hidden", "note~"] { try folder.write(name, "hello \(name)") }
    for name in ["none", "a", "a/b"] { try folder.makeFolder(name) }
    try folder.write("a/b/c.jsonl", "hello")
    let path = folder.path
    #expect(symlink("/dev/stdin", "\(path)/stdin") == 0)
    #expect(symlink("s2", "\(path)/link") == 0)
    #expect(symlink(".", "\(path)/loop") == 0)
    #expect(mkfifo("\(path)/pipe", 0o600) == 0)
    let link = { (target: String) in
      "a symbolic link to \(target): links are never followed; name what it leads to"
    }
    let system = "left there by an operating system or an editor"
    let rows = [
      ".hidden: \(system)", "a/b/c.jsonl: ok", "link: \(link("s2"))", "loop: \(link("."))",
      "none: it is empty", "note~: \(system)",
      "pipe: no regular file but a pipe, a device or a socket", "s2: ok", "s10: ok",
      "stdin: \(link("/dev/stdin"))",
    ]
    #expect(Self.read(["."], below: path).map { $0.replacing("./", with: "") } == rows)
    // By name, each is the same row; a link's folder is read only where a slash says so.
    #expect(
      Self.read(["link", "loop", "pipe", "gone"], below: path) == [
        rows[2], rows[3], rows[6], "gone: cannot be read: No such file or directory",
      ])
    #expect(Self.read(["loop/"], below: path).contains("loop/s2: ok"))
  }

  @Test func `a file is read once, and names of any bytes are files`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("d")
    try folder.write("d/a.jsonl", "hello")
    #expect(
      Self.read(["d/a.jsonl", "d", "./d//a.jsonl"], below: folder.path).map {
        $0.split(separator: ": ").last
      } == ["ok", "named before", "named before"])
    let raw: [UInt8] = Array("\(folder.path)/d/x".utf8) + [0xFF, 0xFE, 0x0A, 0]
    let file = raw.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { creat($0, 0o600) } ?? -1 }
    }
    #expect(file >= 0)
    close(file)
    #expect(Self.read(["d"], below: folder.path) == ["d/a.jsonl: ok", "d/x\\xff\\xfe : other"])
  }

  @Test func `what is larger than a transcript is not read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", String(repeating: "hello", count: 400))
    #expect(Self.read(["a"], below: folder.path, limit: 1 << 20) == ["a: ok"])
    #expect(Self.read(["a"], below: folder.path, limit: 1999) == ["a: larger than 0 MiB"])
  }
}
