import AWSServices
import Foundations
import NetworkModel

/// `dig` of BIND 9.18, as Amazon Linux 2023 has it.
enum Dig: Program {
  static let names = ["dig"]
  static let synopsis = "dig [@SERVER] [+short] [+noall +answer] [-x ADDRESS] NAME [TYPE]"
  static let summary = "ask a name server, in detail"
  static let example = "dig +short example.com"

  private struct DNSQuestion {
    var name = ""
    var type = "A"
    var server: String?
    var isReverse = false
    var isShort = false
    var showsAll = true
    var showsAnswer = true
  }

  private static let types = [
    "A", "AAAA", "ANY", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let question = question(in: call.arguments, &context) else { return 1 }
    let lookup = NameLookup(
      question.name, type: question.type, at: question.server, by: "dig", in: context)
    switch lookup.outcome(in: &context) {
    case .timedOut:
      let failure = ";; communications error to \(lookup.server)#53: timed out\n"
      for _ in 0..<3 {
        context.spend(milliseconds: 5_000)
        context.print(failure)
      }
      return unreachable(question, call, in: &context)
    case .refused:
      context.print(";; communications error to \(lookup.server)#53: connection refused\n")
      return unreachable(question, call, in: &context)
    case .answered(let data): show(data, "NOERROR", question, lookup, call, in: &context)
    case .noData: show([], "NOERROR", question, lookup, call, in: &context)
    case .unknownName: show([], "NXDOMAIN", question, lookup, call, in: &context)
    }
    return 0
  }

  private static func question(
    in arguments: [String], _ context: inout ShellContext
  ) -> DNSQuestion? {
    var question = DNSQuestion()
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "+short": question.isShort = true
      case "+noall": (question.showsAll, question.showsAnswer) = (false, false)
      case "+answer": question.showsAnswer = true
      case "-x":
        question.isReverse = true
        question.type = "PTR"
        question.name = rest.popFirst() ?? ""
      case "-t": question.type = (rest.popFirst() ?? "A").uppercased()
      case "-4", "-q", "IN": continue
      case _ where word.hasPrefix("@"): question.server = String(word.dropFirst())
      case _ where word.hasPrefix("+time="), _ where word.hasPrefix("+tries="): continue
      case _ where word.hasPrefix("+") || word.hasPrefix("-"):
        context.printError("Invalid option: \(word)\nUsage:  \(synopsis)\n")
        return nil
      case _ where types.contains(word.uppercased()): question.type = word.uppercased()
      default: question.name = word
      }
    }
    guard !question.name.isEmpty else {
      context.printError("dig: a name is needed\nUsage:  \(synopsis)\n")
      return nil
    }
    return question
  }

  private static func unreachable(
    _ question: DNSQuestion, _ call: ProgramCall, in context: inout ShellContext
  ) -> Int {
    if question.isShort {
      context.print(";; no servers could be reached\n")
    } else {
      context.print(banner(call, question) + ";; no servers could be reached\n")
    }
    return 9
  }

  private static func banner(_ call: ProgramCall, _ question: DNSQuestion) -> String {
    "\n; <<>> DiG 9.18.33 <<>> \(call.arguments.joined(separator: " "))\n"
      + (question.server == nil ? "" : "; (1 server found)\n") + ";; global options: +cmd\n"
  }

  private static func show(
    _ data: [String], _ status: String, _ question: DNSQuestion, _ lookup: NameLookup,
    _ call: ProgramCall, in context: inout ShellContext
  ) {
    if question.isShort { return context.print(data.map { "\($0)\n" }.joined()) }
    let name =
      (question.isReverse ? NameLookup.reverseName(of: question.name) : question.name)
      + (question.name.hasSuffix(".") ? "" : ".")
    let records = data.map { data in
      row([name, "60", "IN", question.type, data], at: [24, 32, 40, 48]) + "\n"
    }
    if !question.showsAll {
      return context.print(question.showsAnswer ? records.joined() : "")
    }
    let identifier = context.shell.chance.integer(in: 1...65_535)
    let size = 12 + name.utf8.count + 5 + data.count * 16 + 11
    context.print(
      banner(call, question) + """
        ;; Got answer:
        ;; ->>HEADER<<- opcode: QUERY, status: \(status), id: \(identifier)
        ;; flags: qr rd ra; QUERY: 1, ANSWER: \(data.count), AUTHORITY: 0, ADDITIONAL: 1

        ;; OPT PSEUDOSECTION:
        ; EDNS: version: 0, flags:; udp: 4096
        ;; QUESTION SECTION:
        \(row([";" + name, "IN", question.type], at: [32, 40]))

        \(records.isEmpty ? "" : ";; ANSWER SECTION:\n\(records.joined())\n")\
        ;; Query time: \(context.shell.chance.integer(in: 0...2)) msec
        ;; SERVER: \(lookup.server)#53(\(lookup.server)) (UDP)
        ;; WHEN: \(DateFormat.text(of: context.cloud.now.milliseconds, as: "%a %b %d %H:%M:%S UTC %Y"))
        ;; MSG SIZE  rcvd: \(size)


        """)
  }

  /// Fields at tab stops, or one blank apart where a field has grown past the next one's.
  private static func row(_ fields: [String], at columns: [Int]) -> String {
    var text = ""
    var width = 0
    for (index, field) in fields.enumerated() {
      if index > 0 {
        let column = columns[index - 1]
        text +=
          width < column ? String(repeating: "\t", count: (column - width + 7) / 8) : " "
        width = max(width + 1, column)
      }
      text += field
      width += field.utf8.count
    }
    return text
  }
}
