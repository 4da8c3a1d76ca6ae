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
  public static let givenNames = ["session", "evidence", "ping", "query", "records", "input"]

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
