import Foundations
import LabSession
import Lessons
import Presentation
import Tutor

/// Puts a write-up together, block by block of the template.
struct ReportComposer {
  private let moments: SessionMoments
  private let options: Report.Options
  private var writer: PassageWriter
  private(set) var pictures: [Report.Picture] = []
  private(set) var gaps: [Report.Gap] = []
  /// The heading that the block in hand stands under.
  private var heading = ""
  /// Checkpoints that the tutor helped through and of which that was said.
  private var disclosed: Set<String> = []

  init(_ moments: SessionMoments, options: Report.Options) {
    self.moments = moments
    self.options = options
    writer = PassageWriter(moments, author: options.author)
  }

  mutating func compose() -> String {
    var template = TemplateBlock.all(of: moments.writeUp.template)
    let colophon = "{{list:\(WriteUpPlaceholder.List.colophon.rawValue)}}"
    if !template.contains(where: { $0.text.contains(colophon) }) {
      template += [TemplateBlock(text: "---"), TemplateBlock(text: colophon)]
    }
    var blocks: [(block: TemplateBlock, text: String?)] = []
    for block in template {
      if case .heading = block.kind { heading = block.title }
      blocks.append((block, text(of: block)))
    }
    return TemplateBlock.pruned(blocks).joined(separator: "\n\n") + "\n"
  }

  /// A block with its places filled in; `nil` when one of them has nothing and that is not marked.
  private mutating func text(of block: TemplateBlock) -> String? {
    var text = ""
    var checkpoints: [String] = []
    for piece in WriteUpPlaceholder.pieces(of: block.text) {
      switch piece {
      case .text(let words): text += words
      case .placeholder(let placeholder):
        guard let filled = fill(placeholder) else {
          // That nobody noted anything, or made a mistake, is no gap.
          guard placeholder.kind != .list else { return nil }
          gaps.append(
            Report.Gap(
              heading: heading, place: "\(placeholder.kind.rawValue) \(placeholder.name)",
              what: whatIsMissing(placeholder)))
          guard options.isDraft else { return nil }
          text += "*[\(MarkdownText.escaped(whatIsMissing(placeholder)))]*"
          continue
        }
        text += filled.text
        checkpoints += filled.checkpoints
      }
    }
    for checkpoint in checkpoints {
      if let line = disclosure(of: checkpoint) { text += "\n\n\(line)" }
    }
    return text
  }

  private mutating func fill(
    _ placeholder: WriteUpPlaceholder
  ) -> (text: String, checkpoints: [String])? {
    let data = moments.writeUp
    switch placeholder.kind {
    case .answer:
      let passage = data.answer(to: placeholder.name)
      if let answer = moments.end.state.tutor.answer(to: placeholder.name) {
        let own = LearnersMarkdown(parsing: answer).markdown
        if !own.isEmpty { return (own, passage.map(passedCheckpoints) ?? []) }
      }
      return passage.flatMap { writer.text(of: $0) }
    case .fact:
      return data.fact(placeholder.name).flatMap { writer.text(of: $0) }
    case .picture:
      return data.picture(placeholder.name).flatMap { picture in
        show(picture).map { ($0, picture.checkpoints) }
      }
    case .list:
      return WriteUpPlaceholder.List(rawValue: placeholder.name).flatMap { list($0) }
        .map { ($0, []) }
    }
  }

  private func passedCheckpoints(_ passage: Passage) -> [String] {
    passage.cases.first { moments.last(of: $0.checkpoints) != nil }?.checkpoints ?? []
  }

  private mutating func show(_ picture: PictureData) -> String? {
    guard let (content, alternative, account) = writer.content(of: picture) else { return nil }
    if !pictures.contains(where: { $0.name == picture.id }) {
      pictures.append(
        Report.Picture(
          name: picture.id,
          drawing: content.drawing(
            title: alternative, in: account, language: options.language),
          diagram: content.diagram))
    }
    if options.drawsDiagrams, let diagram = content.diagram { return "```mermaid\n\(diagram)```" }
    let file = "\(picture.id).\(options.showsPNG ? "png" : "svg")"
    return "![\(MarkdownText.escaped(alternative))](\(Report.pictureFolder)/\(file))"
  }

  private func whatIsMissing(_ placeholder: WriteUpPlaceholder) -> String {
    switch placeholder.kind {
    case .answer:
      let prompt = moments.lesson.prompts.first { $0.id == placeholder.name }
      return said("to be written: answer \(placeholder.name): \(prompt?.text ?? "")")
    case .fact, .list: return said("nothing to tell yet: \(placeholder.name)")
    case .picture: return said("no picture yet: \(placeholder.name)")
    }
  }

