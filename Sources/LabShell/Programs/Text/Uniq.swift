enum Uniq: Program {
  static let names = ["uniq"]
  static let synopsis = "uniq [-cdiu] [FILE]"
  static let summary = "join equal neighbouring lines"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let long: [String: Character] = [
      "count": "c", "repeated": "d", "unique": "u", "ignore-case": "i",
    ]
    guard let options = options(call, .init(flags: "cdiu", long: long), in: &context)
    else { return 1 }
    guard options.operands.count <= 1 else {
      return misuse("extra operand '\(options.operands[1])'", in: &context, status: 1)
    }
    let inputs = inputs(options.operands, in: &context)
    guard let input = inputs.first else { return 1 }
    var groups: [(line: Substring, count: Int)] = []
    for line in TextLines.of(input.text) {
      if let last = groups.last, equal(last.line, line, ignoringCase: options.has("i")) {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((line, 1))
      }
    }
    for (line, count) in groups {
      if options.has("d"), count < 2 { continue }
      if options.has("u"), count > 1 { continue }
      let prefix = options.has("c") ? Padding.right(String(count), width: 7) + " " : ""
      context.print("\(prefix)\(line)\n")
    }
    return 0
  }

  private static func equal(_ left: Substring, _ right: Substring, ignoringCase: Bool) -> Bool {
    ignoringCase
      ? left.lowercased().utf8.elementsEqual(right.lowercased().utf8)
      : left.utf8.elementsEqual(right.utf8)
  }
}
