enum Cat: Program {
  static let names = ["cat"]
  static let synopsis = "cat [-n] [FILE...]"
  static let summary = "print files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "nu", long: ["number": "n"]), in: &context)
    else { return 1 }
    var line = 0
    var failed = false
    // File by file, so that what is said about a missing one stands between the others' texts.
    for file in options.operands.isEmpty ? ["-"] : options.operands {
      if file == "/etc/os-release", context.shell.host.instance != nil {
        context.print(AmazonLinux.osRelease)
        continue
      }
      let inputs = inputs([file], in: &context)
      if inputs.isEmpty { failed = true }
      for input in inputs {
        guard options.has("n") else {
          context.print(input.text)
          continue
        }
        let lines = TextLines.of(input.text)
        for (index, text) in lines.enumerated() {
          line += 1
          let isOpen = index == lines.count - 1 && input.text.utf8.last != 10
          context.print(
            "\(Padding.right(String(line), width: 6))\t\(text)\(isOpen ? "" : "\n")")
        }
      }
    }
    return failed ? 1 : 0
  }
}
