import Foundations
import Testing

@testable import Languages

@Suite struct CatalogueFileTests {
  private static let header = """
    msgid ""
    msgstr ""
    "Language: de\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"


    """

  @Test func readsWhatTranslatorsProgramsWrite() throws {
    let file = try CatalogueFile(
      parsing: Self.header + """
        # A translator's remark.
        #: lesson.yaml:7
        msgid "Step %1 of %2"
        msgstr "Schritt %1 von %2"

        msgid "%1 point"
        msgid_plural "%1 points"
        msgstr[0] "%1 Punkt"
        msgstr[1] "%1 Punkte"
        #, fuzzy
        msgid "a guess"
        msgstr "eine Vermutung"

        msgid ""
        "two lines, "
        "\\"quoted\\" with \\\\ and \\n"
        msgstr ""
        "zwei Zeilen"

        msgid "open"
        msgstr ""

        #~ msgid "obsolete"
        #~ msgstr "veraltet"
        """)
    #expect(
      file.entries.map(\.text) == [
        "Step %1 of %2", "%1 point", "a guess", "two lines, \"quoted\" with \\ and \n", "open",
      ])
    #expect(file.entries.map(\.isTranslated) == [true, true, false, true, false])
    #expect(file.entries[0].line == 8)
    let german = Language.translated(MessageCatalogue(file, language: "de"))
    #expect(german.text("Step %1 of %2") == "Schritt %1 von %2")
    #expect(german.text("%1 point", "%1 points", count: 1) == "%1 Punkt")
    #expect(german.text("%1 point", "%1 points", count: 0) == "%1 Punkte")
    // What is fuzzy, empty or unknown is said in English.
    for text in ["a guess", "open", "unheard of"] { #expect(german.text(text) == text) }
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", CatalogueError.Reason.order, 2),
    ("msgstr \"a\"", .order, 1),
    ("msgid \"a\"", .order, 1),
    ("msgid \"a\"\nmsgstr[1] \"b\"", .order, 2),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"", .keyword("msgctxt"), 1),
    ("msgid a\nmsgstr \"b\"", .quotation, 1),
    ("msgid \"a\" b\"\nmsgstr \"b\"", .quotation, 1),
    ("msgid \"a\\q\"\nmsgstr \"b\"", .quotation, 1),
    ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", .twice("a"), 4),
    ("msgid \"\"\nmsgstr \"Plural-Forms: none\\n\"", .pluralForms, 1),
  ])
  func saysWhatIsNoPOFile(text: String, reason: CatalogueError.Reason, line: Int) {
    #expect { try CatalogueFile(parsing: text) } throws: { error in
      guard let error = error as? CatalogueError else { return false }
      return error.reason == reason && error.line == line
    }
  }

  @Test(arguments: [("Language: de", "0.832"), ("X-Decimal-Mark: ,", "0,832")])
  func aNumberHasTheLanguagesMark(field: String, number: String) throws {
    let file = try CatalogueFile(parsing: "msgid \"\"\nmsgstr \"\(field)\\n\"\n")
    let language = Language.translated(MessageCatalogue(file, language: "de"))
    #expect(language.number("0.832") == number)
    #expect(Language.english.number("0.832") == "0.832")
  }

  @Test func aTemplateReadsBackAsUntranslatedTexts() throws {
    let texts = ["plain", "\"quoted\" \\ back\nslash\ttab", "Größe ${vpc1.VpcId}"]
    let template = CatalogueFile.template(texts.map { (places: ["lesson.yaml:1"], text: $0) })
    let entries = try CatalogueFile(parsing: template).entries
    #expect(entries.map(\.text) == texts)
    #expect(entries.allSatisfy { !$0.isTranslated })
  }

  /// What somebody's text may be, and what may stand between two entries.
  private static let pieces = [
    "a", " ", "\n", "\t", "\r", "\"", "\\", "\\n", "%1", "${vpc1.VpcId}", "#", "msgid", "\u{2028}",
    "é",
    "日本", "\u{0}", "👩‍👩‍👧‍👦", "#~",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aTemplateReadsBackWhateverItsTextsAre(seed: UInt64) throws {
    var random = RandomSource(seed: seed, stream: "template")
    var texts: [String] = []
    for _ in 0..<20 {
      let text = (0..<random.integer(in: 1...8)).map { _ in random.element(of: Self.pieces) }
        .joined()
      if !texts.contains(text) { texts.append(text) }
    }
    let template = CatalogueFile.template(texts.map { (places: ["lesson.yaml:1"], text: $0) })
    #expect(
      try CatalogueFile(parsing: template).entries.map(\.text) == texts,
      "seed \(seed):\n\(template)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func noFileEndsTheProgram(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "po")
    let lines =
      ["msgid \"a\"", "msgid_plural \"b\"", "msgstr \"c\"", "msgstr[0] \"d\"", "msgstr[1] \"e\""]
      + ["msgstr[7] \"f\"", "\"g\"", "#, fuzzy", "#~ msgid \"h\"", "", "\r", "msgid", "\"", "#"]
    for _ in 0..<50 {
      let text = (0..<random.integer(in: 0...12)).map { _ in random.element(of: lines) }
        .joined(separator: "\n")
      do {
        let file = try CatalogueFile(parsing: text)
        #expect(file.entries.allSatisfy { !$0.translations.isEmpty }, "seed \(seed): \(text)")
      } catch {
        let count = text.utf8.count { $0 == 10 } + 1
        #expect((1...count).contains(error.line), "seed \(seed), line \(error.line): \(text)")
      }
    }
  }
}
