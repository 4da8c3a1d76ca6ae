import Documents
import Foundations
import LabSession
import Presentation

/// What a window says to the one that keeps the record.
enum WindowRequest {
  /// It is here, and would have this number again.
  case hello(program: String, window: Int?)
  case input(Input)

  var document: JSONValue {
    switch self {
    case .hello(let program, let window):
      ["hello": .string(program), "window": window.map { .integer($0) } ?? .null]
    case .input(let input): ["input": input.document]
    }
  }

  init?(_ document: JSONValue) {
    if let program = document["hello"]?.string {
      self = .hello(program: program, window: document["window"]?.integer)
    } else if let input = document["input"].flatMap({ Input($0) }) {
      self = .input(input)
    } else {
      return nil
    }
  }
}

/// What the window that keeps the record says to another.
enum WindowAnswer {
  /// The number that it has, and the record so far.
  case welcome(window: Int, record: [UInt8])
  /// What was recorded, whoever did it.
  case line([UInt8])
  /// What it asked for was not done.
  case refusal(CommandFailure)

  var document: JSONValue {
    switch self {
    case .welcome(let window, let record):
      ["window": .integer(window), "record": .string(String(decoding: record, as: UTF8.self))]
    case .line(let line): ["line": .string(String(decoding: line, as: UTF8.self))]
    case .refusal(let failure):
      [
        "refused": .string(failure.message), "status": .integer(Int(failure.status.rawValue)),
        "ends": .boolean(failure.endsSession),
      ]
    }
  }

  init?(_ document: JSONValue) {
    if let line = document["line"]?.string {
      self = .line(Array(line.utf8))
    } else if let record = document["record"]?.string, let window = document["window"]?.integer {
      self = .welcome(window: window, record: Array(record.utf8))
    } else if let message = document["refused"]?.string {
      let status = document["status"]?.integer.flatMap { Int32(exactly: $0) }
      var failure = CommandFailure(
        StyledText(message),
        status: status.flatMap { ExitStatus(rawValue: $0) } ?? .inputOutputFailed)
      failure.endsSession = document["ends"]?.boolean ?? false
      self = .refusal(failure)
    } else {
      return nil
    }
  }
}
