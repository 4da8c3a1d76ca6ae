import LabSession
import Lessons
import WriteUp

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
    do throws(ReplayError) {
      report = try Report(of: transcript, lesson: lesson, options: options)
    } catch {
      throw CommandFailure(error, file: file)
    }
    summary = try folder.write(report, named: lesson.id)
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
    let pictures = "\(summary.pictures) picture\(summary.pictures == 1 ? "" : "s")"
    var lines = ["Wrote \(summary.path) and \(pictures)."]
    if summary.hasEdits { lines.append("What you had changed in it was kept.") }
    if !summary.copies.isEmpty {
      lines.append("As it was before: \(summary.copies.joined(separator: ", ")).")
    }
    if !summary.conflicts.isEmpty {
      lines.append("Changed by you and by the session; yours stays, the session's is beside it:")
      lines += summary.conflicts.map { "  - \($0)" }
    }
    if !report.gaps.isEmpty {
      lines.append(
        isDraft ? "Marked as missing:" : "Left out, for there is nothing yet (--draft marks it):")
      lines += gapLines
    }
    if !report.unanswered.isEmpty {
      let ids = report.unanswered.map(\.id).joined(separator: ", ")
      lines.append(
        "\(report.unanswered.count) of \(prompts) texts are not in your own words yet; 'answer ID' in "
          + "the lab writes one, or edit the file: \(ids).")
    }
    if report.author == nil { lines.append("It names no author: 'vpclab report --author NAME'.") }
    return lines.joined(separator: "\n")
  }
}
