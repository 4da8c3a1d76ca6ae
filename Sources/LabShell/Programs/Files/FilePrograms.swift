import Foundations

extension Program {
  /// Does something with each of the files, goes on after one with which it cannot be done, and
  /// answers the status: 1 if there was one.
  ///
  /// - Parameter complaint: what is said of such a file, before its name and the reason.
  static func each(
    _ files: [String], in context: inout ShellContext, _ complaint: String,
    _ act: (inout HomeDirectory, String) throws(FileError) -> Void
  ) -> Int {
    var status = 0
    for file in files {
      do throws(FileError) {
        try act(&context.shell.currentHome, file)
      } catch {
        context.printError("\(complaint) '\(file)': \(error.message)\n")
        status = 1
      }
    }
    return status
  }
}

enum MakeDirectory: Program {
  static let names = ["mkdir", "rmdir"]
  static let synopsis = "mkdir [-p] DIRECTORY..., rmdir DIRECTORY..."
  static let summary = "make or remove directories"
  static let example = "mkdir -p policies/flow-logs"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "pv", valued: "m"), in: &context) else {
      return 1
    }
    guard !options.operands.isEmpty else {
      return misuse("missing operand", in: &context, status: 1)
    }
    let makes = call.name == "mkdir"
    let complaint = "\(call.name): \(makes ? "cannot create directory" : "failed to remove")"
    return each(options.operands, in: &context, complaint) { home, directory throws(FileError) in
      if makes {
        try home.makeDirectory(directory, withParents: options.has("p"))
      } else {
        try home.removeDirectory(directory, withContents: false)
      }
    }
  }
}

enum Touch: Program {
  static let names = ["touch"]
  static let synopsis = "touch FILE..."
  static let summary = "make an empty file where there is none"
  static let example = "touch notes.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "acm", valued: "dt"), in: &context) else {
      return 1
    }
    return each(options.operands, in: &context, "touch: cannot touch") {
      home, file throws(FileError) in
      if options.has("c"), home.entry(file) == nil { return }
      try home.touch(file)
    }
  }
}

enum ChangeMode: Program {
  static let names = ["chmod"]
  static let synopsis = "chmod MODE FILE..., such as chmod +x deploy.sh or chmod 400 key.pem"
  static let summary = "change who may read, write and run a file"
  static let example = "chmod 400 key.pem"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let words = call.arguments.filter { !["-R", "-v", "-f", "--"].contains($0) }
    guard words.count >= 2 else { return misuse("missing operand", in: &context, status: 1) }
    var status = 0
    for file in words.dropFirst() {
      guard let entry = context.shell.currentHome.entry(file) else {
        context.printError("chmod: cannot access '\(file)': No such file or directory\n")
        status = 1
        continue
      }
      guard let mode = FileMode.changed(entry.mode, by: words[0]) else {
        return misuse("invalid mode: '\(words[0])'", in: &context, status: 1)
      }
      do {
        try context.shell.currentHome.setMode(mode, of: file)
      } catch {
        context.printError("chmod: changing permissions of '\(file)': \(error.message)\n")
        status = 1
      }
    }
    return status
  }
}

enum MakeTemporary: Program {
  static let names = ["mktemp"]
  static let synopsis = "mktemp [-d] [TEMPLATE]"
  static let summary = "make a file or directory with a new name"
  static let example = "FILE=$(mktemp)"

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "dqtu", valued: "p"), in: &context) else {
      return 1
    }
    let template = options.operands.first ?? "/tmp/tmp.XXXXXXXXXX"
    let head = template.prefix { $0 != "X" }
    let marks = template.dropFirst(head.count).prefix { $0 == "X" }
    guard marks.count >= 3 else {
      return misuse("too few X's in template '\(template)'", in: &context, status: 1)
    }
    let random = marks.map { _ in String(context.shell.chance.element(of: letters)) }.joined()
    let path = String(head) + random + template.dropFirst(head.count + marks.count)
    do {
      if options.has("d") {
        try context.shell.currentHome.makeDirectory(path, withParents: false)
      } else {
        try context.shell.currentHome.write("", to: path)
        try context.shell.currentHome.setMode(0o600, of: path)
      }
    } catch {
      context.printError("mktemp: failed to create '\(path)': \(error.message)\n")
      return 1
    }
    context.print(path + "\n")
    return 0
  }
}

