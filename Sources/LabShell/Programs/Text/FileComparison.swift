import AWSServices
import Foundations
import NetworkModel

enum Diff: Program {
  static let names = ["diff"]
  static let synopsis = "diff [-biqsuwB] FILE FILE"
  static let summary = "tell how two files differ"
  static let example = "command diff policy.json policy-2.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "qsubiwBNa", valued: "U",
      long: [
        "brief": "q", "unified": "u", "ignore-all-space": "w", "ignore-case": "i",
        "report-identical-files": "s", "ignore-blank-lines": "B", "ignore-space-change": "b",
      ])
    guard let options = options(call, description, in: &context) else { return 2 }
    guard options.operands.count == 2 else {
      return misuse("two file names are needed", in: &context)
    }
    let inputs = inputs(options.operands, in: &context)
    guard inputs.count == 2 else { return 2 }
    func lines(_ text: String) -> [String] {
      TextLines.of(text).map { String($0) }.filter { !options.has("B") || !$0.isEmpty }
    }
    func key(_ line: String) -> String {
      var line = line
      if options.has("i") { line = line.lowercased() }
      if options.has("w") { return line.filter { $0 != " " && $0 != "\t" } }
      guard options.has("b") else { return line }
      return line.split(omittingEmptySubsequences: true) { $0 == " " || $0 == "\t" }
        .joined(separator: " ")
    }
    let (old, new) = (lines(inputs[0].text), lines(inputs[1].text))
    // The table of common lines has a cell for each pair.
    context.spend(bytes: old.count * new.count * 2)
    guard !context.isExhausted else { return 2 }
    let edits = LineDifference.edits(from: old.map(key), to: new.map(key))
    guard !edits.isEmpty else {
      if options.has("s") {
        context.print("Files \(options.operands[0]) and \(options.operands[1]) are identical\n")
      }
      return 0
    }
    if options.has("q") {
      context.print("Files \(options.operands[0]) and \(options.operands[1]) differ\n")
    } else if options.has("u") || options.has("U") {
      let around = options.value("U").flatMap { GivenNumber($0)?.value } ?? 3
      let stamp = DateFormat.text(of: context.cloud.now.milliseconds, as: "%F %T.000000000 +0000")
      context.print("--- \(options.operands[0])\t\(stamp)\n+++ \(options.operands[1])\t\(stamp)\n")
      context.print(LineDifference.unified(edits, old, new, around: around))
    } else {
      context.print(LineDifference.normal(edits, old, new))
    }
    return 1
  }
}

/// Where two lists of lines differ.
private enum LineDifference {
  /// Lines of the old text that are replaced by lines of the new one.
  typealias Edit = (old: Range<Int>, new: Range<Int>)

