import Presentation
import SystemCalls
import TerminalUI

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
