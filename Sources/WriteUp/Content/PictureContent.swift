import AWSServices
import DataPlane

/// What a picture shows, as plain values: whoever draws it looks nothing up.
enum PictureContent {
  case table(Table)
  case terminal(Terminal)
  case details(Details)
  case network(NetworkMap)
  case path(Explanation)

  /// Rows of a console page.
  struct Table: Equatable {
    /// Where the console has it, such as `VPC`, `Route tables`.
    var path: [String]
    var title: String
    var columns: [String]
    var rows: [[String]]
    /// The column whose numbers have bars beside them.
    var bar: Int?
    /// A block of text above the rows, such as a query.
    var code: String?
    var note: String?
  }

  /// A terminal window with what was typed and what came back.
  struct Terminal: Equatable {
    var title: String
    var prompt: String
    var command: String
    var lines: [String]
  }

  /// A details page: fields with their values, and a document under them.
  struct Details: Equatable {
    struct Field: Equatable {
      var name: String
      var value: String
    }

    var path: [String]
    var title: String
    var fields: [Field]
    var code: String?
  }
}
