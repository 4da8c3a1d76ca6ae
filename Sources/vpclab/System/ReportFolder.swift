import LabSession
import Lessons
import Presentation
import SystemCalls
import WriteUp

/// The folder that a write-up is written to.
///
/// What was written last lies in `.vpclab/last` beside it, so that what the learner has changed since
/// is known and stays; a file that is about to become another one is copied to `.vpclab/copies` first.
/// Each file is written beside its place and renamed, so that it is never seen half written, and
/// never through a link.
struct ReportFolder {
  let path: String
  /// Whether somebody chose it: nobody expects a folder of their own to be taken because of its name.
  private let isNamed: Bool
  /// Whether files that vpclab did not write may be written over, and another session's write-up.
  private let replacesOthers: Bool

  /// - Parameter name: `nil` for `report`, in the working folder.
  init(named name: String?, replacesOthers: Bool = false) {
    path = FileSystemPath.expandingHome(name ?? "report")
    isNamed = name != nil
    self.replacesOthers = replacesOthers
  }

  /// What was done, for the learner.
  struct Summary: Equatable {
    /// The Markdown file, by its whole path.
    var path: String
    var pictures: Int
    /// Paragraphs or pictures of the learner's that stayed although the session would change them.
    var conflicts: [String] = []
    var hasEdits = false
    /// Copies of what was there before.
    var copies: [String] = []
  }

  /// A file's place below the folder, what it is to hold, and what it holds now.
  private struct File {
    var name: String
    var text: String
    var present: String?
    /// What vpclab wrote there the last time.
    var last: String?

    var place: FilePlace {
      guard let present, present != text else { return .free }
      guard let last else { return .foreign }
      return present == last ? .free : .edited(present, last)
    }
  }

  private enum FilePlace {
    /// Nothing is lost by writing.
    case free
    /// Somebody else's.
    case foreign
    case edited(String, String)

    /// Whether what is there cannot be made again.
    var isWorthACopy: Bool { if case .free = self { false } else { true } }
  }

  private static let lastFolder = ".vpclab/last"
  private static let copiesFolder = ".vpclab/copies"
  private static let authorFile = ".vpclab/author"
  private static let sessionFile = ".vpclab/session"

  /// Who was named as the author the last time, `nil` if nobody was: a name is asked for once.
  func author() throws(CommandFailure) -> String? {
    try content(of: "\(path)/\(Self.authorFile)").map(LearnerName.plain)
  }

  func keep(author: String) throws(CommandFailure) {
    try ResultFile(path: "\(path)/\(Self.authorFile)").write(author)
  }

  /// Writes Markdown and pictures, and keeps what was edited.
  ///
  /// - Parameter session: the id of the session that it is of.
  func write(
    _ report: Report, named name: String, of session: String
  ) throws(CommandFailure) -> Summary {
    try refuseOthersFolder()
    let main = "\(name).md"
    let owner = try content(of: "\(path)/\(Self.sessionFile)")
    let isOfOther = owner.map { $0 != session } ?? false
    if isOfOther { try refuseOtherSession() }
    var files = [try file(main, report.markdown)]
    for picture in report.pictures {
      files.append(try file("\(Report.pictureFolder)/\(picture.name).svg", picture.svg))
    }
    try refuseForeign(files)
    for folder in [
      "", "/\(Report.pictureFolder)", "/.vpclab", "/\(Self.lastFolder)",
      "/\(Self.lastFolder)/\(Report.pictureFolder)",
    ] {
      try makeFolder(path + folder)
    }
    var summary = Summary(
      path: "\(whole)/\(main)",
      pictures: report.pictures.count)
    for file in files {
      try write(file, isText: file.name == main, isOfOther: isOfOther, into: &summary)
    }
    try ResultFile(path: "\(path)/\(Self.sessionFile)").write(session)
    return summary
  }

