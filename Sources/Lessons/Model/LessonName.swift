/// The alphabets of names in a lesson.
enum LessonName {
  /// The one file that every lesson has.
  static let mainFile = "lesson.yaml"

  /// An id: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`.
  static func isValid(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count), let first = name.utf8.first else { return false }
    return isLetterOrDigit(first)
      && name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2E, 0x5F, 0x2D].contains($0) }
  }

  /// A part of a file's path: an id without capitals, so that no two names differ in case alone.
  static func isValidFileName(_ name: String) -> Bool {
    isValid(name) && !name.utf8.contains { (0x41...0x5A).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