  /// By the longest list of common lines.
  static func edits(from old: [String], to new: [String]) -> [Edit] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let (left, right) = (Array(old[start..<oldEnd]), Array(new[start..<newEnd]))
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var edits: [Edit] = []
    var (row, column) = (0, 0)
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row] == right[column] {
        row += 1
        column += 1
        continue
      }
      let begin = (row: row, column: column)
      while row < left.count || column < right.count {
        if row < left.count, column < right.count, left[row] == right[column] { break }
        if column == right.count
          || row < left.count
            && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
        {
          row += 1
        } else {
          column += 1
        }
      }
      edits.append(
        ((start + begin.row)..<(start + row), (start + begin.column)..<(start + column)))
    }
    return edits
  }

  /// `2,3c4`, with the lines below.
  static func normal(_ edits: [Edit], _ old: [String], _ new: [String]) -> String {
    var text = ""
    for edit in edits {
      let letter = edit.old.isEmpty ? "a" : edit.new.isEmpty ? "d" : "c"
      text += "\(span(edit.old))\(letter)\(span(edit.new))\n"
      for line in old[edit.old] { text += "< \(line)\n" }
      if letter == "c" { text += "---\n" }
      for line in new[edit.new] { text += "> \(line)\n" }
    }
    return text
  }

  private static func span(_ range: Range<Int>) -> String {
    if range.isEmpty { return String(range.lowerBound) }
    return range.count == 1
      ? String(range.upperBound) : "\(range.lowerBound + 1),\(range.upperBound)"
  }

  /// With lines around, in pieces that begin with `@@`.
  static func unified(
    _ edits: [Edit], _ old: [String], _ new: [String], around: Int
  ) -> String {
    var text = ""
    var rest = edits[...]
    while let first = rest.first {
      var piece = [rest.removeFirst()]
      while let next = rest.first, let last = piece.last,
        next.old.lowerBound - last.old.upperBound <= 2 * around
      {
        piece.append(rest.removeFirst())
      }
      let last = piece[piece.count - 1]
      let before = min(around, first.old.lowerBound)
      let after = min(around, old.count - last.old.upperBound)
      let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
      let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
      text += "@@ -\(place(oldRange)) +\(place(newRange)) @@\n"
      var next = oldRange.lowerBound
      for edit in piece {
        for line in old[next..<edit.old.lowerBound] { text += " \(line)\n" }
        for line in old[edit.old] { text += "-\(line)\n" }
        for line in new[edit.new] { text += "+\(line)\n" }
        next = edit.old.upperBound
      }
      for line in old[next..<oldRange.upperBound] { text += " \(line)\n" }
    }
    return text
  }

  private static func place(_ range: Range<Int>) -> String {
    if range.count == 1 { return String(range.upperBound) }
    return "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }
}

enum Compare: Program {
  static let names = ["cmp", "comm"]
  static let synopsis = "cmp [-s] FILE FILE, comm [-123] FILE FILE"
  static let summary = "tell whether two files differ, or which lines of sorted files are common"
  static let example = "cmp policy.json policy-2.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "s123"), in: &context) else { return 2 }
    guard options.operands.count == 2 else {
      return misuse("two file names are needed", in: &context)
    }
    let inputs = inputs(options.operands, in: &context)
    guard inputs.count == 2 else { return call.programName == "cmp" ? 2 : 1 }
    guard call.programName == "cmp" else {
      common(TextLines.of(inputs[0].text), TextLines.of(inputs[1].text), options, &context)
      return 0
    }
    let (left, right) = (Array(inputs[0].text.utf8), Array(inputs[1].text.utf8))
    guard left != right else { return 0 }
    guard !options.has("s") else { return 1 }
    let same = zip(left, right).prefix { $0 == $1 }.count
    if same == min(left.count, right.count) {
      let shorter = options.operands[left.count < right.count ? 0 : 1]
      context.printError("cmp: EOF on \(shorter) after byte \(same)\n")
    } else {
      let line = left.prefix(same).count { $0 == UInt8(ascii: "\n") } + 1
      context.print(
        "\(options.operands[0]) \(options.operands[1]) differ: byte \(same + 1), line \(line)\n")
    }
    return 1
  }

  private static func common(
    _ left: [Substring], _ right: [Substring], _ options: Options, _ context: inout ShellContext
  ) {
    var (first, second) = (left[...], right[...])
    func show(_ line: Substring, _ column: Int) {
      guard !options.has(Character(String(column))) else { return }
      let shown = (1..<column).count { !options.has(Character(String($0))) }
      context.print(String(repeating: "\t", count: shown) + line + "\n")
    }
    while context.mayWork(), !first.isEmpty || !second.isEmpty {
      guard let one = first.first else {
        show(second.removeFirst(), 2)
        continue
      }
      guard let two = second.first else {
        show(first.removeFirst(), 1)
        continue
      }
      if one.utf8.elementsEqual(two.utf8) {
        show(first.removeFirst(), 3)
        second.removeFirst()
      } else if one.utf8.lexicographicallyPrecedes(two.utf8) {
        show(first.removeFirst(), 1)
      } else {
        show(second.removeFirst(), 2)
      }
    }
  }
}
