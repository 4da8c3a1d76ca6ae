enum Cp: Program {
  static let names = ["cp", "mv"]
  static let synopsis = "cp [-r] FROM... TO, mv FROM... TO"
  static let summary = "copy or rename files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let files = call.arguments.filter { !$0.hasPrefix("-") }
    let isRecursive =
      call.name == "mv"
      || call.arguments.contains {
        $0.hasPrefix("-") && ($0 == "--recursive" || $0.contains { "rRa".contains($0) })
      }
    let into = files.last.map { context.shell.currentHome.isDirectory($0) } ?? false
    guard files.count == 2 || files.count > 2 && into else {
      context.printError("\(call.name): two file names are needed\nUsage: \(synopsis)\n")
      return 1
    }
    var status = 0
    for file in files.dropLast() {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let last = files[files.count - 1]
      let target = into ? (last.hasSuffix("/") ? last : last + "/") + name : last
      do {
        var home = context.shell.currentHome
        if home.entry(file) != nil, home.absolute(file) == home.absolute(target) {
          context.printError("\(call.name): '\(file)' and '\(target)' are the same file\n")
          status = 1
          continue
        }
        if isRecursive, home.isDirectory(file) {
          try copy(file, to: target, in: &home)
          if call.name == "mv" { try home.removeDirectory(file, withContents: true) }
          context.shell.currentHome = home
          continue
        }
        let text = try home.text(of: file)
        let mode = home.entry(file)?.mode
        if call.name == "mv" { try home.remove(file) }
        try home.write(text, to: target)
        if let mode, target != "/dev/null" { try home.setMode(mode, of: target) }
        context.shell.currentHome = home
      } catch {
        context.printError("\(call.name): '\(file)' to '\(target)': \(error.message)\n")
        status = 1
      }
    }
    return status
  }

  private static func copy(
    _ directory: String, to target: String, in home: inout HomeDirectory
  ) throws(FileError) {
    let (from, to) = (home.absolute(directory), home.absolute(target))
    // Into itself it would never end.
    guard !(to + "/").hasPrefix(from + "/") else { throw .notPermitted }
    try home.makeDirectory(to, withParents: true)
    for name in home.names(in: from) {
      let path = from + "/" + name
      if home.isDirectory(path) {
        try copy(path, to: to + "/" + name, in: &home)
      } else {
        try home.write(home.text(of: path), to: to + "/" + name)
        if let mode = home.entry(path)?.mode { try home.setMode(mode, of: to + "/" + name) }
      }
    }
  }
}

enum Rm: Program {
  static let names = ["rm"]
  static let synopsis = "rm [-fr] FILE..."
  static let summary = "remove files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "fdrRvi"), in: &context) else { return 1 }
    guard !options.operands.isEmpty || options.has("f") else {
      return misuse("missing operand", in: &context, status: 1)
    }
    let isRecursive = options.has("r") || options.has("R")
    return each(options.operands, in: &context, "rm: cannot remove") {
      home, file throws(FileError) in
      do throws(FileError) {
        if isRecursive, home.isDirectory(file) {
          try home.removeDirectory(file, withContents: true)
        } else {
          try home.remove(file)
        }
      } catch {
        if error != .notFound || !options.has("f") { throw error }
      }
    }
  }
}
