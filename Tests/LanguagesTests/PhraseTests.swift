import Testing

@testable import Languages

@Suite struct PhraseTests {
  @Test(
    arguments: [
      ("Step %1 of %2", [.words("Step "), .gap(0), .words(" of "), .gap(1)]),
      ("%2%1", [.gap(1), .gap(0)]), ("100 %", [.words("100 %")]), ("%0 %x", [.words("%0 %x")]),
      ("", []), ("größer als %12.", [.words("größer als "), .gap(11), .words(".")]),
    ] as [(String, [PhrasePattern.Piece])])
  func patternsHaveGaps(text: String, pieces: [PhrasePattern.Piece]) {
    #expect(PhrasePattern(text).pieces == pieces)
  }

  /// What was put together before anybody knew the language is found again by its words.
  @Test(arguments: [
    ("It is now 2026-01-05 09:00 UTC.", "Es ist 09:00 am 2026-01-05."),
    ("vpclab: It is 60 seconds.", "vpclab: Es sind 60 Sekunden."),
    ("vpclab: It is stopped.", "vpclab: Zustand: stopped."),
    ("vpclab: Delete the subnet subnet-1 first.", "vpclab: Lösche zuerst subnet-1."),
    ("vpclab: The instance i-1 (running) is here.", "vpclab: Instance i-1, running ist hier."),
    ("vpclab: Nobody knows this.", "vpclab: Nobody knows this."),
  ])
  func `a sentence is translated although its gaps are filled`(
    english: String, german: String
  ) throws {
    let texts = [
      "It is now %1 %2 UTC.": "Es ist %2 am %1.", "vpclab: It is %1.": "vpclab: Zustand: %1.",
      "vpclab: It is %1 seconds.": "vpclab: Es sind %1 Sekunden.",
      "vpclab: Delete the subnet %1 first.": "vpclab: Lösche zuerst %1.",
      "vpclab: %1 is here.": "vpclab: %1 ist hier.",
      "The instance %1 (%2)": "Instance %1, %2",
    ]
    let entries = texts.sorted { $0.key < $1.key }
      .map { "msgid \"\($0.key)\"\nmsgstr \"\($0.value)\"\n" }
    let language = Language.translated(
      MessageCatalogue(try CatalogueFile(parsing: entries.joined(separator: "\n")), language: "de"))
    #expect(language.sentence(english) == german)
  }

  @Test(arguments: [
    ("Step", "⟦Šţéþ⟧"), ("  By form: ", "  ⟦Ɓý ƒôŕɱ:⟧ "), ("%1 point", "⟦%1 þôîñţ⟧"),
    ("No ${vpc1.VpcId} yet", "⟦Ñô ${vpc1.VpcId} ýéţ⟧"), ("type `hint`", "⟦ţýþé `hint`⟧"),
    ("{{answer:why}} a", "⟦{{answer:why}} à⟧"), (" ... ", " ... "), ("", ""),
  ])
  func thePseudoLocaleKeepsWhatProgramsRead(text: String, expected: String) {
    #expect(Language.pseudo.text(text) == expected)
  }
}
