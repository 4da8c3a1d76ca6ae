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

  @Test func aTemplateReadsBackAsUntranslatedTexts() throws {
    let texts = ["plain", "\"quoted\" \\ back\nslash\ttab", "Größe ${vpc1.VpcId}"]
    let template = CatalogueFile.template(texts.map { (places: ["lesson.yaml:1"], text: $0) })
    let entries = try CatalogueFile(parsing: template).entries
    #expect(entries.map(\.text) == texts)
    #expect(entries.allSatisfy { !$0.isTranslated })
  }
}
