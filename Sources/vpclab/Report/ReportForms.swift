import CRSVG
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
    let path = "\(written.summary.path.dropLast(3)).html"
    var lines: [StyledText] = ["Wrote \(path), which needs no other file."]
    if let copy { lines.append("As it was before: \(copy).") }
    return lines.map(\.said).joined(separator: "\n")
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

/// A picture as PNG, for where SVG is not taken.
///
/// librsvg draws it. The program is not linked with it: it is loaded here, and a machine that lacks it
/// misses nothing else.
enum PNGPicture {
  /// Pixels for each unit, so that letters stay sharp on screens of today.
  private static let scale = 2.0

  static func bytes(ofSVG svg: String, named name: String) throws(CommandFailure) -> [UInt8] {
    var png = picture()
    let text = Array(svg.utf8)
    let result = picture_draw(text, text.count, scale, &png)
    defer { picture_free(&png) }
    guard result == picture_drawn, let bytes = png.bytes else {
      let message = withUnsafeBytes(of: png.message) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard result == picture_library_missing else {
        throw CommandFailure(
          "the picture '\(name)' could not be drawn as PNG: \(message)", status: .inputOutputFailed)
      }
      throw CommandFailure(
        """
        PNG needs librsvg 2.52 or later, and \(message) was not found. Install it (Debian, Ubuntu: \
        apt install librsvg2-2; Fedora: dnf install librsvg2; macOS: brew install librsvg), or \
        leave --png away: SVG and HTML need nothing.
        """,
        status: .inputOutputFailed)
    }
    return Array(UnsafeBufferPointer(start: bytes, count: png.length))
  }
}
