import LabSession
import Lessons
import SystemCalls
import WriteUp

/// The folder that a write-up is written to.
///
/// Each file is written beside its place and renamed, so that it is never seen half written, and
/// never through a link. What somebody has edited since is not written over without being told.
struct ReportFolder {
  let path: String
  /// Whether edits may be written over.
  var replacesEdits = false

  /// A file's place below the folder, and what it is to hold.
  private typealias File = (name: String, text: String)

  /// Writes Markdown and pictures; answers what was written, and what is left to answer.
  func write(
    _ transcript: Transcript, lesson: Lesson, from file: String
  ) throws(CommandFailure) -> String {
    let writeUp: Report
    do throws(ReplayError) {
      writeUp = try Report(of: transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: file)
    }
    let main = "\(lesson.id).md"
    var files: [File] = [(main, writeUp.markdown)]
    files += writeUp.pictures.map { ("\(Report.pictureFolder)/\($0.name).svg", $0.svg) }
    for folder in [path, "\(path)/\(Report.pictureFolder)"] { try makeFolder(folder) }
    try write(files)
    var report = "Wrote \(path)/\(main) and \(writeUp.pictures.count) pictures."
    if !writeUp.unanswered.isEmpty {
      let ids = writeUp.unanswered.map(\.id).joined(separator: ", ")
      report += "\nNot answered yet: \(ids)."
    }
    return report
  }

  private func makeFolder(_ folder: String) throws(CommandFailure) {
    if FileStatus(path: folder, followsLink: false)?.kind == .link {
      throw CommandFailure(
        "\(folder) is a symbolic link, and nothing is written through one; name the folder itself",
        status: .inputOutputFailed)
    }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw CommandFailure(
        "cannot create the folder \(folder): \(SystemError())", status: .inputOutputFailed)
    }
  }

  private func write(_ files: [File]) throws(CommandFailure) {
    var record = WrittenFiles(folder: path)
    var edited: [String] = []
    for file in files {
      let place = "\(path)/\(file.name)"
      guard let status = FileStatus(path: place, followsLink: false) else { continue }
      guard status.kind == .regular else {
        throw CommandFailure(
          "\(place) is no regular file but a link, a folder or a device; nothing was written",
          status: .inputOutputFailed)
      }
      let bytes = try FileText.bytes(of: place)
      if bytes != Array(file.text.utf8), !record.wrote(bytes, to: file.name) {
        edited.append(place)
      }
    }
    guard edited.isEmpty || replacesEdits else {
      throw CommandFailure(
        "\(edited.joined(separator: ", ")) \(edited.count == 1 ? "was" : "were") edited since vpclab "
          + "wrote \(edited.count == 1 ? "it" : "them"), or came from elsewhere; nothing was written. "
          + "Write to another folder (-o), or over the edits (vpclab report --force).",
        status: .inputOutputFailed)
    }
    for file in files {
      try ResultFile(path: "\(path)/\(file.name)").write(file.text)
      record.add(file.text, to: file.name)
    }
    try ResultFile(path: record.path).write(record.text)
  }
}

/// What vpclab wrote to a folder, in digests, so that edits are seen.
private struct WrittenFiles {
  let path: String
  private var digests: [(name: String, digest: String)] = []

  init(folder: String) {
    path = "\(folder)/.vpclab-report"
    // Without the record everything counts as edited, which is safe.
    guard FileStatus(path: path, followsLink: false)?.kind == .regular,
      let text = try? FileText.text(of: path)
    else { return }
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2 { digests.append((parts[1], parts[0])) }
    }
  }

  func wrote(_ bytes: [UInt8], to name: String) -> Bool {
    let digest = Digest(of: bytes).description
    return digests.contains { $0.name == name && $0.digest == digest }
  }

  mutating func add(_ text: String, to name: String) {
    digests.removeAll { $0.name == name }
    digests.append((name, Digest(ofText: text).description))
  }

  var text: String { digests.map { "\($0.digest) \($0.name)\n" }.joined() }
}

/// A file that a command writes its result to, replacing one of that name as a whole.
struct ResultFile {
  let path: String

  func write(_ text: String) throws(CommandFailure) {
    if !isDevice, FileStatus(path: path, followsLink: false)?.kind == .link {
      throw CommandFailure(
        "\(path) is a symbolic link, and nothing is written through one; name the file itself",
        status: .inputOutputFailed)
    }
    do throws(SystemError) {
      guard isDevice else {
        return try WholeFile.replace(path, with: Array(text.utf8), mode: 0o644)
      }
      let descriptor = try FileOpening.open(path, O_WRONLY | O_CLOEXEC)
      defer { close(descriptor) }
      try DescriptorIO.writeAll(text, to: descriptor)
    } catch {
      throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
    }
  }

  /// Devices and pipes have no content that could be lost; `/dev/stdout` is a link to one, or to a
  /// file that is open already.
  private var isDevice: Bool { path.hasPrefix("/dev/") || FileStatus(path: path)?.kind == .other }
}
