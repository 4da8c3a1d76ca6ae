import Foundations

enum FileInformation: Program {
  static let names = ["stat"]
  static let synopsis = "stat [-c FORMAT] FILE..."
  static let summary = "tell a file's size and permissions"
  static let example = "stat -c %a key.pem"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "L", valued: "cf", long: ["format": "c", "printf": "p", "dereference": "L"])
    guard let options = options(call, description, in: &context) else { return 1 }
    guard !options.operands.isEmpty else {
      return misuse("missing operand", in: &context, status: 1)
    }
    var status = 0
    let user = context.shell.host.instance == nil ? "learner" : "ec2-user"
    for file in options.operands {
      guard let entry = context.shell.currentHome.entry(file) else {
        context.printError("stat: cannot statx '\(file)': No such file or directory\n")
        status = 1
        continue
      }
      let mode = FileMode.text(entry.mode, isDirectory: entry.isDirectory)
      let size = entry.text?.utf8.count ?? 4_096
      let kind = entry.isDirectory ? "directory" : size == 0 ? "regular empty file" : "regular file"
      let octal = String(entry.mode, radix: 8)
      // `-f` is how macOS says `-c`.
      let macNames: [Character: Character] = ["z": "s", "N": "n", "p": "a", "L": "a", "u": "U"]
      let isMac = options.value("c") == nil && options.value("f") != nil
      guard let format = options.value("c") ?? options.value("f") else {
        context.print(
          "  File: \(file)\n  Size: \(size)\t\(kind)\nAccess: (\(octal.count < 4 ? "0" : "")\(octal)"
            + "/\(mode))  Uid: ( 1000/ \(user))   Gid: ( 1000/ \(user))\n")
        continue
      }
      let values: [Character: String] = [
        "a": octal, "A": mode, "s": String(size), "n": file, "N": "'\(file)'", "F": kind,
        "U": user, "G": user, "u": "1000", "g": "1000", "%": "%",
      ]
      var text = ""
      var letters = format.makeIterator()
      while let letter = letters.next() {
        guard letter == "%", let name = letters.next() else {
          text.append(letter)
          continue
        }
        text += values[isMac ? macNames[name] ?? name : name] ?? "?"
      }
      context.print(text + "\n")
    }
    return status
  }
}
