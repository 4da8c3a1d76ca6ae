import Foundations
import Tutor

/// The solution with one thing wrong in it, many times over: what a learner's slip might look like.
///
/// Made from the text alone, so that they grow with the lesson: an input left out, an option left
/// out, another number, address, subject or word.
struct Mutations {
  struct Mutant {
    /// The number of the solution's input that is another one.
    var index: Int
    /// `nil` where the input is left out.
    var input: ParsedInput?
  }

  let mutants: [Mutant]

  init(of solution: [ParsedInput]) {
    mutants = solution.indices.flatMap { index in
      let text = solution[index].text
      var seen: Set<String> = [text]
      let others = Self.variants(of: text).filter { seen.insert($0).inserted }
      return [Mutant(index: index, input: nil)]
        + others.map { Mutant(index: index, input: ParsedInput($0)) }.filter {
          $0.input?.canRun ?? true
        }
    }
  }

  private static func variants(of text: String) -> [String] {
    replacing(text) + withoutOptions(text) + otherNumbers(text) + misspelt(text)
  }

  /// What stands for something is taken for what is like it.
  private static let confusions: [(String, String)] = [
    ("1\"", "2\""), ("2\"", "1\""), ("10.1.", "10.3."), ("10.2.", "10.3."), ("10.2.", "10.1."),
    ("/16", "/24"), ("/20", "/28"), ("0.0.0.0/0", "10.0.0.0/8"), ("0.0.0.0/0", "192.0.2.0/24"),
    ("tcp", "udp"), ("icmp", "tcp"), ("Allow", "Deny"), ("ALL", "ACCEPT"), ("ALL", "REJECT"),
    ("VPC --", "Subnet --"), ("vpc-flow-logs.amazonaws", "ec2.amazonaws"),
    ("sts:AssumeRole", "sts:TagSession"), ("CreateLogStream", "GetLogEvents"),
    ("PutLogEvents", "GetLogEvents"), ("DescribeLogGroups", "GetLogEvents"),
    ("DescribeLogStreams", "GetLogEvents"),
    ("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:s3:::x\""),
    ("desc", "asc"), ("bytes)", "packets)"), ("srcAddr", "srcPort"), ("dstAddr", "dstPort"),
    ("sum(", "avg("), ("1 hour ago", "1 minute ago"), ("accept-", "reject-"),
    ("create-", "describe-"), ("attach-", "detach-"), ("\"$PRIVATE2\"", "\"$PUBLIC2\""),
    ("\"$PUBLIC2\"", "\"$PRIVATE2\""), ("\"$PRIVATE2\"", "10.2.255.250"),
    ("\"$PUBLIC2\"", "8.8.8.8"),
    ("connect \"$I1\" ping", "ping"), ("FlowLogsGroup", "FlowLogsGrup"),
    ("FlowLogsRole", "FlowLogRole"),
    ("wait 15m", "wait 1m"), ("wait 15m", "wait 15s"), ("wait 15m", "wait 15"),
    ("wait 15m", "wait"),
    ("wait 15m", "sleep 15"), ("wait 15m", "wait 2m"), ("wait 15m", "wait 3m"),
    ("wait 15m", "wait 4m"), ("wait 15m", "wait 30s"), ("wait 15m", "wait 90s"),
    ("wait 15m", "wait 1"), ("wait 15m", "wait 15 m"), ("wait 15m", "wait m15"),
    ("wait 15m", "waits 15m"), ("wait 15m", "echo wait 15m"), ("wait 15m", "sleep 1m"),
    ("events[].message", "events[].timestamp"),
  ]

  private static func replacing(_ text: String) -> [String] {
    confusions.compactMap { old, new in
      text.contains(old) ? text.replacing(old, with: new) : nil
    }
  }

  /// `--option value` left out, one at a time; not what only shapes the answer.
  private static func withoutOptions(_ text: String) -> [String] {
    guard text.contains("aws "), !text.contains("\n") else { return [] }
    let words = Self.words(of: text)
    return words.indices.compactMap { start in
      guard words[start].hasPrefix("--"),
        !["--query", "--output", "--tag-specifications"].contains(String(words[start]))
      else { return nil }
      let end = words[(start + 1)...].firstIndex { $0.hasPrefix("--") } ?? words.count
      let closing = words[start..<end].last?.hasSuffix(")") == true && end == words.count ? ")" : ""
      return (words[..<start] + words[end...]).joined(separator: " ") + closing
    }
  }

  /// A command that does not do what it says: a letter lost, another service, another Region, a name
  /// that AWS refuses, a trial run, an echo of it.
  private static func misspelt(_ text: String) -> [String] {
    guard let start = text.firstRange(of: "aws "), !text.contains("\n") else { return [] }
    let head = text[..<start.lowerBound]
    var words = words(of: text[start.lowerBound...])
    guard words.count > 3 else { return [] }
    // What closes a `$(…)` stands behind the last word.
    let closing = head.hasSuffix("$(") && words[words.count - 1].hasSuffix(")") ? ")" : ""
    if !closing.isEmpty { words[words.count - 1] = words[words.count - 1].dropLast() }
    func command(_ change: (inout [Substring]) -> Void) -> String {
      var words = words
      change(&words)
      return head + words.joined(separator: " ") + closing
    }
    let services: [Substring] = ["ec2", "logs", "iam"]
    let option = words.firstIndex { $0.hasPrefix("--") } ?? 0
    var others = [
      command { $0[2] = $0[2].dropLast() },
      command { $0[2] = $0[2] + "s" },
      command { $0.insert("echo", at: 0) },
    ]
    others += services.filter { $0 != words[1] }.map { service in command { $0[1] = service } }
    others += [
      "--region us-east-1", "--region eu-west-1", "--region nowhere-1", "--generate-cli-skeleton",
      "--no-such-option", "--dry-run", "--profile other",
    ].map { extra in command { $0.append(Substring(extra)) } }
    if option > 0, option + 1 < words.count {
      others += ["''", "'?'", "'no such thing'"].map { value in
        command { $0[option + 1] = value }
      }
      others.append(command { $0[option] = $0[option].dropLast(2) + "x" })
      others.append(command { $0[option + 1] = Substring(String(repeating: "a", count: 600)) })
    }
    return others
  }

  /// Words between blanks, quoted blanks left alone.
  private static func words(of text: some StringProtocol) -> [Substring] {
    var quote: Character?
    return Substring(text).split(omittingEmptySubsequences: false) { character in
      if let open = quote {
        if character == open { quote = nil }
        return false
      }
      if character == "\"" || character == "'" { quote = character }
      return character == " "
    }
  }

  /// Each number that stands alone is another one.
  private static func otherNumbers(_ text: String) -> [String] {
    let words = words(of: text)
    return words.indices.flatMap { index -> [String] in
      guard index > 0, let number = GivenNumber(words[index])?.value,
        words[index - 1].hasPrefix("-")
      else {
        return []
      }
      return [number * 10, number + 1].map { other in
        var words = words
        words[index] = Substring(String(other))
        return words.joined(separator: " ")
      }
    }
  }
}
