import Testing

@testable import LabShell

struct CompletenessTests {
  @Test(arguments: [
    "", "  ", "# only a comment", "echo hi", "echo 'a\nb'", "echo \"$(date)\"", "cat <<EOF\nx\nEOF",
    "true && false", "echo a \\\n b", "echo )", "&& x", "sleep 1 &", "fi", "then", "echo if",
    "cat <<'EOF'\n$(\nEOF\n", "cat <<EOF\n${x\nEOF\n", "{a,b}", "a{", "iffy", "echo }", "in",
  ])
  func `an input that can be run is complete`(input: String) {
    #expect(ShellProgram(input).missing == nil)
  }

  @Test(
    arguments: [
      ("echo 'a", .closingSingleQuote), ("echo \"a", .closingDoubleQuote),
      ("echo $(date", .closingParenthesis), ("echo ${A:-b", .closingBrace),
      ("echo ${A", .closingBrace), ("echo `date", .closingBackquote),
      ("echo \"`a\"", .closingBackquote),
      ("aws ec2 \\", .continuation), ("aws ec2 \\\n", .continuation), ("true &&", .command),
      ("true || \n\n", .command), ("cat |", .command), ("!", .command), ("! ", .command),
      ("cat <<EOF", .hereDocumentDelimiter("EOF")),
      ("cat <<EOF\nx\n", .hereDocumentDelimiter("EOF")),
      ("echo \"$(cat 'x", .closingSingleQuote), ("echo \"a $(b)\nc", .closingDoubleQuote),
      ("if true; then", .reservedWord("fi")), ("if true", .reservedWord("then")),
      ("if a; then b; elif c", .reservedWord("then")), ("if a; then b; else", .reservedWord("fi")),
      ("while true; do a", .reservedWord("done")), ("until true", .reservedWord("do")),
      ("for i in 1 2", .reservedWord("do")), ("for i in 1 2; do a;", .reservedWord("done")),
      ("case a in", .reservedWord("esac")), ("case a in b) c ;;", .reservedWord("esac")),
      ("case a", .reservedWord("in")), ("{ a;", .reservedWord("}")), ("( a", .closingParenthesis),
      ("f() {", .reservedWord("}")), ("f()", .reservedWord("{")), ("[[ a", .reservedWord("]]")),
      ("((1 + ", .closingParenthesis), ("echo $((1 + 1)", .closingParenthesis),
      ("A=(1 2", .closingParenthesis), ("cat <(a", .closingParenthesis),
      ("if a; then cat <<EOF\nfi\n", .hereDocumentDelimiter("EOF")),
      ("if a; then echo 'fi", .closingSingleQuote),
    ] as [(String, Missing)])
  func `an open construct asks for more lines`(input: String, missing: Missing) {
    #expect(ShellProgram(input).missing == missing)
  }
}
