import Documents
import Presentation
import SystemCalls
import TerminalUI

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

/// A folder that only its owner can enter: the stand-ins, the socket that they call, and what the
/// shells read at their start.
struct StandInFolder {
  let path: String
  var standIns: String { path + "/bin" }
  var socket: String { path + "/socket" }

  /// - Parameter executable: what each stand-in is another name of.
  init(executable: String) throws(CommandFailure) {
    let parents = [ProcessEnvironment()["TMPDIR"], "/tmp"].compactMap { $0 }
    // The name of a socket is at most 103 bytes long.
    let parent = parents.first { $0.hasPrefix("/") && $0.utf8.count <= 70 } ?? "/tmp"
    var template = Array("\(parent)/vpclab-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(
        "cannot create a folder in \(parent): \(SystemError())", status: .inputOutputFailed)
    }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(SystemError) {
      for folder in ["bin", "zsh"] where mkdir("\(path)/\(folder)", 0o700) != 0 {
        throw SystemError()
      }
      for name in StandIn.names + StandIn.refused.keys.sorted()
      where symlink(executable, "\(standIns)/\(name)") != 0 {
        throw SystemError()
      }
      for file in OwnShellStart.files {
        try WholeFile.create(at: "\(path)/\(file.name)", Array(file.text.utf8))
      }
    } catch {
      remove()
      throw CommandFailure("cannot write to \(path): \(error)", status: .inputOutputFailed)
    }
  }

  func remove() {
    for name in StandIn.names + StandIn.refused.keys { unlink("\(standIns)/\(name)") }
    for file in OwnShellStart.files { unlink("\(path)/\(file.name)") }
    unlink(socket)
    for folder in ["bin", "zsh", ""] { rmdir("\(path)/\(folder)") }
  }

  /// What every program of the shell finds in its environment.
  ///
  /// The real account stays out of reach: no program gets its keys, and what takes AWS's endpoint from
  /// the environment asks a host that can't exist (RFC 2606).
  func setEnvironment(recordsFiles: Bool, extendsPath: Bool) {
    var names: [String] = []
    var entry = environ
    while let text = entry.pointee {
      names.append(String(String(cString: text).prefix { $0 != "=" }))
      entry += 1
    }
    for name in names where name.hasPrefix("AWS_") { unsetenv(name) }
    let variables = [
      "AWS_ENDPOINT_URL": "http://vpclab.invalid", "AWS_EC2_METADATA_DISABLED": "true",
      "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
      OwnShellVariable.socket: socket, OwnShellVariable.standIns: standIns,
      OwnShellVariable.folder: FileSystemPath.resolved(".") ?? "/nowhere",
    ]
    for (name, value) in variables { setenv(name, value, 1) }
    if recordsFiles {
      setenv(OwnShellVariable.recordsFiles, "1", 1)
    } else {
      unsetenv(OwnShellVariable.recordsFiles)
    }
    if extendsPath {
      let path = ProcessEnvironment()["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
      setenv("PATH", "\(standIns):\(path)", 1)
    }
  }
}
