/// `1 point`, `2 points`.
func counted(_ number: Int, _ noun: String) -> StyledText {
  .counted(number, "%1 \(noun)", "%1 \(noun)s")
}
