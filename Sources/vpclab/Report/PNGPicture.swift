import CRSVG
import Presentation

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
