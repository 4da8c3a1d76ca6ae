enum Ls: Program {
  static let names = ["ls"]
  static let synopsis = "ls [-1aAdlRh] [FILE...]"
  static let summary = "list files"
  static let example = "ls -l"

  /// What one line is about.
  private struct Row {
    var name: String
    var size: Int
    var mode: Int
    var isDirectory: Bool
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "1aAdFlRhtrS"), in: &context) else { return 2 }
    let operands = options.operands.isEmpty ? ["."] : options.operands
    var status = 0
    var files: [Row] = []
    var directories: [String] = []
    for operand in operands {
      guard let entry = context.shell.currentHome.entry(operand) else {
        context.printError("ls: cannot access '\(operand)': No such file or directory\n")
        status = 2
        continue
      }
      if entry.isDirectory, !options.has("d") {
        directories.append(operand)
      } else {
        files.append(row(operand, entry))
      }
    }
    show(files, options, in: &context)
    for (index, directory) in directories.enumerated() {
      if operands.count > 1 {
        context.print((index > 0 || !files.isEmpty ? "\n" : "") + "\(directory):\n")
      }
      let home = context.shell.currentHome
      let names = home.names(in: directory).filter {
        options.has("a") || options.has("A") || !$0.hasPrefix(".")
      }
      let rows = names.compactMap { name in
        home.entry(directory + "/" + name).map { row(name, $0) }
      }
      show(rows, options, in: &context)
    }
    return status
  }

  private static func row(_ name: String, _ entry: HomeDirectory.Entry) -> Row {
    Row(
      name: name, size: entry.text?.utf8.count ?? 4_096, mode: entry.mode,
      isDirectory: entry.isDirectory)
  }

  private static func show(_ rows: [Row], _ options: Options, in context: inout ShellContext) {
    let rows = options.has("r") ? rows.reversed() : rows
    let width = rows.map { String($0.size).utf8.count }.max() ?? 0
    let user = context.shell.session.variables["USER"] ?? "learner"
    for row in rows {
      let name = row.name + (options.has("F") && row.isDirectory ? "/" : "")
      guard options.has("l") else {
        context.print("\(name)\n")
        continue
      }
      let size = Padding.right(String(row.size), width: width)
      let mode = FileMode.text(row.mode, isDirectory: row.isDirectory)
      context.print("\(mode) 1 \(user) \(user) \(size) \(name)\n")
    }
  }
}

/// A file's permissions.
enum FileMode {
  /// `-rw-r--r--`
  static func text(_ mode: Int, isDirectory: Bool) -> String {
    let letters = Array("rwxrwxrwx")
    let bits = letters.indices.map { mode >> (8 - $0) & 1 == 1 ? String(letters[$0]) : "-" }
    return (isDirectory ? "d" : "-") + bits.joined()
  }

  /// What `chmod` makes of a mode: `755`, `+x`, `u=rw,go-w`; `nil` for what is none.
  static func changed(_ mode: Int, by text: String) -> Int? {
    let digits = text.utf8.map { $0 &- UInt8(ascii: "0") }
    if (1...4).contains(digits.count), digits.allSatisfy({ $0 < 8 }) {
      return digits.reduce(0) { $0 << 3 | Int($1 & 7) } & 0o777
    }
    var mode = mode
    for clause in text.split(separator: ",", omittingEmptySubsequences: false) {
      var rest = clause
      var who = 0
      while let letter = rest.first,
        let bits = ["u": 0o700, "g": 0o070, "o": 0o007, "a": 0o777][letter]
      {
        who |= bits
        rest.removeFirst()
      }
      if who == 0 { who = 0o777 }
      guard let sign = rest.popFirst(), "+-=".contains(sign) else { return nil }
      var bits = 0
      for letter in rest {
        guard let value = ["r": 0o444, "w": 0o222, "x": 0o111, "X": 0o111, "s": 0, "t": 0][letter]
        else { return nil }
        bits |= value
      }
      bits &= who
      switch sign {
      case "+": mode |= bits
      case "-": mode &= ~bits
      default: mode = mode & ~who | bits
      }
    }
    return mode
  }
}
