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
