import Languages
import SystemCalls
import TerminalUI

/// The language that a person has asked for: by `--language`, `vpclab config language` or
/// `VPCLAB_LANGUAGE`, which all end up in that variable, else by the locale as other programs have it.
enum ChosenLanguage {
  static let variable = "VPCLAB_LANGUAGE"

  /// As in `de` or `de-AT`.
  static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  static let tag: String = wishes.first ?? Language.englishTag

  /// Read once, and only where it is not English.
  static let language: Language = {
    if tag == Language.pseudoTag { return .pseudo }
    for tag in Language.fallbacks(of: tag) where tag != Language.englishTag {
      if let language = read(tag) { return language }
    }
    return .english
  }()

  /// What is asked for, the first wish first.
  private static var wishes: [String] {
    let environment = ProcessEnvironment()
    if let wish = environment[variable], !wish.isEmpty, wish != "auto" {
      return [tag(ofLocale: wish)].compactMap(\.self)
    }
    // GNU gettext, "Locale Environment Variables": the first that is set counts.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let wish = locale.flatMap(tag(ofLocale:)) else { return [] }
    return (environment["LANGUAGE"] ?? "").split(separator: ":")
      .compactMap { tag(ofLocale: String($0)) } + [wish]
  }

  /// `de-AT` of `de_AT.UTF-8`; `nil` for C and what is no locale.
  private static func tag(ofLocale locale: String) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : String($0) }
      .joined()
    return isTag(name) ? name : nil
  }

  /// The program's own texts lie beside the lessons.
  private static func read(_ tag: String) -> Language? {
    for lessons in LessonStore.searchPath {
      let folder = lessons.split(separator: "/").dropLast().map { "/" + $0 }.joined()
      let path = "\(folder)/Languages/\(tag).po"
      guard FileStatus(path: path)?.kind == .regular else { continue }
      do {
        let file = try CatalogueFile(parsing: FileText.text(of: path))
        return .translated(MessageCatalogue(file, language: tag))
      } catch let error as CatalogueError {
        // The program works as well in English.
        CommandFailure("\(path):\(error.line): \(error)", status: .inputOutputFailed).report()
      } catch {
        (error as? CommandFailure)?.report()
      }
    }
    return nil
  }
}
