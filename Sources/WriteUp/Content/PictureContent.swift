import AWSServices
import DataPlane

/// What a picture shows, as plain values: whoever draws it looks nothing up.
enum PictureContent {
  case table(Table)
  case terminal(Terminal)
  case details(Details)
  case network(Network)
  case path(Explanation)
  case reachability(Cloud, Traffic)

  /// What stands around what a page of a console shows.
  struct Page: Equatable {
    var tabs: [String] = []
    /// The one in front.
    var tab = 0
    var buttons: [String] = []
    var search: String?
  }

  /// A drawing of the network with the ways of packets.
  struct Network: Equatable {
    var title: String
    var map: NetworkMap
    var packets: [DrawnPacket]
  }

  /// Rows of a console page.
  struct Table: Equatable {
    /// Where the console has it, such as `VPC`, `Route tables`.
    var path: [String]
    var title: String
    var columns: [String]
    var rows: [[String]]
    /// The column whose numbers have bars beside them.
    var bar: Int?
    /// A query above the rows.
    var code: String?
    /// The time over which it ran.
    var range: String?
    var note: String?
    var page = Page()
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
    var page = Page()
  }
}
