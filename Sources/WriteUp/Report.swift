import Foundations
public import LabSession
public import Languages
public import Lessons
public import Pictures
import Tutor

/// A write-up: Markdown, its pictures, and what it lacks.
public struct Report: Equatable, Sendable {
  public struct Picture: Equatable, Sendable {
    /// The file's name without its extension.
    public var name: String
    /// Its title is what it shows, for those who can't see it.
    public var drawing: SVGPicture
    /// The same in Mermaid, where it is a network's.
    public var diagram: String?

    public var svg: String { drawing.svg }
  }

  /// A place of the template for which there is nothing.
  public struct Gap: Equatable, Sendable {
    /// The heading that it stands under.
    public var heading: String
    /// What is missing, in a word or two: `answer logs`, `picture flow-log`.
    public var place: String
    /// The same, as a line for the author.
    public var what: String
  }

  /// How it is written.
  public struct Options: Equatable, Sendable {
    /// Whether gaps are marked in the text; else it says nothing of them.
    public var isDraft = false
    /// Who wrote it, where it is not who the session names.
    public var author: String?
    /// Whether its Markdown shows pictures as PNG, for where SVG is not taken.
    public var showsPNG = false
    /// Whether its Markdown draws networks with Mermaid, as GitHub does.
    public var drawsDiagrams = false
    /// Whether it begins with title, author and date as publishing programs read them.
    public var hasFrontMatter = false
    /// Of what it says beside the lesson's own texts.
    public var language: Language

    public init(
      isDraft: Bool = false, author: String? = nil, showsPNG: Bool = false,
      drawsDiagrams: Bool = false, hasFrontMatter: Bool = false, language: Language = .english
    ) {
      self.language = language
      self.isDraft = isDraft
      self.author = author
      self.showsPNG = showsPNG
      self.drawsDiagrams = drawsDiagrams
      self.hasFrontMatter = hasFrontMatter
    }
  }

  public var title: String
  /// Whom it names, if anybody.
  public var author: String?
  public var markdown: String
  public var pictures: [Picture]
  public var gaps: [Gap]
  /// Prompts that the author has not answered; a sentence from the session may stand for them.
  public var unanswered: [Prompt]
  /// Where carrying the session out again gave something else than was recorded.
  public var difference: ReplayDifference?
}

extension Report {
  /// The folder beside the Markdown in which its pictures stand.
  public static let pictureFolder = "pictures"

  /// Fills the lesson's template from a transcript.
  ///
  /// - Parameter writeUp: what it is made of, as the lesson has it now (`LessonSource.writeUp()`).
  public init(
    of transcript: Transcript, lesson: Lesson, _ writeUp: WriteUpData,
    options: Options = Options()
  ) throws(ReplayError) {
    let moments = try SessionMoments(
      transcript, lesson: lesson, writeUp, language: options.language)
    var composer = ReportComposer(moments, options: options)
    let body = composer.compose()
    title = lesson.title
    author = moments.author(options.author)
    markdown = (options.hasFrontMatter ? FrontMatter(moments, options).text : "") + body
    pictures = composer.pictures
    gaps = composer.gaps
    unanswered = lesson.prompts.filter { moments.end.state.tutor.answer(to: $0.id) == nil }
    difference = moments.difference
  }
}
