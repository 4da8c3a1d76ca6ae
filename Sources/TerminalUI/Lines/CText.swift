import SystemCalls

/// A C string for a callback whose answer C reads after it has returned.
final class CText {
  private var pointer: UnsafeMutablePointer<CChar>

  init?() {
    guard let empty = strdup("") else { return nil }
    pointer = empty
  }

  deinit { free(pointer) }

  /// Good until the next `hold`; the earlier text if memory is short.
  func hold(_ text: String) -> UnsafePointer<CChar> {
    if let copy = strdup(text) {
      free(pointer)
      pointer = copy
    }
    return UnsafePointer(pointer)
  }
}
