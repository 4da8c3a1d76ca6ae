import Documents
import Foundations
import LabSession
import Languages
import Lessons
import Tutor

/// Makes sentences and values of a lesson's texts and of what a session left.
struct PassageWriter {
  let moments: SessionMoments
  private let session: JSONValue
  /// By the checkpoints' ids, so that each moment is looked at once.
  private var tellings: [String: Telling] = [:]
  /// Resources that the document has named with their ids; from then on their names are enough.
  private var introduced: Set<String> = []

  init(_ moments: SessionMoments, author: String?) {
    self.moments = moments
    session = moments.sessionValue(author: author)
  }

  /// The lab when the last of some checkpoints passed, or in the end where none is named; `nil` when
  /// one has not.
  mutating func telling(of checkpoints: [String]) -> Telling? {
    let last = moments.last(of: checkpoints)
    guard last != nil || checkpoints.isEmpty else { return nil }
    let key = last ?? ""
    if let known = tellings[key] { return known }
    let telling =
      last.map { moments.telling(of: $0, session: session) }
      ?? moments.tellingOfAll(session: session)
    tellings[key] = telling
    return telling
  }

  // MARK: Sentences

  /// The first case that can be said, as Markdown, and the checkpoints that it is about.
  mutating func text(of passage: Passage) -> (text: String, checkpoints: [String])? {
    for passageCase in passage.cases {
      guard var telling = telling(of: passageCase.checkpoints) else { continue }
      let variants = passageCase.variants.filter { telling.hasValues(for: $0) }
      guard !variants.isEmpty else { continue }
      // Another stream for each passage, so that neighbours are not all alike.
      var chance = RandomSource(seed: moments.header.seed, stream: "write-up/\(passage.id)")
      guard let text = markdown(chance.element(of: variants), by: &telling) else { continue }
      return (text, passageCase.checkpoints)
    }
    return nil
  }

  /// A text as it was when the tutor named a mistake.
  mutating func text(of passage: Passage, about mistake: SessionMoments.Mistake) -> String? {
    var telling = Telling(
      of: moments.lesson, moments.writeUp.names, at: mistake.lab.state,
      given: ["session": session])
    let variants = passage.cases.flatMap(\.variants).filter { telling.hasValues(for: $0) }
    guard !variants.isEmpty else { return nil }
    var chance = RandomSource(seed: moments.header.seed, stream: "write-up/\(passage.id)")
    return markdown(chance.element(of: variants), by: &telling)
  }

  /// A lesson's text, whose Markdown is its author's, with names that can mean nothing but
  /// themselves; `nil` when one has no value.
  private mutating func markdown(_ text: String, by telling: inout Telling) -> String? {
    var result = ""
    var code: String?
    for piece in TextTemplate(text).pieces {
      switch piece {
      case .text(let text):
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 {
            result += code.map(MarkdownText.code) ?? ""
            code = code == nil ? "" : nil
          }
          if code == nil { result += part } else { code = (code ?? "") + part }
        }
      case .reference(let reference):
        let told = telling.told(reference) ?? reference.defaultText.map { .things([$0]) }
        guard let told else { return nil }
        if code == nil {
          result += words(told)
        } else {
          code = (code ?? "") + plain(told)
        }
      }
    }
    return result
  }

  private mutating func words(_ told: Told) -> String {
    switch told {
    case .things(let things): return listed(things.map(MarkdownText.escaped))
    case .resource(let resource): return named(resource)
    }
  }

  private mutating func named(_ resource: NamedResource) -> String {
    guard let name = resource.name, !name.isEmpty else { return MarkdownText.code(resource.id) }
    let isNew = introduced.insert(resource.id).inserted
    return MarkdownText.escaped(name) + (isNew ? " (\(MarkdownText.code(resource.id)))" : "")
  }

  private func plain(_ told: Told) -> String {
    switch told {
    case .things(let things): things.joined(separator: ", ")
    case .resource(let resource): resource.id
    }
  }

  /// `A, B and C`
  private func listed(_ things: [String]) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + moments.language.text(" and ") + last
  }

  /// The tutor's own words about a mistake, as Markdown.
  mutating func text(of statement: Statement) -> String {
    statement.fragments.enumerated().map { place, fragment in
      switch fragment {
      case .text(let text), .value(let text), .phrase(let text):
        MarkdownText.escaped(text, isAtStart: place == 0)
      case .code(let code): MarkdownText.code(code)
      case .resource(let resource): named(resource)
      case .part(let statement): text(of: statement)
      }
    }.joined()
  }
}

extension Telling {
  /// Whether every name of a text has a value.
  mutating func hasValues(for text: String) -> Bool {
    for reference in TextTemplate(text).references
    where reference.defaultText == nil && told(reference) == nil {
      return false
    }
    return true
  }
}
