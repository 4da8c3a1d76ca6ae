/// The translations of one language, as a PO file holds them.
///
/// An entry that a translator has marked as fuzzy, or has left empty, counts as none.
public final class MessageCatalogue: Sendable, Equatable {
  public let language: String
  private let rule: PluralRule
  private let forms: [String: [String]]

  /// - Parameter language: the tag by which it was asked for, such as `de`.
  public init(_ file: CatalogueFile, language: String) {
    self.language = language
    rule = file.pluralRule
    var forms: [String: [String]] = [:]
    for entry in file.entries where entry.isTranslated { forms[entry.text] = entry.translations }
    self.forms = forms
  }

  func translation(of text: String) -> String? { forms[text]?.first }

  func translation(of text: String, count: Int) -> String? {
    guard let forms = forms[text], !forms.isEmpty else { return nil }
    return forms[min(rule.index(for: count), forms.count - 1)]
  }

  public static func == (left: MessageCatalogue, right: MessageCatalogue) -> Bool {
    left === right || left.language == right.language && left.forms == right.forms
  }
}
