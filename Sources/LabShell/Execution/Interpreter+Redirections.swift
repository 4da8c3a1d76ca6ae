extension Interpreter {
  /// Opens the files of the redirections, from left to right.
  mutating func open(
    _ redirections: [Redirection], into streams: inout Streams, in context: inout ShellContext
  ) throws(CommandError) {
    for redirection in redirections {
      switch redirection.target {
      case .readFile(let word):
        streams.input = .file(try expandWithoutSplitting(word, in: &context))
        _ = try streams.text(in: context)
      case .hereDocument(let index):
        streams.input = .text(try expandWithoutSplitting(hereDocuments[index], in: &context))
      case .writeFile(let word, let appends):
        let path = try expandWithoutSplitting(word, in: &context)
        try create(path, appends: appends, in: &context)
        set(redirection.descriptor, to: .file(path), in: &streams)
      case .duplicate(let descriptor):
        let destination = descriptor == .standardError ? streams.error : streams.output
        set(redirection.descriptor, to: destination, in: &streams)
      }
    }
  }

  private func set(
    _ descriptor: Redirection.Descriptor, to destination: Streams.Destination,
    in streams: inout Streams
  ) {
    switch descriptor {
    case .standardInput: break
    case .standardOutput: streams.output = destination
    case .standardError: streams.error = destination
    }
  }

  private func create(
    _ path: String, appends: Bool, in context: inout ShellContext
  ) throws(CommandError) {
    do {
      if appends {
        try context.shell.currentHome.append("", to: path)
      } else {
        try context.shell.currentHome.write("", to: path)
      }
    } catch {
      throw .redirection("cannot create \(path): \(error.message)")
    }
  }

  /// Hands what a command printed to where its streams lead; answers what goes into the pipe.
  func deliver(
    _ outputs: [Output], to streams: Streams, in context: inout ShellContext
  ) throws(CommandError) -> String {
    var piped = ""
    for output in outputs {
      let (text, destination) =
        switch output {
        case .standardOutput(let text): (text, streams.output)
        case .standardError(let text): (text, streams.error)
        }
      switch destination {
      case .standardOutput: context.show(.standardOutput(text))
      case .standardError: context.show(.standardError(text))
      case .pipe: piped += text
      case .file(let path):
        do {
          try context.shell.currentHome.append(text, to: path)
        } catch {
          throw .redirection("\(path): \(error.message)")
        }
      }
    }
    return piped
  }
}
