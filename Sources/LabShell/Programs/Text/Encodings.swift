import Foundations

enum Base64Program: Program {
  static let names = ["base64"]
  static let synopsis = "base64 [-d] [-w COLUMNS] [FILE]"
  static let summary = "encode or decode Base64"
  static let example = "echo hello | base64"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "dDi", valued: "wb", long: ["decode": "d", "wrap": "w", "ignore-garbage": "i"])
    guard let options = options(call, description, in: &context) else { return 1 }
    guard let input = inputs(options.operands, in: &context).first else { return 1 }
    if options.has("d") || options.has("D") {
      guard let bytes = Base64.decode(Array(input.text.utf8), ignoring: " \n\r\t") else {
        context.printError("base64: invalid input\n")
        return 1
      }
      context.print(String(decoding: bytes, as: UTF8.self))
      return 0
    }
    guard let width = GivenNumber(options.value("w") ?? "76", in: 0...1_000_000)?.value else {
      return misuse("invalid wrap size: '\(options.value("w") ?? "")'", in: &context, status: 1)
    }
    let text = Array(Base64.text(of: Array(input.text.utf8)))
    guard width > 0 else {
      context.print(String(text))
      return 0
    }
    for start in stride(from: 0, to: text.count, by: width) {
      context.print(String(text[start..<min(text.count, start + width)]) + "\n")
    }
    return 0
  }
}

enum Digest: Program {
  static let names = ["md5sum", "sha1sum", "sha256sum", "shasum"]
  static let synopsis = "md5sum [FILE...], sha1sum [FILE...], sha256sum [FILE...]"
  static let summary = "print checksums"
  static let example = "sha256sum policy.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "bt", valued: "a"), in: &context) else {
      return 1
    }
    let files = options.operands.isEmpty ? ["-"] : options.operands
    let inputs = inputs(files, in: &context)
    for input in inputs {
      let bytes = Array(input.text.utf8)
      let digest =
        switch (call.programName, options.value("a")) {
        case ("md5sum", _): MessageDigest.md5(bytes)
        case ("sha256sum", _), ("shasum", "256"): MessageDigest.sha256(bytes)
        default: MessageDigest.sha1(bytes)
        }
      let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      context.print("\(hex)  \(input.name == "(standard input)" ? "-" : input.name)\n")
    }
    return inputs.count < files.count ? 1 : 0
  }
}

enum EnvironmentSubstitution: Program {
  static let names = ["envsubst"]
  static let synopsis = "envsubst ['$NAME ${NAME}'...] < FILE"
  static let summary = "put variables' values into a text"
  static let example = "envsubst < template.json"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let chosen = call.arguments.first.map { Set(pieces(of: $0).compactMap(\.name)) }
    let text = context.readAll() ?? ""
    var result = ""
    for piece in pieces(of: text) {
      if let name = piece.name, chosen?.contains(name) ?? true {
        result += context.shell.session.variables.exportedValue(of: name) ?? ""
      } else {
        result += piece.text
      }
    }
    context.print(result)
    return 0
  }

  /// The text in pieces, those with a name being references such as `$NAME` or `${NAME}`.
  private static func pieces(of text: String) -> [(text: Substring, name: String?)] {
    var pieces: [(text: Substring, name: String?)] = []
    var rest = text[...]
    var plain = rest.startIndex
    while let dollar = rest.firstIndex(of: "$") {
      var end = rest.index(after: dollar)
      let isBraced = end < rest.endIndex && rest[end] == "{"
      if isBraced { end = rest.index(after: end) }
      let start = end
      while end < rest.endIndex, let byte = rest[end].asciiValue,
        start == end ? byte.beginsName : byte.continuesName
      {
        end = rest.index(after: end)
      }
      let name = String(rest[start..<end])
      let isClosed = !isBraced || end < rest.endIndex && rest[end] == "}"
      guard !name.isEmpty, isClosed else {
        rest = rest[start...]
        continue
      }
      if isBraced { end = rest.index(after: end) }
      pieces.append((text[plain..<dollar], nil))
      pieces.append((text[dollar..<end], name))
      plain = end
      rest = rest[end...]
    }
    pieces.append((text[plain...], nil))
    return pieces
  }
}

/// What scripts make names that nobody else has with.
enum RandomText: Program {
  static let names = ["openssl", "uuidgen"]
  static let synopsis = "openssl rand [-hex|-base64] COUNT, uuidgen"
  static let summary = "print something random"
  static let example = "openssl rand -hex 8"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard call.programName == "openssl" else {
      context.print(context.uniqueIdentifier() + "\n")
      return 0
    }
    var words = call.arguments[...]
    guard words.popFirst() == "rand", let last = words.popLast(),
      let count = GivenNumber(last, in: 1...4_096)?.value
    else {
      return misuse("of openssl, vpclab has rand alone", in: &context, status: 1)
    }
    let bytes = (0..<count).map { _ in UInt8(context.shell.chance.integer(in: 0...255)) }
    switch words.first {
    case "-hex":
      context.print(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n")
    case "-base64": context.print(Base64.text(of: bytes) + "\n")
    default: return misuse("say -hex or -base64", in: &context, status: 1)
    }
    return 0
  }
}
