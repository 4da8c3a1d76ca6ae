/// What a lesson file may cost, checked before the cost is paid (docs/reliability.md).
enum YAMLLimits {
  static let bytes = 1 << 20
  static let nodes = 20_000
  static let depth = 64
}