  private func write(
    _ file: File, isText: Bool, isOfOther: Bool, into summary: inout Summary
  ) throws(CommandFailure) {
    var text = file.text
    switch isOfOther ? .foreign : file.place {
    case .free, .foreign: break
    case .edited(let present, let last):
      if isText {
        guard let merge = ThreeWayMerge(base: last, edited: present, renewed: file.text) else {
          throw CommandFailure(
            """
            \(path)/\(file.name) has too many paragraphs to find out what was changed; write to \
            another folder (-o)
            """, status: .inputOutputFailed)
        }
        summary.hasEdits = merge.hasEdits
        summary.conflicts += merge.conflicts.map {
          Self.beginning(of: $0.kept.isEmpty ? $0.offered : $0.kept)
        }
        text = merge.text
      } else {
        // A picture is theirs as a whole.
        text = present
        if file.text != last { summary.conflicts.append(file.name) }
        summary.hasEdits = true
      }
    }
    if let present = file.present, present != text, isOfOther || file.place.isWorthACopy {
      summary.copies.append(try copy(present, of: file.name))
    }
    if file.present != text { try ResultFile(path: "\(path)/\(file.name)").write(text) }
    try ResultFile(path: "\(path)/\(Self.lastFolder)/\(file.name)").write(file.text)
  }

  private func file(_ name: String, _ text: String) throws(CommandFailure) -> File {
    File(
      name: name, text: text, present: try content(of: "\(path)/\(name)"),
      last: try content(of: "\(path)/\(Self.lastFolder)/\(name)"))
  }

  /// A file's text, `nil` where there is none.
  private func content(of place: String) throws(CommandFailure) -> String? {
    guard let status = FileStatus(path: place, followsLink: false) else { return nil }
    guard status.kind == .regular else {
      throw CommandFailure(
        "\(place) is no regular file but a link, a folder or a device; nothing was written",
        status: .inputOutputFailed)
    }
    return String(decoding: try FileText.bytes(of: place), as: UTF8.self)
  }

  /// A folder that happens to have the name that nobody gave.
  private func refuseOthersFolder() throws(CommandFailure) {
    guard !isNamed, !replacesOthers, FileStatus(path: path)?.kind == .folder,
      FileStatus(path: "\(path)/.vpclab") == nil,
      let names = Folder.names(in: path), !names.isEmpty
    else { return }
    throw CommandFailure(
      """
      \(whole) is there already and holds something else; nothing was written. Name a folder: \
      'report FOLDER' in the lab, or 'vpclab report -o FOLDER'.
      """, status: .inputOutputFailed)
  }

  private func refuseOtherSession() throws(CommandFailure) {
    guard !replacesOthers else { return }
    throw CommandFailure(
      """
      \(whole) holds the write-up of another session; nothing was written. Name another folder, \
      'report FOLDER' in the lab or 'vpclab report -o FOLDER', or write over it, with copies \
      ('vpclab report --force').
      """, status: .inputOutputFailed)
  }

  /// The path from the root on, for whoever reads it in another folder.
  private var whole: String { FileSystemPath.resolved(path) ?? path }

  private func refuseForeign(_ files: [File]) throws(CommandFailure) {
    let foreign = files.filter { if case .foreign = $0.place { true } else { false } }
    guard !foreign.isEmpty, !replacesOthers else { return }
    let names = foreign.map { "\(path)/\($0.name)" }.joined(separator: ", ")
    throw CommandFailure(
      foreign.count == 1
        ? """
        \(names) was not written by vpclab, so nobody knows what was edited there; nothing was \
        written. Write to another folder (-o), or over it, with a copy (--force).
        """
        : """
        \(names) were not written by vpclab, so nobody knows what was edited there; nothing was \
        written. Write to another folder (-o), or over it, with a copy (--force).
        """, status: .inputOutputFailed)
  }

