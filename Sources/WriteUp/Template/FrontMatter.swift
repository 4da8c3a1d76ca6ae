import Foundations
import Lessons

/// What publishing programs read before a text: a block of YAML.
struct FrontMatter {
  private let moments: SessionMoments
  private let options: Report.Options

  init(_ moments: SessionMoments, _ options: Report.Options) {
    self.moments = moments
    self.options = options
  }

  var text: String {
    var lines = ["---", "title: \(Self.quoted(moments.lesson.title))"]
    if let author = moments.author(options.author) {
      lines.append("author: \(Self.quoted(author))")
    }
    lines.append("date: \(moments.isoDate)")
    lines.append("lesson: \(Self.quoted("\(moments.lesson.id) \(moments.lesson.version)"))")
    if let receipt = moments.receipt { lines.append("receipt: \(Self.quoted(receipt))") }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// A text in double quotes, in which YAML has no surprises.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n", "\t": result += " "
      default: result.unicodeScalars.append(scalar.isSafeInDocument ? scalar : "\u{FFFD}")
      }
    }
    return "\"\(result)\""
  }
}
