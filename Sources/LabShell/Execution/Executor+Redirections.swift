extension Executor {
  /// Opens the files of the redirections, from left to right.
  mutating func open(
    _ redirections: [Redirection], into streams: inout Streams, in runtime: inout Runtime
  ) throws(CommandError) {
    for redirection in redirections {
      switch redirection.target {
      case .readFile(let word):
        streams.input = .file(try expandWithoutSplitting(word, in: &runtime))
        _ = try streams.text(in: runtime)
      case .hereDocument(let place):
        streams.input = .text(try expandWithoutSplitting(hereDocuments[place], in: &runtime))
      case .writeFile(let word, let appends):
        let path = try expandWithoutSplitting(word, in: &runtime)
        try create(path, appends: appends, in: &runtime)
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
    _ path: String, appends: Bool, in runtime: inout Runtime
  ) throws(CommandError) {
    do {
      if appends {
        try runtime.shell.currentHome.append("", to: path)
      } else {
        try runtime.shell.currentHome.write("", to: path)
      }
    } catch {
      throw .redirection("cannot create \(path): \(error.message)")
    }
  }

  /// Hands what a command printed to where its streams lead; answers what goes into the pipe.
  func deliver(
    _ outputs: [Output], to streams: Streams, in runtime: inout Runtime
  ) throws(CommandError) -> String {
    var piped = ""
    for output in outputs {
      let (text, destination) =
        switch output {
        case .standardOutput(let text): (text, streams.output)
        case .standardError(let text): (text, streams.error)
        }
      switch destination {
      case .standardOutput: runtime.show(.standardOutput(text))
      case .standardError: runtime.show(.standardError(text))
      case .pipe: piped += text
      case .file(let path):
        do {
          try runtime.shell.currentHome.append(text, to: path)
        } catch {
          throw .redirection("\(path): \(error.message)")
        }
      }
    }
    return piped
  }
}
