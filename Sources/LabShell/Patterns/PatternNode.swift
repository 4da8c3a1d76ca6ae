/// A regular expression as a tree.
indirect enum PatternNode: Equatable, Sendable {
  case byte(UInt8)
  /// Any one character.
  case any
  case set(ByteSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// At least and at most so many; without `most`, any number.
  case repeated(PatternNode, least: Int, most: Int?)
  case lineStart
  case lineEnd
  case wordBoundary
}
