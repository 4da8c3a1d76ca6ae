import AWSServices
import DataPlane
import Foundations

extension PictureContent {
  /// The picture; `nil` for what cannot be drawn yet.
  ///
  /// - Parameter alternative: what it shows, for those who can't see it.
  func svg(alternative: String) -> String? {
    switch self {
    case .table(let table):
      TablePicture(
        title: (table.path + [table.title]).joined(separator: " / "), columns: table.columns,
        rows: table.rows, caption: table.note, barColumn: table.bar
      ).svg
    case .terminal(let terminal):
      TerminalPicture(
        title: terminal.title, lines: ["\(terminal.prompt) \(terminal.command)"] + terminal.lines
      ).svg
    case .details(let details):
      CardPicture(
        title: (details.path + [details.title]).joined(separator: " / "),
        fields: details.fields.map { ($0.name, $0.value) },
        block: details.code?.split(separator: "\n").map(String.init) ?? []
      ).svg
    case .network, .path: nil
    }
  }
}
