import Foundations

/// What scripts colour their messages with; the terminal is an xterm of 80 columns.
enum TerminalCapability: Program {
  static let names = ["tput"]
  static let synopsis = "tput [-T TERMINAL] CAPABILITY [NUMBER...], such as tput setaf 2"
  static let summary = "print what makes a terminal change colours or move"
  static let example = "tput setaf 2"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(valued: "T", stopsAtOperand: true), in: &context)
    else { return 2 }
    guard let name = options.operands.first else {
      return misuse("a capability is needed", in: &context)
    }
    let numbers = options.operands.dropFirst().map { GivenNumber($0)?.value ?? 0 }
    guard let text = text(of: name, numbers) else {
      context.printError("tput: unknown terminfo capability '\(name)'\n")
      return 4
    }
    context.print(text)
    return 0
  }

  private static let fixed = [
    "bold": "\u{1b}[1m", "dim": "\u{1b}[2m", "smul": "\u{1b}[4m", "rmul": "\u{1b}[24m",
    "blink": "\u{1b}[5m", "rev": "\u{1b}[7m", "smso": "\u{1b}[7m", "rmso": "\u{1b}[27m",
    "sitm": "\u{1b}[3m", "ritm": "\u{1b}[23m", "sgr0": "\u{1b}(B\u{1b}[m", "op": "\u{1b}[39;49m",
    "clear": "\u{1b}[H\u{1b}[2J\u{1b}[3J", "el": "\u{1b}[K", "el1": "\u{1b}[1K", "ed": "\u{1b}[J",
    "home": "\u{1b}[H", "sc": "\u{1b}7", "rc": "\u{1b}8", "cuu1": "\u{1b}[A", "cud1": "\n",
    "cub1": "\u{8}", "cuf1": "\u{1b}[C", "cr": "\r", "bel": "\u{7}", "civis": "\u{1b}[?25l",
    "cnorm": "\u{1b}[?12l\u{1b}[?25h", "smcup": "\u{1b}[?1049h\u{1b}[22;0;0t",
    "rmcup": "\u{1b}[?1049l\u{1b}[23;0;0t", "cols": "80\n", "lines": "24\n", "colors": "256\n",
    "init": "", "reset": "\u{1b}c",
  ]

  private static func text(of name: String, _ numbers: [Int]) -> String? {
    if let text = fixed[name] { return text }
    let number = numbers.first ?? 0
    switch name {
    case "setaf", "setab":
      let base = name == "setaf" ? 30 : 40
      if number < 8 { return "\u{1b}[\(base + number)m" }
      return number < 16 ? "\u{1b}[\(base + 52 + number)m" : "\u{1b}[\(base + 8);5;\(number)m"
    case "cup":
      return "\u{1b}[\(number + 1);\((numbers.count > 1 ? numbers[1] : 0) + 1)H"
    case "cuu", "cud", "cuf", "cub":
      let letters = ["cuu": "A", "cud": "B", "cuf": "C", "cub": "D"]
      return "\u{1b}[\(number)\(letters[name] ?? "")"
    default: return nil
    }
  }
}
