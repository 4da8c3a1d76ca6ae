/// What a run prints, and to what: its own output, files and commands.
extension AwkRun {
  func text(of name: String) -> String { globals[name]?.text() ?? "" }

  mutating func write(
    _ text: String, to destination: AwkDestination?, _ context: inout ShellContext
  ) throws(AwkFailure) {
    try pay(text.utf8.count, &context)
    guard let destination else {
      output += text
      guard output.utf8.count <= Limits.outputBytes else {
        throw AwkFailure(message: "too much output")
      }
      return
    }
    let target = try value(of: destination.target, &context).text()
    switch destination.kind {
    case .command:
      if let index = commands.firstIndex(where: { $0.name == target }) {
        commands[index].text += text
      } else {
        commands.append((target, text))
      }
    case .file, .appendedFile:
      if target == "/dev/stdout" {
        output += text
        return
      }
      if target == "/dev/stderr" {
        context.printError(text)
        return
      }
      // Only the first one of a run empties the file.
      let isFirst = files[target] == nil && destination.kind == .file
      files[target] = (files[target] ?? "") + text
      do {
        if isFirst {
          try context.shell.currentHome.write(text, to: target)
        } else {
          try context.shell.currentHome.append(text, to: target)
        }
      } catch {
        throw AwkFailure(message: "\(target): \(error.message)")
      }
    }
  }

  mutating func finish(in context: inout ShellContext) throws(AwkFailure) {
    flush(in: &context)
    while let command = commands.first { _ = close(command.name, in: &context) }
  }

  /// What was printed so far comes before what a command prints.
  mutating func flush(in context: inout ShellContext) {
    context.print(output)
    output = ""
  }

  /// Ends what a name stands for: a command reads what was printed to it, a file begins anew; -1 for
  /// what is not open.
  mutating func close(_ name: String, in context: inout ShellContext) -> AwkValue {
    var wasOpen = files.removeValue(forKey: name) != nil
    if readFiles.removeValue(forKey: name) != nil { wasOpen = true }
    if readCommands.removeValue(forKey: name) != nil { wasOpen = true }
    guard let index = commands.firstIndex(where: { $0.name == name }) else {
      return .number(wasOpen ? 0 : -1)
    }
    let command = commands.remove(at: index)
    flush(in: &context)
    context.reading(command.text) { context in
      context.inSubshell { $0.evaluate(command.name, named: "awk") }
    }
    return .number(Double(context.shell.session.status))
  }

  /// `system`: a command that prints for itself.
  mutating func runCommand(_ command: String, in context: inout ShellContext) -> AwkValue {
    flush(in: &context)
    context.shell.session.status = 0
    context.inSubshell { $0.evaluate(command, named: "awk") }
    return .number(Double(context.shell.session.status))
  }

  /// The next line that a command prints, which runs when it is first asked.
  mutating func line(ofCommand name: String, _ context: inout ShellContext) -> String? {
    if readCommands[name] == nil {
      flush(in: &context)
      let captured = context.capture { context in
        context.inSubshell { $0.evaluate(name, named: "awk") }
      }
      readCommands[name] = TextLines.of(captured.text)[...]
    }
    return readCommands[name]?.popFirst().map { String($0) }
  }

  mutating func line(
    ofFile name: String, _ context: inout ShellContext
  ) -> String? {
    if readFiles[name] == nil {
      guard let text = try? context.shell.currentHome.text(of: name) else { return nil }
      readFiles[name] = TextLines.of(text)[...]
    }
    return readFiles[name]?.popFirst().map { String($0) }
  }
}
