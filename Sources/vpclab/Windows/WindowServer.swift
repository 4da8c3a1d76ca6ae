import Documents
import Foundations
import LabSession
import Presentation
import SystemCalls

/// Where other windows reach the one that keeps a session's record.
final class WindowServer {
  /// A window that has called, and its number once it has one.
  struct Client {
    let line: DocumentLine
    var window: Int?
  }

  private let path: String
  private let listener: Int32
  private(set) var clients: [Client] = []

  /// The socket of a session, beside its file.
  static func socket(of path: String) -> String { path + ".window" }

  /// `nil` where there can be no socket: the session goes on in one window.
  ///
  /// - Parameter path: the session's file, which this process alone may write.
  init?(besides path: String) {
    self.path = Self.socket(of: path)
    // Whoever kept the record before was killed.
    unlink(self.path)
    do throws(SystemError) {
      listener = try LocalSocket.listen(at: self.path)
    } catch {
      return nil
    }
  }

  deinit { close() }

  /// Hangs up: whoever called tries to keep the record.
  func close() {
    guard isOpen else { return }
    isOpen = false
    unlink(path)
    for client in clients { systemClose(client.line.descriptor) }
    clients = []
    systemClose(listener)
  }

  private var isOpen = true

  var descriptors: [Int32] { isOpen ? [listener] + clients.map(\.line.descriptor) : [] }

  /// Takes what has come, one request a call.
  ///
  /// - Parameters:
  ///   - answer: what to say to whom.
  ///   - isLeft: a window has gone.
  func serve(
    answer: (WindowRequest, Client) -> (answer: WindowAnswer?, window: Int?),
    isLeft: (Int) -> Void
  ) {
    if isOpen, DescriptorIO.hasInput(listener), let descriptor = LocalSocket.accept(listener) {
      LocalSocket.limitPatience(with: descriptor)
      clients.append(Client(line: DocumentLine(descriptor: descriptor)))
    }
    for client in clients where DescriptorIO.hasInput(client.line.descriptor) {
      guard let request = client.line.receive()?.document.flatMap({ WindowRequest($0) }) else {
        drop(client.line)
        if let window = client.window { isLeft(window) }
        continue
      }
      let (answer, window) = answer(request, client)
      // It takes no part before it has all that went before.
      if let answer, !client.line.send(answer.document) {
        drop(client.line)
        if let window = client.window { isLeft(window) }
      } else if let window, let index = index(of: client.line) {
        clients[index].window = window
      }
    }
  }

  /// Tells every window what was recorded; who does not take it has gone.
  func tell(_ line: [UInt8]) {
    let document = WindowAnswer.line(line).document
    for client in clients where client.window != nil && !client.line.send(document) {
      // Its window is found to be left when it is looked at next.
      shutdown(client.line.descriptor, Int32(SHUT_RDWR))
    }
  }

  private func drop(_ line: DocumentLine) {
    systemClose(line.descriptor)
    clients.removeAll { $0.line.descriptor == line.descriptor }
  }

  private func index(of line: DocumentLine) -> Int? {
    clients.firstIndex { $0.line.descriptor == line.descriptor }
  }
}

// The system's function, whose name the type above uses for its own.
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

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
