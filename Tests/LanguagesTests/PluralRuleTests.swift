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
    // These would nest until the stack ends: parsed, or worked out.
    "nplurals=2; plural=" + String(repeating: "!", count: 200_000) + "n;",
    "nplurals=2; plural=n" + String(repeating: "-n", count: 200_000) + ";",
    "nplurals=2; plural=" + String(repeating: "n?1:", count: 50_000) + "0;",
  ])
  func refusesWhatIsNoRule(header: String) {
    #expect(PluralRule(header) == nil)
  }

  /// The rules of GNU gettext's manual against the same in Swift, for all numbers that differ.
  static let languages: [(name: String, header: String, form: @Sendable (Int) -> Int)] = [
    ("Japanese", "nplurals=1; plural=0;", { _ in 0 }),
    ("French", "nplurals=2; plural=n>1;", { $0 > 1 ? 1 : 0 }),
    (
      "Latvian", "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;",
      { $0 % 10 == 1 && $0 % 100 != 11 ? 0 : $0 != 0 ? 1 : 2 }
    ),
    ("Irish", "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;", { $0 == 1 ? 0 : $0 == 2 ? 1 : 2 }),
    (
      "Romanian", "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
      { $0 == 1 ? 0 : $0 == 0 || (1..<20).contains($0 % 100) ? 1 : 2 }
    ),
    (
      "Polish",
      "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;",
      { $0 == 1 ? 0 : (2...4).contains($0 % 10) && !(10..<20).contains($0 % 100) ? 1 : 2 }
    ),
    (
      "Slovenian", "nplurals=4; plural=n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3;",
      { [1: 0, 2: 1, 3: 2, 4: 2][$0 % 100] ?? 3 }
    ),
    (
      "Arabic",
      "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
      {
        $0 < 3 ? $0 : (3...10).contains($0 % 100) ? 3 : $0 % 100 >= 11 ? 4 : 5
      }
    ),
  ]

  @Test(arguments: languages.indices)
  func `the rules of real languages choose what they say`(index: Int) throws {
    let language = Self.languages[index]
    let rule = try #require(PluralRule(language.header))
    for number in Array(0...1_200) + [1_000_000, 1_000_001, 1_000_011] {
      #expect(rule.index(for: number) == language.form(number), "\(language.name): \(number)")
    }
  }
}
