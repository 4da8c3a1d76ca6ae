/// What a lesson's write-up is made of: the template, and what it says and shows.
///
/// No replay reads any of it, so it may be mended while sessions are open.
public struct WriteUpData: Equatable, Sendable {
  /// Markdown with places (``WriteUpPlaceholder``).
  public var template = ""
  /// Names for its texts besides those of the lesson, in the order of the file.
  public var names: [Binding] = []
  /// By the prompts' ids: what stands where the learner has not answered.
  public var answers: [Passage] = []
  /// Sentences that stand whatever the learner has answered.
  public var facts: [Passage] = []
  public var pictures: [PictureData] = []
  /// By the diagnoses' ids: what somebody has learned who made that mistake and mended it.
  public var learned: [Passage] = []

  /// Names that need no definition: what the session itself gives, and what the checkpoint passed
  /// with that a text stands `at`.
  public static let givenNames = [
    "session", "evidence", "ping", "query", "records", "input", "policies",
  ]

  public init() {}
}

/// Something to say: the first case that can be said is.
public struct Passage: Equatable, Sendable {
  public struct Case: Equatable, Sendable {
    /// The checkpoints that must have passed; the names have the values that they had when the last
    /// of them did.
    public var checkpoints: [String]
    /// Variants of one text, Markdown with `${names}`; the session's seed chooses one of those whose
    /// names all have values.
    public var variants: [String]
  }

  public var id: String
  public var cases: [Case]
}

/// A picture by its kind and what it shows; texts may have `${names}`.
public struct PictureData: Equatable, Sendable {
  public var id: String
  /// The checkpoints that must have passed; what is shown is as it was when the last of them did.
  public var checkpoints: [String]
  /// What it shows, for those who can't see it.
  public var alternative: String
  public var content: Content

  public enum Content: Equatable, Sendable {
    case table(Table)
    case terminal(Terminal)
    case details(Details)
    case network(Network)
    /// Who reaches whom by such traffic: `icmp`, `tcp/22`.
    case reachability(traffic: String)
    /// The path of a packet, as `why` finds it.
    case path(Condition.Probe)
  }

  /// What stands around what a page of a console shows.
  public struct Page: Equatable, Sendable {
    public var tabs: [String] = []
    /// The tab in front, one of them.
    public var tab: String?
    /// The last one is what the page is for.
    public var buttons: [String] = []
    /// What the search field above a table says.
    public var search: String?
  }

  /// The network as a drawing, and the ways of pings in it.
  public struct Network: Equatable, Sendable {
    public struct Packet: Equatable, Sendable {
      /// The checkpoint that a ping passed.
      public var checkpoint: String
      /// What the legend says of it, with the names of that checkpoint.
      public var label: String
    }

    public var title: String
    public var packets: [Packet]
  }

  /// Rows of a console page.
  public struct Table: Equatable, Sendable {
    public struct Column: Equatable, Sendable {
      public var title: String
      /// JMESPath over the row.
      public var cell: String
    }

    /// Where the console has it, such as `VPC`, `Route tables`.
    public var path: [String]
    public var title: String
    /// A name whose value is the list of rows.
    public var rows: String
    /// None means: the members of the rows, and bars beside the last that is a number.
    public var columns: [Column]
    /// The title of the column whose numbers have bars beside them.
    public var bar: String?
    /// A query above the rows.
    public var code: String?
    /// The time over which it ran.
    public var range: String?
    /// A line under the table, or what the query came to.
    public var note: String?
    public var page: Page
  }

  public struct Terminal: Equatable, Sendable {
    public var title: String
    /// What stands before the command; `$` if nothing is said.
    public var prompt: String
    public var command: String
    /// A name whose value is the list of lines.
    public var lines: String
  }

  /// A details page: fields with their values, and a document under them.
  public struct Details: Equatable, Sendable {
    public struct Field: Equatable, Sendable {
      public var name: String
      public var value: String
    }

    public var path: [String]
    public var title: String
    public var fields: [Field]
    public var code: String?
    public var page: Page
  }
}

extension WriteUpData {
  public func answer(to prompt: String) -> Passage? { answers.first { $0.id == prompt } }
  public func fact(_ id: String) -> Passage? { facts.first { $0.id == id } }
  public func picture(_ id: String) -> PictureData? { pictures.first { $0.id == id } }
}

/// `{{answer:ID}}`, `{{picture:ID}}`, `{{fact:ID}}` or `{{list:NAME}}` in the template of the write-up.
public struct WriteUpPlaceholder: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    case answer, picture, fact, list
  }

  /// What the session gives line by line.
  public enum List: String, Equatable, Sendable, CaseIterable {
    /// What the learner noted.
    case notes
    /// Mistakes that were made and mended.
    case learned
    /// The commands that built the lab, those of forms included.
    case commands
    /// What the write-up was made from, and who did what, in small print.
    case colophon
  }

  public var kind: Kind
  public var name: String

  /// A template taken apart; what is no well-formed placeholder is text.
  public enum Piece: Equatable, Sendable {
    case text(String)
    case placeholder(WriteUpPlaceholder)
  }

  public static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    var text = ""
    while let start = position(of: "{{", in: rest) {
      let content = rest[rest.utf8.index(start, offsetBy: 2)...]
      guard let end = position(of: "}}", in: content) else { break }
      text += rest[..<start]
      if let placeholder = WriteUpPlaceholder(content[..<end]) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.placeholder(placeholder))
        rest = content[content.utf8.index(end, offsetBy: 2)...]
      } else {
        text += "{{"
        rest = content
      }
    }
    text += rest
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  public static func all(in template: String) -> [WriteUpPlaceholder] {
    pieces(of: template).compactMap { piece in
      if case .placeholder(let placeholder) = piece { placeholder } else { nil }
    }
  }

  private init?(_ content: Substring) {
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])),
      LessonName.isValid(String(parts[1]))
    else { return nil }
    self.kind = kind
    name = String(parts[1])
  }

  private static func position(of mark: String, in text: Substring) -> Substring.Index? {
    text.utf8.indices.first { text.utf8[$0...].starts(with: mark.utf8) }
  }
}
