extension CatalogueFile {
  /// Texts without translations, for a translator's program to merge into a PO file (`msgmerge`).
  public static func template(_ texts: [(places: [String], text: String)]) -> String {
    let header = """
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"

      """
    return texts.reduce(into: header) { result, entry in
      result += "\n" + entry.places.map { "#: \($0)\n" }.joined()
      result += "msgid \(quoted(entry.text))\nmsgstr \"\"\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
