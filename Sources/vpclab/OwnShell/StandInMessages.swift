import Documents
import LabShell

/// What a stand-in asks of the lab.
enum StandInRequest: Equatable {
  /// A command of the person's shell, and the folder where it stands.
  case command(ForeignCommand, folder: String)
  /// What was typed on an instance that the stand-in is logged in to.
  case lines(String)

  var document: JSONValue {
    switch self {
    case .lines(let text): ["lines": .string(text)]
    case .command(let command, let folder):
      [
        "words": .array(command.words.map { .string($0) }),
        "variables": .array(
          command.variables.map { ["name": .string($0.name), "value": .string($0.value)] }),
        "files": .array(
          command.files.map { ["name": .string($0.name), "text": .string($0.text)] }),
        "missing": .array(command.missingFiles.map { .string($0) }),
        "folder": .string(folder),
      ]
    }
  }

  init?(_ document: JSONValue) {
    if let text = document["lines"]?.string {
      self = .lines(text)
      return
    }
    guard let words = document["words"]?.array?.compactMap({ $0.string }), !words.isEmpty else {
      return nil
    }
    let variables = (document["variables"]?.array ?? []).compactMap { variable in
      variable["name"]?.string.flatMap { name in
        variable["value"]?.string.map { ForeignCommand.Variable(name: name, value: $0) }
      }
    }
    let files = (document["files"]?.array ?? []).compactMap { file in
      file["name"]?.string.flatMap { name in
        file["text"]?.string.map { HomeDirectory.File(name: name, text: $0) }
      }
    }
    let missing = (document["missing"]?.array ?? []).compactMap { $0.string }
    self = .command(
      ForeignCommand(
        words: words, variables: variables, files: files, missingFiles: missing),
      folder: document["folder"]?.string ?? "/")
  }
}

/// What the lab answers.
struct StandInAnswer: Equatable {
  var outputs: [Output] = []
  var status = 0
  /// The instance's prompt while the stand-in is logged in.
  var prompt: String?
  /// Whether the lines typed are no whole command yet.
  var needsMoreLines = false

  /// A refusal of ours.
  static func refusal(_ text: String, status: Int = 1) -> StandInAnswer {
    StandInAnswer(outputs: [.standardError("vpclab: \(text)\n")], status: status)
  }

  var document: JSONValue {
    [
      "outputs": .array(
        outputs.map { output in
          switch output {
          case .standardOutput(let text): [1, .string(text)]
          case .standardError(let text): [2, .string(text)]
          }
        }),
      "status": .integer(status), "prompt": prompt.map { .string($0) } ?? .null,
      "more": .boolean(needsMoreLines),
    ]
  }
}

extension StandInAnswer {
  init?(_ document: JSONValue) {
    guard let status = document["status"]?.integer, let parts = document["outputs"]?.array else {
      return nil
    }
    self.status = status
    prompt = document["prompt"]?.string
    needsMoreLines = document["more"]?.boolean ?? false
    outputs = parts.compactMap { part in
      part[1]?.string.map { part[0]?.integer == 1 ? .standardOutput($0) : .standardError($0) }
    }
  }
}
