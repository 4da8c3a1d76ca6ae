import Testing

@testable import LabShell

struct CompletenessTests {
  @Test(arguments: [
    "", "  ", "# only a comment", "echo hi", "echo 'a\nb'", "echo \"$(date)\"", "cat <<EOF\nx\nEOF",
    "true && false", "echo a \\\n b", "if true; then", "echo )", "&& x", "sleep 1 &",
    "cat <<'EOF'\n$(\nEOF\n", "cat <<EOF\n${x\nEOF\n",
  ])
  func `an input that can be run is complete`(input: String) {
    #expect(Shell.isComplete(input) == .complete)
  }

  @Test(
    arguments: [
      ("echo 'a", .closingSingleQuote), ("echo \"a", .closingDoubleQuote),
      ("echo $(date", .closingParenthesis), ("echo ${A:-b", .closingBrace),
      ("echo ${A", .closingBrace),
      ("aws ec2 \\", .continuation), ("aws ec2 \\\n", .continuation), ("true &&", .command),
      ("true || \n\n", .command), ("cat |", .command), ("!", .command), ("! ", .command),
      ("cat <<EOF", .hereDocumentDelimiter("EOF")),
      ("cat <<EOF\nx\n", .hereDocumentDelimiter("EOF")),
      ("echo \"$(cat 'x", .closingSingleQuote), ("echo \"a $(b)\nc", .closingDoubleQuote),
    ] as [(String, Completeness.Missing)])
  func `an open construct asks for more lines`(input: String, missing: Completeness.Missing) {
    #expect(Shell.isComplete(input) == .needsMoreLines(missing))
  }
}
