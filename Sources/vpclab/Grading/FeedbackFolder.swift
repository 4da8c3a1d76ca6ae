import Gradebook
import Grading
import Presentation
import SystemCalls

/// `--feedback FOLDER`: a page for each hand-in, as Markdown and as one HTML file.
struct FeedbackFolder {
  let path: String
  private var names: Set<String> = []

  init(_ path: String) throws(CommandFailure) {
    self.path = path
    try ResultFolder.make(path)
  }

  /// Writes `NAME-LESSON-RECEIPT` as Markdown and HTML, for a file without a grade `NAME-no-grade`.
  mutating func write(_ row: GradebookRow) throws(CommandFailure) {
    guard row.isHandIn else { return }
    let name: String
    let page: Feedback
    switch row.entry {
    case .grade(let grade):
      let owner = row.student?.fullName ?? grade.learner
      page = Feedback(on: grade, notes: row.notes, for: owner)
      name =
        "\(HandIn.fileName(owner.isEmpty ? Self.stem(of: grade.file) : owner))-\(HandIn.fileName(grade.lesson))-\(grade.receipt)"
    case .failure(let failure):
      let owner = row.student?.fullName ?? ""
      page = Feedback(on: failure, for: owner)
      name =
        "\(HandIn.fileName(owner.isEmpty ? Self.stem(of: failure.file) : owner))-no-grade"
    }
    // One session handed in twice under one name has one page; two files without a grade have two.
    var unique = name
    var number = 2
    while names.contains(unique) {
      unique = "\(name)-\(number)"
      number += 1
    }
    names.insert(unique)
    try ResultFile(path: "\(path)/\(unique).md").write(page.markdown)
    try ResultFile(path: "\(path)/\(unique).html").write(page.html)
  }

  private static func stem(of file: String) -> String {
    String(file.split(separator: "/").last ?? "file")
  }
}

/// A folder that a report of several files goes to.
enum ResultFolder {
  static func write(
    _ files: [(name: String, text: String)], to path: String
  ) throws(CommandFailure) {
    try make(path)
    for file in files { try ResultFile(path: "\(path)/\(file.name)").write(file.text) }
  }

  static func make(_ path: String) throws(CommandFailure) {
    do throws(FolderFailure) {
      try FolderSync.make(path, mode: 0o755)
    } catch {
      throw CommandFailure(
        "cannot create \(error.path): \(error.error)", status: .inputOutputFailed)
    }
  }
}