  // MARK: Small print

  /// Says once of a checkpoint that the tutor did what it asks for.
  private mutating func disclosure(of checkpoint: String) -> String? {
    guard let help = moments.help(with: checkpoint), help.isSolved || help.isSkipped,
      let title = moments.title(of: checkpoint), disclosed.insert(checkpoint).inserted
    else { return nil }
    let text = said(
      help.isSkipped
        ? "Skipped, so not my own work: \(MarkdownText.escaped(title))."
        : "Solved by the tutor, so not my own work: \(MarkdownText.escaped(title)).")
    return "*\(text)*"
  }

  private func said(_ text: StyledText) -> String { text.plain(in: options.language) }

  private mutating func list(_ list: WriteUpPlaceholder.List) -> String? {
    let lines: [String] =
      switch list {
      case .notes:
        moments.end.state.tutor.notes.map { LearnersMarkdown(parsing: $0).line }
          .filter { !$0.isEmpty }
      case .learned: learned
      case .commands: commands
      case .colophon: [colophon]
      }
    guard !lines.isEmpty else { return nil }
    if list == .commands { return MarkdownWriter.text(of: [.code(language: "bash", lines: lines)]) }
    return list == .colophon ? lines[0] : lines.map { "- \($0)" }.joined(separator: "\n")
  }

  /// Mistakes that were named and are mended.
  private var learned: [String] {
    mutating get {
      let lesson = moments.lesson
      return moments.mistakes.compactMap { mistake in
        guard
          let step = lesson.steps.first(where: { step in
            step.diagnoses.contains { $0.id == mistake.diagnosis && !$0.isRemark }
          }),
          step.checkpoints.allSatisfy({ moments.moment(of: $0.id) != nil }),
          !step.checkpoints.contains(where: { moments.help(with: $0.id)?.isSkipped == true })
        else { return nil }
        if let passage = moments.writeUp.learned.first(where: { $0.id == mistake.diagnosis }),
          let text = writer.text(of: passage, about: mistake)
        {
          return text
        }
        let statement = writer.text(of: mistake.statement)
        return said(
          "\(MarkdownText.escaped(step.title)): I ran into this, and mended it. “\(statement)”")
      }
    }
  }

  /// The commands whose work stands, step by step; a lab of hundreds is told as far as people read.
  private var commands: [String] {
    var lines: [String] = []
    var step: Int?
    for commands in moments.commands {
      guard lines.count < Self.mostCommandLines else {
        let rest = moments.commands.count { $0.event >= commands.event }
        return lines + ["", said("# … and \(rest) more")]
      }
      if commands.step != step {
        step = commands.step
        if !lines.isEmpty { lines.append("") }
        lines.append(
          said("# Step \(commands.step + 1): \(moments.lesson.steps[commands.step].title)"))
      }
      lines += commands.lines.flatMap {
        $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      }
      .map(String.init)
    }
    return lines
  }

  private static let mostCommandLines = 400

  private var colophon: String {
    let lesson = moments.lesson
    var parts: [StyledText] = [
      """
      Made in the simulator vpclab \(moments.header.program), without an AWS account: lesson \
      \(lesson.id), version \(lesson.version), \(moments.isoDate), \(moments.end.score) of \
      \(lesson.maximumScore) points
      """
    ]
    let help = lesson.steps.flatMap(\.checkpoints).compactMap { moments.help(with: $0.id) }
    let hints = help.map(\.hints).reduce(0, +)
    if hints > 0 { parts.append(.counted(hints, "%1 hint", "%1 hints")) }
    let solved = help.count { $0.isSolved && !$0.isSkipped }
    if solved > 0 { parts.append("\(solved) of \(help.count) checkpoints solved by the tutor") }
    let skipped = help.count(where: \.isSkipped)
    if skipped > 0 { parts.append("\(skipped) of \(help.count) checkpoints skipped") }
    if let receipt = moments.receipt { parts.append("receipt \(receipt)") }
    var text = parts.map { MarkdownText.escaped(said($0)) }.joined(separator: ", ") + "."
    if let difference = moments.difference {
      text += said(
        """
         The record was changed, or made by another program: carried out again it differs from \
        event \(difference.event) on.
        """)
    }
    return "*\(text)*"
  }
}
