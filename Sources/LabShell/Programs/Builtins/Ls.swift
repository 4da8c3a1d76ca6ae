enum Ls: Program {
  static let names = ["ls"]
  static let synopsis = "ls [-1al] [FILE...]"
  static let summary = "list files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "1alhtr"), in: &context) else { return 2 }
    let home = context.shell.currentHome
    let operands = options.operands.isEmpty ? ["."] : options.operands
    var status = 0
    var files: [HomeDirectory.File] = []
    for operand in operands {
      if home.isDirectory(operand) {
        files += home.files.filter {
          (options.has("a") || !$0.name.hasPrefix(".")) && !$0.name.hasPrefix("/")
        }
        continue
      }
      do {
        files.append(.init(name: operand, text: try home.text(of: operand)))
      } catch {
        context.printError("ls: cannot access '\(operand)': \(error.message)\n")
        status = 2
      }
    }
    let width = files.map { String($0.text.utf8.count).utf8.count }.max() ?? 0
    let user = context.shell.session.variables["USER"] ?? "learner"
    for file in files {
      guard options.has("l") else {
        context.print("\(file.name)\n")
        continue
      }
      let size = Padding.right(String(file.text.utf8.count), width: width)
      context.print("-rw-r--r-- 1 \(user) \(user) \(size) \(file.name)\n")
    }
    return status
  }
}