  /// Writes what is made from the Markdown and not meant to be edited; what is there and is not what
  /// was written last is copied first. Answers the copy's path.
  func writeForm(_ name: String, _ text: String) throws(CommandFailure) -> String? {
    let file = try file(name, text)
    var copied: String?
    if let present = file.present, file.place.isWorthACopy {
      copied = try copy(present, of: name)
    }
    try ResultFile(path: "\(path)/\(name)").write(text)
    try ResultFile(path: "\(path)/\(Self.lastFolder)/\(name)").write(text)
    return copied
  }

  /// Keeps what a file held; answers where.
  private func copy(_ text: String, of name: String) throws(CommandFailure) -> String {
    try makeFolder("\(path)/\(Self.copiesFolder)")
    let flat = name.split(separator: "/").joined(separator: "-")
    var number = 1
    while FileStatus(path: "\(path)/\(Self.copiesFolder)/\(number)-\(flat)", followsLink: false)
      != nil
    {
      number += 1
    }
    let copy = "\(path)/\(Self.copiesFolder)/\(number)-\(flat)"
    try ResultFile(path: copy).write(text)
    return copy
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

  /// The first words of a paragraph.
  private static func beginning(of paragraph: String) -> String {
    let line = paragraph.split(separator: "\n").first.map(String.init) ?? ""
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
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

extension TranscriptHeader {
  /// What tells the session from every other one, whatever it is called.
  fileprivate var session: String { "\(id) \(seed) \(startedAt)" }
}

/// A write-up that lies in its folder, and what its author should know of it.
struct WrittenReport {
  let report: Report
  let summary: ReportFolder.Summary
  private let isDraft: Bool
  private let prompts: Int

  /// - Parameter file: what the transcript is called in failures.
  init(
    of transcript: Transcript, lesson: Lesson, options: Report.Options, from file: String,
    in folder: ReportFolder
  ) throws(CommandFailure) {
    var options = options
    if options.author == nil { options.author = try folder.author() }
    let writeUp = try LessonStore().writeUp(of: transcript.header)
    do throws(ReplayError) {
      report = try Report(of: transcript, lesson: lesson, writeUp, options: options)
    } catch {
      throw CommandFailure(error, file: file)
    }
    summary = try folder.write(report, named: lesson.id, of: transcript.header.session)
    if let author = options.author { try folder.keep(author: author) }
    isDraft = options.isDraft
    prompts = lesson.prompts.count
  }

  /// One line for each heading that something is missing under.
  private var gapLines: [String] {
    var headings: [(heading: String, places: [String])] = []
    for gap in report.gaps {
      if headings.last?.heading != gap.heading { headings.append((gap.heading, [])) }
      headings[headings.count - 1].places.append(gap.place)
    }
    return headings.map { "  - \($0.heading): \($0.places.joined(separator: ", "))" }
  }

  /// Where it is, what was kept, and what is left to do.
  var text: String {
    let pictures: StyledText = .counted(summary.pictures, "%1 picture", "%1 pictures")
    var lines: [StyledText] = ["Wrote \(summary.path) and \(pictures)."]
    if summary.hasEdits { lines.append("What you had changed in it was kept.") }
    if !summary.copies.isEmpty {
      lines.append("As it was before: \(summary.copies.joined(separator: ", ")).")
    }
    if !summary.conflicts.isEmpty {
      lines.append("Changed by you and by the session; yours stays, the session's is beside it:")
      lines += summary.conflicts.map { StyledText("  - " + $0) }
    }
    if !report.gaps.isEmpty {
      lines.append(
        isDraft ? "Marked as missing:" : "Left out, for there is nothing yet (--draft marks it):")
      lines += gapLines.map { StyledText($0) }
    }
    if !report.unanswered.isEmpty {
      let ids = report.unanswered.map(\.id).joined(separator: ", ")
      lines.append(
        """
        \(report.unanswered.count) of \(prompts) texts are not in your own words yet; 'answer ID' in \
        the lab writes one, or edit the file: \(ids).
        """)
    }
    if report.author == nil { lines.append("It names no author: 'vpclab report --author NAME'.") }
    return lines.map(\.said).joined(separator: "\n")
  }
}
