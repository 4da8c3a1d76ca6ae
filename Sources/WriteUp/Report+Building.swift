public import LabSession
public import Lessons
import Tutor

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
