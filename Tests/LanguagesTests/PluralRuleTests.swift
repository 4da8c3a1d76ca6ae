import Testing

@testable import Languages

@Suite struct PluralRuleTests {
  @Test(arguments: [
    ("nplurals=2; plural=(n != 1);", [0: 1, 1: 0, 2: 1]),
    ("nplurals=2; plural=n>1;", [0: 0, 1: 0, 2: 1]),
    ("nplurals=1; plural=0;", [0: 0, 1: 0, 17: 0]),
    (
      """
      nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 \
      : 2);
      """,
      [1: 0, 21: 0, 11: 2, 2: 1, 12: 2, 22: 1, 5: 2]
    ),
    ("nplurals=2; plural=!(n==1);", [1: 0, 3: 1]),
    // A file cannot make us index beyond its forms, or divide by nothing.
    ("nplurals=2; plural=n*7;", [5: 1]),
    ("nplurals=2; plural=n/0;", [5: 0]),
  ])
  func choosesAForm(header: String, expected: [Int: Int]) throws {
    let rule = try #require(PluralRule(header))
    for (number, form) in expected {
      #expect(rule.index(for: number) == form, "\(header) of \(number)")
    }
  }

  @Test(arguments: [
    "", "nplurals=2", "nplurals=0; plural=0;", "nplurals=9; plural=0;", "nplurals=2; plural=;",
    "nplurals=2; plural=(n;", "nplurals=2; plural=m;", "nplurals=2; plural=n n;",
    "nplurals=2; plural=" + String(repeating: "(", count: 100) + "n;",
  ])
  func refusesWhatIsNoRule(header: String) {
    #expect(PluralRule(header) == nil)
  }
}
