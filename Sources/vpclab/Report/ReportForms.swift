import Presentation
import SystemCalls
import WriteUp

/// What a write-up is turned into beside its Markdown: a page, and pictures as PNG.
///
/// The page is made from the Markdown as it lies in the folder, so that it says what the learner wrote.
struct ReportForms {
  private let written: WrittenReport
  private let name: String
  private let folder: ReportFolder

  init(of written: WrittenReport, named name: String, in folder: ReportFolder) {
    self.written = written
    self.name = name
    self.folder = folder
  }

  /// Answers what is to be said of it.
  func writePage() throws(CommandFailure) -> String {
    let markdown = String(
      decoding: try FileText.bytes(of: written.summary.path), as: UTF8.self)
    let page = HTMLPage(
      markdown: markdown, title: written.report.title, pictures: written.report.pagePictures)
    let copy = try folder.writeForm("\(name).html", page.text)
    return "Wrote \(written.summary.path.dropLast(3)).html, which needs no other file."
      + (copy.map { "\nAs it was before: \($0)." } ?? "")
  }

  /// Each picture beside its SVG.
  func writePNG() throws(CommandFailure) {
    for picture in written.report.pictures {
      let bytes = try PNGPicture.bytes(ofSVG: picture.svg, named: picture.name)
      let path = "\(folder.path)/\(Report.pictureFolder)/\(picture.name).png"
      do throws(SystemError) {
        try WholeFile.replace(path, with: bytes, mode: 0o644)
      } catch {
        throw CommandFailure("cannot create \(path): \(error)", status: .inputOutputFailed)
      }
    }
  }
}
