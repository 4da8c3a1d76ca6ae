import AWSServices
import Documents
import Foundations

enum JQ: Program {
  static let names = ["jq"]
  static let synopsis = "jq [-nrjascSeR] [--arg NAME VALUE] [--argjson NAME JSON] FILTER [FILE...]"
  static let summary = "select from JSON and reshape it"
  static let example = "aws ec2 describe-vpcs | jq -r '.Vpcs[].VpcId'"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let options: JQOptions
    do {
      options = try JQOptions(call.arguments)
    } catch {
      return misuse(error.message, in: &context)
    }
    if options.flags.contains("V") {
      context.print("jq-1.7.1\n")
      return 0
    }
    var text = options.program
    if let file = options.programFile {
      guard let input = inputs([file], in: &context).first else { return 2 }
      text = input.text
    }
    guard let text, !options.flags.contains("h") else {
      return misuse("a filter is needed, as in: jq '.Vpcs[].VpcId'", in: &context)
    }
    guard let variables = variables(options, in: &context) else { return 2 }
    context.spend(bytes: text.utf8.count * 8)
    let program: JQExpression
    do {
      program = try JQParser.parse(text, variables: Array(variables.keys))
    } catch {
      context.printError(
        "jq: error: \(error.message) at <top-level>, line 1:\n\(text)\njq: 1 compile error\n")
      return 3
    }
    let feed = JQFeed(options, inputs(options.files, in: &context), context)
    let hasMissingFile = feed.fileCount < options.files.count
    feed.run.globals = variables
    feed.run.now = context.cloud.now
    let status = feed.runAll(program, in: &context)
    return status == 0 && hasMissingFile ? 2 : status
  }

  /// What the program knows by name; `nil` where a file is missing.
  private static func variables(
    _ options: JQOptions, in context: inout ShellContext
  ) -> [String: JSONValue]? {
    var named = JSONObject(options.named.map { ($0.name, $0.value) })
    for (name, file, isRaw) in options.namedFiles {
      guard let input = inputs([file], in: &context).first else { return nil }
      if isRaw {
        named[name] = .string(input.text)
      } else {
        let found = JSONValue.sequence(parsingJSON: input.text)
        if let error = found.error {
          context.printError("jq: Bad JSON in --slurpfile \(name) \(file): \(error.reason)\n")
          return nil
        }
        named[name] = .array(found.values.map(\.value))
      }
    }
    var variables: [String: JSONValue] = [:]
    for (name, value) in named { variables[name] = value }
    variables["ARGS"] = ["named": .object(named), "positional": .array(options.positional)]
    variables["ENV"] = .object(
      JSONObject(
        context.shell.session.variables.exported.map { ($0.name, JSONValue.string($0.value)) }))
    return variables
  }
}

/// What a program of jq reads, one value at a time, and what it prints for each.
private struct JQFeed {
  let run: JQRun
  let options: JQOptions
  let fileCount: Int
  private var values: [(value: JSONValue, line: Int)] = []
  private var failure: JSONError?
  private let name: String

  init(
    _ options: JQOptions, _ inputs: [(name: String, text: String)],
    _ context: borrowing ShellContext
  ) {
    self.options = options
    fileCount = inputs.count
    run = JQRun(fuel: .forOneInput)
    name = options.files.isEmpty ? "<stdin>" : options.files.last ?? ""
    if let file = options.files.last { run.fileName = .string(file) }
    var text = inputs.map(\.text).joined()
    if text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(decoding: text.utf8.dropFirst(3), as: UTF8.self)
    }
    if options.flags.contains("R") {
      values =
        options.flags.contains("s")
        ? [(.string(text), 0)]
        : TextLines.of(text).enumerated().map { (.string(String($1)), $0 + 1) }
      return
    }
    let found = JSONValue.sequence(parsingJSON: text)
    (values, failure) = (found.values, found.error)
    if options.flags.contains("s") {
      values = failure == nil ? [(.array(values.map(\.value)), values.last?.line ?? 0)] : []
    }
  }

  func runAll(_ program: JQExpression, in context: inout ShellContext) -> Int {
    var (status, last): (Int, JSONValue?) = (0, nil)
    context.spend(bytes: values.count * Cost.bytesOfWrite)
    run.inputs = values.map(\.value)[...]
    var position = 0
    func proceed(_ input: JSONValue, at place: String) -> Bool {
      var output = ""
      let stop = context.paying { fuel in
        run.fuel = fuel
        defer { fuel = run.fuel }
        return outputs(of: program, on: input, &output, &last)
      }
      context.print(output)
      context.printError(run.messages)
      run.messages = ""
      switch stop {
      case nil, .leaving: return context.goesOn
      case .tooMuchWork: return false
      case .failure(.string(let message)):
        context.printError("jq: error (at \(place)): \(message)\n")
      case .failure(let value):
        let text = (try? run.shortJSON(value)) ?? ""
        context.printError("jq: error (at \(place)) (not a string): \(text)\n")
      case .tooDeep:
        context.printError("jq: error (at \(place)): functions run too deep in one another\n")
      case .halt(let code, let value):
        status = code
        if case .string(let text) = value {
          context.printError(text)
        } else if let value {
          context.printError(((try? run.json(value)) ?? "") + "\n")
        }
        return false
      }
      status = 5
      return context.goesOn
    }
    if options.flags.contains("n") {
      _ = proceed(.null, at: "<unknown>")
    } else {
      while let input = run.inputs.popFirst() {
        position = values.count - run.inputs.count - 1
        guard proceed(input, at: "\(name):\(values[position].line)") else { break }
      }
    }
    if let failure, context.goesOn, !options.flags.contains("n") {
      context.printError(
        "jq: parse error: \(failure.reason) at line \(failure.line), column \(failure.column)\n")
      return 2
    }
    guard status == 0, options.flags.contains("e") else { return status }
    return last.map { $0.isTrue ? 0 : 1 } ?? 4
  }

  /// Collects what is printed for one input; answers what ended it early.
  private func outputs(
    of program: JQExpression, on input: JSONValue, _ output: inout String,
    _ last: inout JSONValue?
  ) -> JQStop? {
    var (text, latest) = ("", last)
    defer { (output, last) = (text, latest) }
    do throws(JQStop) {
      try run.run(program, JQItem(input), nil) { (result) throws(JQStop) in
        latest = result.value
        let isRaw = options.flags.contains("r") || options.flags.contains("j")
        if isRaw, case .string(let line) = result.value {
          try run.pay(elements: line.utf8.count / 4)
          text += line
        } else {
          text += try run.json(result.value, options.layout)
        }
        if !options.flags.contains("j") { text += "\n" }
      }
      return nil
    } catch {
      return error
    }
  }
}
