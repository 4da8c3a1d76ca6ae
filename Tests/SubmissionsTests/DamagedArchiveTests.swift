import Foundations
import ProgramTesting
import SystemCalls
import Testing

@testable import Submissions

/// Archives that were cut, mixed up or made to hurt: reading ends, with rows, and never with a trap.
@Suite struct DamagedArchiveTests {
  private static func rows(_ bytes: [UInt8], name: String = "x") -> [Submission] {
    var rows: [Submission] = []
    let reader = SubmissionReader(fileLimit: 1 << 20) { submission in
      rows.append(submission)
      return rows.count < 10_000
    }
    reader.read(bytes, name: name)
    return rows
  }

  private static func bytes(of name: String) throws -> [UInt8] {
    let path = FileName(bytes: Array("\(SubmissionReaderTests.cases)/\(name)".utf8))
    let file = try FolderListing.open(path, in: nil).get()
    return try file.read(at: 0, count: file.size)
  }

  /// A hundred mutants of each sample: bytes changed, pieces cut out or doubled, the end cut off.
  @Test(
    arguments: SubmissionReaderTests.archives.map(\.0) + ["cut.tar.gz", "two-members.jsonl.gz"])
  func `a mutant is read to its end`(name: String) throws {
    let original = try Self.bytes(of: name)
    let seed = UInt64(original.count)
    var random = RandomSource(seed: seed, stream: "tests")
    for mutant in 0..<100 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.removeLast(bytes.count - place)
        }
      }
      let rows = Self.rows(bytes)
      #expect(!rows.isEmpty, "mutant \(mutant) of \(name), seed \(seed), gave no row")
      #expect(rows.allSatisfy { $0.name.hasPrefix("x") }, "mutant \(mutant), seed \(seed)")
    }
  }

  /// A tar header as POSIX has it.
  private static func header(
    _ name: String, kind: Character = "0", size: [UInt8] = Array("00000000005\0".utf8)
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    block.replaceSubrange(0..<name.utf8.count, with: name.utf8)
    block.replaceSubrange(124..<(124 + size.count), with: size)
    block[156] = kind.asciiValue ?? 0
    block.replaceSubrange(257..<265, with: "ustar\u{0}00".utf8)
    block.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    block.replaceSubrange(148..<(148 + sum.utf8.count), with: sum.utf8)
    return block
  }

  private static func padded(_ text: String) -> [UInt8] {
    Array(text.utf8) + [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
  }

  /// pax's record, whose length counts its own digits.
  private static func record(_ key: String, _ value: String) -> String {
    let rest = " \(key)=\(value)\n"
    return "\(rest.utf8.count + (rest.utf8.count > 97 ? 3 : 2))\(rest)"
  }

  @Test(
    arguments: [
      // GNU's binary number, and one that no disk holds.
      ([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5], ["x/a"]),
      ([0x80] + [UInt8](repeating: 0xFF, count: 11), ["x/a", "x"]),
      ([0xFF] + [UInt8](repeating: 0xFF, count: 11), ["x/a", "x"]),
    ] as [([UInt8], [String])])
  func `a size is what it says, or the archive is damaged`(size: [UInt8], names: [String]) {
    let rows = Self.rows(Self.header("a", size: size) + Self.padded("hello"))
    #expect(rows.map(\.name) == names)
  }

  @Test func `names of any length come from GNU's and pax's headers`() {
    let long = String(repeating: "deep/", count: 60) + "k1.jsonl"
    let octal = { (count: Int) in
      let digits = String(count, radix: 8)
      return Array((String(repeating: "0", count: 11 - digits.count) + digits + "\0").utf8)
    }
    for (kind, text) in [("L", long + "\0"), ("x", Self.record("path", long))]
      as [(Character, String)]
    {
      let rows = Self.rows(
        Self.header("p", kind: kind, size: octal(text.utf8.count)) + Self.padded(text)
          + Self.header("short") + Self.padded("hello"))
      #expect(rows.map(\.name) == ["x/\(long)"], "\(kind)")
    }
    // A size that is none is not believed, and ends nothing else.
    for size in ["-5", "99999999999999999999", "x"] {
      let text = Self.record("size", size)
      let rows = Self.rows(
        Self.header("p", kind: "x", size: octal(text.utf8.count)) + Self.padded(text)
          + Self.header("a") + Self.padded("hello"))
      #expect(rows.first?.name.hasPrefix("x") == true, "\(size)")
    }
  }

  @Test func `folders deeper than anybody nests them are a row`() throws {
    let folder = try TemporaryFolder()
    var path = "f"
    try folder.makeFolder(path)
    for _ in 1..<205 {
      path += "/f"
      try folder.makeFolder(path)
    }
    try folder.write("f/a.jsonl", "hello")
    var rows: [Submission] = []
    let reader = SubmissionReader(fileLimit: 1 << 20) { submission in
      rows.append(submission)
      return true
    }
    reader.read(["\(folder.path)/f"])
    #expect(rows.count == 2)
    #expect(rows.contains { $0.content == .unread(.tooDeep(levels: 200)) })
  }

  @Test func `a budget is spent and not given back`() throws {
    let budget = UnpackingBudget(packed: 1)
    try budget.spend(bytes: 256 << 20)
    #expect(throws: ArchiveError.overBudget("64 times its own size, which is no text")) {
      try budget.spend(bytes: 1)
    }
    #expect(throws: Never.self) { try UnpackingBudget(packed: .max).spend(bytes: 1 << 40) }
  }

  /// Sorting needs it: whatever precedes something precedes what that precedes, and never itself.
  @Test func `natural order is an order`() {
    let seed: UInt64 = 11
    var random = RandomSource(seed: seed, stream: "tests")
    let names = (0..<60).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Array("0127ab".utf8)[Int.random(in: 0..<6, using: &random)]
      }
    }
    for (first, second) in names.flatMap({ name in names.map { (name, $0) } }) {
      let (before, after) = (
        NaturalOrder.precedes(first, second), NaturalOrder.precedes(second, first)
      )
      #expect(before != after || (!before && first == second), "\(first) \(second), seed \(seed)")
      for third in names where before && NaturalOrder.precedes(second, third) {
        #expect(NaturalOrder.precedes(first, third), "\(first) \(second) \(third), seed \(seed)")
      }
    }
  }
}
