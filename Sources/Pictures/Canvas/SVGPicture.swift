/// A finished picture: SVG with a name and a description for those who cannot see it.
///
/// It has no ids, links, scripts or anything from outside, so any number of them stand in one HTML
/// page. Every picture is as wide as every other, so that letters are of one size on a page.
public struct SVGPicture: Equatable, Sendable {
  /// The width of every picture.
  public static let width = 960

  /// What it shows, in a few words: good as alternative text.
  public let title: String
  /// Everything in it that could be read, in words.
  public let description: String
  public let height: Int
  let elements: [String]
  let rules: String

  /// The document, which stands alone in a file or within a page.
  public var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" \
    width="\(Self.width)" height="\(height)" role="img" aria-label="\(SVGText.escaped(title))" \
    font-family="\(Self.fonts)" font-size="13">
    <title>\(SVGText.escaped(title))</title>
    <desc>\(SVGText.escaped(description))</desc>
    <style>@media screen and (prefers-color-scheme:dark){\(rules)}</style>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  static let fonts = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif"
  static let monospacedFonts =
    "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
}

/// What can be drawn.
public protocol Drawable: Sendable {
  var picture: SVGPicture { get }
}
