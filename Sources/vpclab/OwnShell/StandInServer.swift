import Documents
import SystemCalls

/// The lab's end: stand-ins call it, one command at a time, whatever shell they belong to.
///
/// A call is four frames: the request, the answer, an empty one when the stand-in has printed it, and
/// an empty one when the tutor has spoken; so the tutor never speaks before the command, nor the
/// shell's prompt before the tutor.
final class StandInServer {
  /// How long a stand-in may take to print before the tutor speaks: it may write to a pager.
  private static let patience = 1_000

  private var listener: Int32
  private var clients: [Int32] = []
  /// Who is logged in to an instance; the others wait for it to leave.
  private var loggedIn: Int32?
  private let lab: OwnShellLab

  init(at socket: String, lab: OwnShellLab) throws(SystemError) {
    listener = try LocalSocket.listen(at: socket)
    self.lab = lab
  }

  deinit { close() }

  /// Hangs up; nobody can call any more.
  func close() {
    for client in clients + [listener] where client >= 0 { systemClose(client) }
    clients = []
    listener = -1
  }

  /// Answers until `end` can be read.
  func serve(until end: Int32) throws {
    while true {
      let windows = lab.session.descriptors
      var waiting = ([end, listener] + clients + windows).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      if waiting.suffix(windows.count).contains(where: { $0.revents != 0 }) {
        lab.session.attend()
      }
      for client in waiting.dropFirst(2).dropLast(windows.count) where client.revents != 0 {
        try serve(client.fd)
      }
      if waiting[1].revents != 0, let client = LocalSocket.accept(listener) {
        clients.append(client)
      }
      if waiting[0].revents != 0 { return }
    }
  }

  private func serve(_ client: Int32) throws {
    let line = DocumentLine(descriptor: client)
    guard let received = line.receive() else { return try drop(client) }
    // A late word that an answer was printed.
    if received.isEmpty { return }
    guard let request = received.document.flatMap({ StandInRequest($0) }) else {
      return try drop(client)
    }
    let answer: StandInAnswer
    if let loggedIn, loggedIn != client {
      answer = .refusal(
        "somebody is logged in to an instance in another shell; leave it there first")
    } else {
      answer = try lab.answer(request)
      loggedIn = answer.prompt == nil ? nil : client
    }
    let isThere = line.send(answer.document)
    if isThere, DescriptorIO.hasInput(client, within: Self.patience) { _ = line.receive() }
    try lab.speak()
    _ = isThere && line.send(nil)
  }

  private func drop(_ client: Int32) throws {
    systemClose(client)
    clients.removeAll { $0 == client }
    guard loggedIn == client else { return }
    loggedIn = nil
    try lab.leaveInstance()
  }
}

// The system's function, whose name the type above uses for its own.
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
