import Testing

@testable import TerminalUI

@Suite struct TerminalTests {
  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
    ([:], false), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "", "LC_CTYPE": "de_DE.UTF-8@euro", "LANG": "C"], true),
    (["LC_CTYPE": "de_DE.ISO-8859-1"], false),
  ])
  func `boxes are drawn where the locale knows them`(
    environment: [String: String], isUnicode: Bool
  ) {
    #expect(Terminal.isUnicode { environment[$0] } == isUnicode)
  }
}
