import Testing

@testable import LabShell

/// What a terminal asks of a line before it is an input.
@Suite struct TerminalLineTests {
  @Test(arguments: [
    ("cat > f", true), ("cat >> f", true), ("cat", true), ("cat - > f", true), ("tee f", true),
    ("cat f", false), ("cat > f <<'E'\na\nE", false), ("cat < g > f", false), ("tee", false),
    ("cat > f; ls", false), ("ls | cat > f", false), ("cat > f &", false), ("echo a > f", false),
    ("X=1 cat", false), ("(cat > f)", false), ("cat <<< a", false), ("cat > $(cat)", true),
  ])
  func `only a command that reads what is typed takes lines`(text: String, takes: Bool) {
    #expect(ShellProgram(text).readsKeyboard == takes)
  }

  @Test(arguments: [
    ("vi f.txt", ["vi", "f.txt"]), ("history 20", ["history", "20"]), ("vi 'a b'", ["vi", "a b"]),
    ("vi $F", nil), ("vi f; ls", nil), ("X=1", nil), ("vi f &", nil), ("for", nil),
  ])
  func `plain words are those of one command without expansions`(text: String, words: [String]?) {
    #expect(ShellProgram(text).plainWords == words)
  }
}
