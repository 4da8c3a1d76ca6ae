/// What a lesson file may cost, checked before the cost is paid (reliability.md §3, row 5).
enum YAMLLimits {
  static let bytes = 1 << 20
  static let nodes = 20_000
  static let depth = 64
}
