enum Cat: Program {
  static let names = ["cat"]
  static let synopsis = "cat [-Abenst] [FILE...]"
  static let summary = "print files"
  static let example = "cat policy.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call,
        .init(
          flags: "nubsAeEtTv",
          long: ["number": "n", "number-nonblank": "b", "squeeze-blank": "s", "show-all": "A"]),
        in: &context)
    else { return 1 }
    let isPlain = !"nbsAeEtTv".contains { options.has($0) }
    var line = 0
    var wasEmpty = false
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
        guard !isPlain else {
          context.print(input.text)
          continue
        }
        let lines = TextLines.of(input.text)
        for (index, text) in lines.enumerated() {
          if options.has("s"), text.isEmpty, wasEmpty { continue }
          wasEmpty = text.isEmpty
          if options.has("b") ? !text.isEmpty : options.has("n") {
            line += 1
            context.print("\(Padding.right(String(line), width: 6))\t")
          }
          let isEnded = index < lines.count - 1 || input.text.utf8.last == UInt8(ascii: "\n")
          let mark = "AeE".contains { options.has($0) } ? "$" : ""
          context.print(shown(text, options) + (isEnded ? mark + "\n" : ""))
        }
      }
    }
    return failed ? 1 : 0
  }

  /// The line with what cannot be seen written out, as far as the options say.
  private static func shown(_ line: Substring, _ options: Options) -> String {
    let showsTabs = "AtT".contains { options.has($0) }
    guard "Aetv".contains(where: { options.has($0) }) || showsTabs else { return String(line) }
    let showsAll = "Aetv".contains { options.has($0) }
    return line.utf8.map { byte in
      switch byte {
      case 9: showsTabs ? "^I" : "\t"
      case 0..<32: showsAll ? "^" + String(UnicodeScalar(byte + 64)) : String(UnicodeScalar(byte))
      case 127: showsAll ? "^?" : "\u{7f}"
      default: showsAll && byte > 127 ? highByte(byte) : String(UnicodeScalar(byte))
      }
    }.joined()
  }

  /// `M-C`, `M-^@`
  private static func highByte(_ byte: UInt8) -> String {
    let low = byte - 128
    return "M-" + (low < 32 ? "^" + String(UnicodeScalar(low + 64)) : String(UnicodeScalar(low)))
  }
}

enum Tee: Program {
  static let names = ["tee"]
  static let synopsis = "tee [-ai] FILE..."
  static let summary = "print the input and write it to files"
  static let example = "aws ec2 describe-vpcs | tee vpcs.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "aip", long: ["append": "a", "ignore-interrupts": "i"]), in: &context)
    else { return 1 }
    let text = context.readAll() ?? ""
    context.print(text)
    var status = 0
    for file in options.operands {
      do throws(CommandError) {
        let target = try context.target(of: file, appends: options.has("a"), replaces: true)
        guard let problem = context.write(text, to: target) else { continue }
        context.printError(problem)
        status = 1
      } catch {
        if case .redirection(let message) = error {
          let reason = message.hasPrefix("cannot create ") ? message.dropFirst(14) : message[...]
          context.printError("tee: \(reason)\n")
        }
        status = 1
      }
    }
    return status
  }
}

enum Less: Program {
  static let names = ["less", "more"]
  static let synopsis = "less [FILE...]"
  static let summary = "print files; the terminal scrolls"
  static let example = "less records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(call, .init(flags: "FRSXNeinqrs"), in: &context)
    else { return 1 }
    let inputs = inputs(options.operands, in: &context)
    guard !options.operands.isEmpty || inputs.contains(where: { !$0.text.isEmpty }) else {
      context.printError(
        "Missing filename (\"less --help\" for help)\n"
          + "vpclab: 'task more' shows what the lab's step is about.\n")
      return 1
    }
    for input in inputs { context.print(input.text) }
    return inputs.count < options.operands.count ? 1 : 0
  }
}
