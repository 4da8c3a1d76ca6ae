import Foundations

/// Where printed text goes, and what is read.
extension ShellContext {
  mutating func print(_ text: String) { write(text, to: Redirection.standardOutput) }
  mutating func printError(_ text: String) { write(text, to: Redirection.standardError) }

  /// Writes to a file descriptor.
  mutating func write(_ text: String, to number: Int) {
    guard !text.isEmpty, let target = descriptors[number] else { return }
    if let problem = write(text, to: target) {
      // A full disk is told once: the descriptor is closed.
      descriptors[number] = .nothing
      printError(problem)
      hasWritingFailed = true
    }
  }

  /// Writes to what a descriptor leads to, or says why that is not possible.
  mutating func write(_ text: String, to target: Descriptors.Target) -> String? {
    guard !text.isEmpty else { return nil }
    spend(bytes: text.utf8.count + Cost.bytesOfWrite)
    switch target {
    case .nothing, .source: break
    case .reader(let reader):
      guard mayPrintOrStop(text) else { return nil }
      descriptors.readers[reader]?.text.append(text)
    case .capture(let index): append(text, toCapture: index)
    case .shown(let isError):
      guard mayPrintOrStop(text) else { return nil }
      printed.append(text, isError: isError)
    case .file(let path, let machine):
      guard mayPrintOrStop(text) else { return nil }
      do throws(FileError) {
        try shell.withFiles(of: machine) { (home) throws(FileError) in
          try home.append(text, to: path)
        }
      } catch {
        return "sh: \(path): \(error.message)\n"
      }
    }
    return nil
  }

  private mutating func append(_ text: String, toCapture index: Int) {
    guard captures.indices.contains(index) else { return }
    guard !captures[index].isFull else {
      isStopped = true
      return
    }
    guard let pipeBytes = captures[index].pipeBytes else {
      guard mayPrintOrStop(text) else { return }
      captures[index].text += text
      return
    }
    captures[index].text += text
    guard !fuel.isSpent else { return }
    if captures[index].text.utf8.count > pipeBytes {
      // Whoever writes waits for a reader, which comes only later.
      captures[index].isFull = true
      isStopped = true
    }
  }

  private mutating func mayPrintOrStop(_ text: String) -> Bool {
    let wasExhausted = isExhausted
    if mayPrint(text.utf8.count) { return true }
    guard !wasExhausted else { return false }
    printed.append(
      "sh: stopped: more than \(Limits.outputBytes) bytes of output\n", isError: true)
    isStopped = true
    return false
  }

  /// Runs `body` and answers what it wrote to standard output instead of showing it.
  mutating func capture(
    pipeBytes: Int? = nil, _ body: (inout ShellContext) -> Void
  ) -> Capture {
    let outer = descriptors[Redirection.standardOutput]
    captures.append(Capture(pipeBytes: pipeBytes))
    let index = captures.count - 1
    descriptors[Redirection.standardOutput] = .capture(index)
    body(&self)
    descriptors[Redirection.standardOutput] = outer
    let capture = captures[index]
    captures.removeSubrange(index...)
    return capture
  }

  /// Runs `body` and answers what it wrote to either stream, as a log has it.
  mutating func captureAll(_ body: (inout ShellContext) -> Void) -> String {
    let outer = descriptors[Redirection.standardError]
    return capture { context in
      context.descriptors[Redirection.standardError] =
        context.descriptors[Redirection.standardOutput]
      body(&context)
      context.descriptors[Redirection.standardError] = outer
    }.text
  }

  /// All that standard input still has; `nil` at a terminal, where nothing is typed.
  mutating func readAll(from number: Int = Redirection.standardInput) -> String? {
    guard !waitsForInput(number, wantsAll: true) else { return nil }
    let text = descriptors.rest(of: number)
    spend(bytes: text?.utf8.count ?? 0)
    return text
  }

  /// The next bytes up to the delimiter; `nil` when nothing is left.
  mutating func readLine(
    from number: Int, until delimiter: UInt8, most: Int? = nil
  ) -> (text: [UInt8], isComplete: Bool)? {
    guard !waitsForInput(number) else { return nil }
    return descriptors.line(of: number, until: delimiter, most: most)
  }

  /// Whether the input cannot go on before somebody has typed, or a pipe has brought, more.
  private mutating func waitsForInput(_ number: Int, wantsAll: Bool = false) -> Bool {
    guard descriptors.lacksInput(number, wantsAll: wantsAll) else { return false }
    wantsInput = true
    isStopped = true
    return true
  }

  /// Runs `body` with a text to read.
  mutating func reading(_ text: String?, _ body: (inout ShellContext) -> Void) {
    guard let text else { return body(&self) }
    let outer = descriptors[Redirection.standardInput]
    let source = newSource()
    descriptors.read(text, as: Redirection.standardInput, source: source)
    body(&self)
    descriptors[Redirection.standardInput] = outer
    if descriptors.hasMore(source: source) { hasReaderStopped = true }
    descriptors.close(source: source)
  }
}
