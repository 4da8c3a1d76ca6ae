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

  @Test(arguments: [
    ("Step", "⟦Šţéþ⟧"), ("  By form: ", "  ⟦Ɓý ƒôŕɱ:⟧ "), ("%1 point", "⟦%1 þôîñţ⟧"),
    ("No ${vpc1.VpcId} yet", "⟦Ñô ${vpc1.VpcId} ýéţ⟧"), ("type `hint`", "⟦ţýþé `hint`⟧"),
    ("{{answer:why}} a", "⟦{{answer:why}} à⟧"), (" ... ", " ... "), ("", ""),
  ])
  func thePseudoLocaleKeepsWhatProgramsRead(text: String, expected: String) {
    #expect(Language.pseudo.text(text) == expected)
  }
}
