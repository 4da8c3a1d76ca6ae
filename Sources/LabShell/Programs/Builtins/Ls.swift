enum Ls: Program {
  static let names = ["ls"]
  static let synopsis = "ls [-1al] [FILE...]"
  static let summary = "list files"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "1alhtr"), in: &runtime) else { return 2 }
    let home = runtime.shell.currentHome
    let operands = options.operands.isEmpty ? ["."] : options.operands
    var status = 0
    var files: [HomeDirectory.File] = []
    for operand in operands {
      if home.isDirectory(operand) {
        files += home.files.filter { options.has("a") || !$0.name.hasPrefix(".") }
        continue
      }
      do {
        files.append(.init(name: operand, text: try home.text(of: operand)))
      } catch {
        runtime.complain("ls: cannot access '\(operand)': \(error.message)\n")
        status = 2
      }
    }
    let width = files.map { String($0.text.utf8.count).utf8.count }.max() ?? 0
    let user = runtime.shell.session.variables["USER"] ?? "learner"
    for file in files {
      guard options.has("l") else {
        runtime.print("\(file.name)\n")
        continue
      }
      let size = Column.right(String(file.text.utf8.count), width: width)
      runtime.print("-rw-r--r-- 1 \(user) \(user) \(size) \(file.name)\n")
    }
    return status
  }
}
