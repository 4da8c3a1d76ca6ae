import AWSServices
import Foundations

enum Echo: Program {
  static let names = ["echo"]
  static let synopsis = "echo [-neE] [WORD...]"
  static let summary = "print words"
  static let example = #"echo "$VPC""#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    var endsLine = true
    var readsEscapes = false
    // Only words made of these letters are options; anything else is text, also `-x`.
    while let word = words.first, word.utf8.count > 1, word.hasPrefix("-"),
      word.dropFirst().allSatisfy({ "neE".contains($0) })
    {
      words.removeFirst()
      for letter in word.dropFirst() {
        switch letter {
        case "n": endsLine = false
        case "e": readsEscapes = true
        default: readsEscapes = false
        }
      }
    }
    var text = words.joined(separator: " ")
    if readsEscapes {
      let expanded = Escapes.expand(text)
      text = expanded.text
      if expanded.isCutOff { endsLine = false }
    }
    context.print(text + (endsLine ? "\n" : ""))
    return 0
  }
}

enum Printf: Program {
  static let names = ["printf"]
  static let synopsis = "printf [-v NAME] FORMAT [WORD...]"
  static let summary = "print words in a format"
  static let example = #"printf '%-20s %s\n' name "$VPC""#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments[...]
    var target: String?
    if arguments.first == "-v", arguments.count > 1 {
      arguments.removeFirst()
      target = arguments.popFirst()
    }
    if arguments.first == "--" { arguments.removeFirst() }
    guard let source = arguments.popFirst() else {
      return misuse("a format is needed", in: &context)
    }
    guard let pieces = PrintfFormat(parsing: source) else {
      return misuse("invalid format: '\(source)'", in: &context, status: 1)
    }
    var text = ""
    let status = format(pieces, &arguments, into: &text, in: &context)
    guard let target else {
      context.print(text)
      return status
    }
    do {
      if let bracket = target.firstIndex(of: "["), target.hasSuffix("]") {
        let key = String(target[target.index(after: bracket)...].dropLast())
        try context.assign(
          ExpandedAssignment(
            name: String(target[..<bracket]), subscriptText: key, value: .text(text)))
      } else {
        try context.assign(text, to: target)
      }
      return status
    } catch {
      context.printError(error.message)
      return 1
    }
  }

  private static func format(
    _ format: PrintfFormat, _ arguments: inout ArraySlice<String>, into text: inout String,
    in context: inout ShellContext
  ) -> Int {
    var status = 0
    repeat {
      let before = arguments.count
      guard context.mayWork(1 + text.utf8.count / 4_096) else { return 1 }
      for piece in format.pieces {
        switch piece {
        case .text(let literal): text += literal
        case .end: return status
        case .conversion(var conversion):
          conversion.takeStars(from: &arguments)
          let argument = arguments.popFirst()
          if conversion.letter == "T" {
            let seconds = GivenNumber(argument ?? "-1")?.value ?? -1
            let moment = seconds < 0 ? context.cloud.now.milliseconds : seconds * 1_000
            text += conversion.padded(DateFormat.text(of: moment, as: conversion.timeFormat))
            continue
          }
          guard let shown = conversion.text(for: argument ?? "") else {
            context.printError("printf: \(argument ?? ""): expected a number\n")
            text += conversion.textOfInvalid(argument ?? "")
            status = 1
            continue
          }
          text += shown.text
          if shown.isCutOff { return status }
        }
        guard text.utf8.count <= Limits.outputBytes else { return 1 }
      }
      // The format is used again for the words left, unless it takes none.
      if arguments.count == before { break }
    } while !arguments.isEmpty && context.goesOn
    return status
  }
}