enum PathName: Program {
  static let names = ["basename", "dirname", "realpath", "readlink"]
  static let synopsis = "basename PATH [SUFFIX], dirname PATH, realpath PATH, readlink -f PATH"
  static let summary = "print a part of a path"
  static let example = "basename policies/trust.json .json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let isAbsolute = ["realpath", "readlink"].contains(call.programName)
    let words = call.arguments.filter { $0 != "--" && !(isAbsolute && $0.hasPrefix("-")) }
    guard let path = words.first, !path.hasPrefix("-") else {
      return misuse("one path is needed", in: &context, status: 1)
    }
    if isAbsolute {
      // Nothing is a link here, so only a whole path can be read.
      if call.programName == "readlink",
        !call.arguments.contains(where: { ["-f", "-e", "-m", "--canonicalize"].contains($0) })
      {
        return 1
      }
      for path in words { context.print(context.shell.currentHome.absolute(path) + "\n") }
      return 0
    }
    switch call.programName {
    case "basename":
      var name = path.split(separator: "/").last.map { String($0) } ?? (path.isEmpty ? "" : "/")
      if words.count > 1, name.hasSuffix(words[1]), name != words[1] {
        name.removeLast(words[1].count)
      }
      context.print(name + "\n")
    default: for path in words { context.print(directory(of: path) + "\n") }
    }
    return 0
  }

  private static func directory(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    parts = parts.dropLast()
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    if parts.isEmpty { return path.hasPrefix("/") ? "/" : "." }
    let directory = parts.joined(separator: "/")
    return directory.isEmpty ? "/" : directory
  }
}

enum Cp: Program {
  static let names = ["cp", "mv"]
  static let synopsis = "cp [-r] FROM... TO, mv FROM... TO"
  static let summary = "copy or rename files"
  static let example = "cp policy.json policy-2.json"

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
  static let example = "rm -f policy.json"

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

enum Cd: Program {
  static let names = ["cd"]
  static let synopsis = "cd [DIRECTORY|-]"
  static let summary = "change the directory"
  static let example = "cd policies"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let words = call.arguments.filter { !["-L", "-P", "--"].contains($0) }
    guard words.count <= 1 else {
      context.printError("cd: too many arguments\n")
      return 1
    }
    var target = words.first ?? context.shell.session.variables["HOME"] ?? ""
    let before = context.shell.currentHome.workingDirectory
    if words.first == "-" {
      guard let previous = context.shell.session.previousDirectory else {
        context.printError("cd: OLDPWD not set\n")
        return 1
      }
      target = previous
    }
    if target.isEmpty { return 0 }
    do {
      try context.shell.currentHome.changeDirectory(to: target)
    } catch {
      context.printError("cd: \(target): \(error.message)\n")
      return 1
    }
    let now = context.shell.currentHome.workingDirectory
    context.shell.session.previousDirectory = before
    try? context.shell.session.variables.set("PWD", to: now)
    if words.first == "-" { context.print(now + "\n") }
    return 0
  }
}

enum Pwd: Program {
  static let names = ["pwd"]
  static let synopsis = "pwd"
  static let summary = "print the directory"
  static let example = "pwd"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print(context.shell.currentHome.workingDirectory + "\n")
    return 0
  }
}

enum DirectoryStack: Program {
  static let names = ["pushd", "popd", "dirs"]
  static let synopsis = "pushd DIRECTORY, popd, dirs"
  static let summary = "change the directory, and go back later"
  static let example = "pushd policies"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let here = context.shell.currentHome.workingDirectory
    var stack = context.shell.session.directories
    let target = call.arguments.first { !$0.hasPrefix("-") }
    switch call.name {
    case "dirs": return show(in: &context)
    case "pushd" where target == nil:
      guard let top = stack.popLast() else {
        context.printError("sh: pushd: no other directory\n")
        return 1
      }
      guard change(to: top, for: call.name, in: &context) else { return 1 }
      stack.append(here)
    case "pushd":
      guard stack.count < Limits.nesting, change(to: target ?? "", for: call.name, in: &context)
      else { return 1 }
      stack.append(here)
    default:
      guard let top = stack.popLast() else {
        context.printError("sh: popd: directory stack empty\n")
        return 1
      }
      guard change(to: top, for: call.name, in: &context) else { return 1 }
    }
    context.shell.session.directories = stack
    return show(in: &context)
  }

  private static func change(
    to directory: String, for program: String, in context: inout ShellContext
  ) -> Bool {
    let before = context.shell.currentHome.workingDirectory
    do {
      try context.shell.currentHome.changeDirectory(to: directory)
    } catch {
      context.printError("sh: \(program): \(directory): \(error.message)\n")
      return false
    }
    context.shell.session.previousDirectory = before
    try? context.shell.session.variables.set(
      "PWD", to: context.shell.currentHome.workingDirectory)
    return true
  }

  /// The stack, the newest first, with the home directory as `~`.
  private static func show(in context: inout ShellContext) -> Int {
    let home = context.shell.currentHome
    let paths = [home.workingDirectory] + context.shell.session.directories.reversed()
    let shown = paths.map { path in
      path == home.path || path.hasPrefix(home.path + "/")
        ? "~" + path.dropFirst(home.path.count) : path
    }
    context.print(shown.joined(separator: " ") + "\n")
    return 0
  }
}
