import Foundations
public import LabSession
public import Lessons
import Tutor

/// A write-up: Markdown, its pictures, and what the learner has not written yet.
public struct Report: Equatable, Sendable {
  public struct Picture: Equatable, Sendable {
    /// The file's name without its extension.
    public var name: String
    public var svg: String
  }

  public var markdown: String
  public var pictures: [Picture]
  /// Prompts without an answer. Their places in the Markdown say so; nothing is invented.
  public var unanswered: [Prompt]
}

extension Report {
  /// The folder beside the Markdown in which its pictures stand.
  public static let pictureFolder = "pictures"

  /// Fills the lesson's template from a transcript.
  public init(of transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    let material = try ReportContext(transcript, lesson: lesson)
    var pictures: [Picture] = []
    var markdown = ""
    for piece in WriteUpPlaceholder.pieces(of: lesson.writeUpTemplate) {
      switch piece {
      case .text(let text): markdown += text
      case .placeholder(let placeholder):
        switch placeholder.kind {
        case .answer: markdown += Self.answer(to: placeholder.name, material)
        case .fact: markdown += FactRegistry.text(for: placeholder, from: material)
        case .picture:
          guard let drawn = PictureRegistry.drawing(for: placeholder, from: material) else {
            markdown += "*(no picture: the session has not come this far)*"
            continue
          }
          let name = placeholder.checkpoint ?? placeholder.name
          if !pictures.contains(where: { $0.name == name }) {
            pictures.append(Picture(name: name, svg: drawn.svg))
          }
          markdown +=
            "![\(Markdown.escaped(drawn.caption))](\(Self.pictureFolder)/\(name).svg)"
        }
      }
    }
    self.pictures = pictures
    unanswered = lesson.prompts.filter { material.end.state.tutor.answer(to: $0.id) == nil }
    self.markdown = markdown + Self.notes(material) + Self.openQuestions(unanswered)
  }

  private static func answer(to prompt: String, _ material: ReportContext) -> String {
    guard let answer = material.end.state.tutor.answer(to: prompt) else {
      return "*(not answered yet: `answer \(prompt)`)*"
    }
    return Markdown.escaped(answer)
  }

  private static func notes(_ material: ReportContext) -> String {
    let notes = material.end.state.tutor.notes
    guard !notes.isEmpty else { return "" }
    return "\n## Notes\n\n" + notes.map { "- \(Markdown.escaped($0))\n" }.joined()
  }

  private static func openQuestions(_ prompts: [Prompt]) -> String {
    guard !prompts.isEmpty else { return "" }
    return "\n## Questions still open\n\n"
      + prompts.map { "- `\($0.id)`: \($0.heading): \($0.text)\n" }.joined()
  }
}

/// Puts a learner's words into Markdown as words.
enum Markdown {
  /// Text in which no character means markup: what was typed is what is read, and nothing else.
  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escapedLine(String($0)) }
      .joined(separator: "\n")
  }

  private static func escapedLine(_ line: String) -> String {
    var result = ""
    var isAtStart = true
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "{", "}":
        result += "\\" + String(scalar)
      case "#", "-", "+", "=":
        result += isAtStart ? "\\" + String(scalar) : String(scalar)
      case ".", ")":
        // `1.` and `1)` at the start of a line begin a list, `www.` a link.
        let startsList = !result.isEmpty && result.allSatisfy { $0.isASCII && $0.isNumber }
        let startsLink = result.suffix(3).lowercased() == "www"
        result += startsList || startsLink ? "\\" + String(scalar) : String(scalar)
      case "/":
        // Nothing that was typed becomes a link: GitHub makes one of `https://…`.
        result += (result.hasSuffix(":") ? "\\" : "") + "/"
      case "\t": result += isAtStart ? "" : " "
      case " ": result += isAtStart ? "" : " "
      default:
        // The terminal's list of what is safe is ours.
        result.unicodeScalars.append(scalar.isSafeToShow ? scalar : "\u{FFFD}")
      }
      if scalar != " " && scalar != "\t" { isAtStart = false }
    }
    return result
  }
}

extension Markdown {
  /// A code span whose fence is longer than any inside (CommonMark §6.1).
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if scalar.properties.isWhitespace { return " " }
          return scalar.isSafeToShow ? scalar : "\u{FFFD}"
        }))
    return longest == 0 ? "`\(line)`" : "\(fence) \(line) \(fence)"
  }
}
