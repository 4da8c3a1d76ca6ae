import Testing

@testable import Presentation

@Suite struct MarkdownTests {
  @Test func `a lesson's text is shown in styles instead of marks`() {
    let markdown = """
      # Step 1: Set up

      **Goal.** Two *networks* of your own,
      with `wizard vpc --x` and [a link](https://example.com/a).

      - one
      - two
        goes on
      1. first

      | | VPC 1 |
      |---|---|
      | name | a \\| b |

      ```
      aws ec2  describe-vpcs
      ```
      > said
      ---
      snake_case_name and 2 * 3 * 4 and \\*stars\\*
      """
    let lines = Layout(columns: 40).linesOfMarkdown(markdown).map(\.plain)
    #expect(
      lines == [
        "Step 1: Set up", "", "Goal. Two networks of your own, with", "wizard vpc --x and a link",
        "(https://example.com/a).", "", "  - one", "  - two goes on", "  1. first", "",
        "      VPC 1", "name  a | b", "", "  aws ec2  describe-vpcs", "", "  said", "",
        String(repeating: "─", count: 40), "", "snake_case_name and 2 * 3 * 4 and", "*stars*",
      ])
  }
}
