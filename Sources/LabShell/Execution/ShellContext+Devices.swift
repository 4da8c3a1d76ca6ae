import Foundations

/// Files that a real machine's kernel makes up.
extension ShellContext {
  /// What some files of a real machine give: as much of it as anybody reads at once.
  mutating func deviceText(_ path: String) -> String? {
    switch path {
    case "/dev/zero": return String(repeating: "\0", count: Limits.pipeBytes)
    case "/dev/urandom", "/dev/random":
      // Text alone passes through pipes here.
      var text = String.UnicodeScalarView()
      for _ in 0..<4_096 {
        text.append(UnicodeScalar(UInt8(shell.chance.integer(in: 1...126))))
      }
      return String(text)
    case "/proc/sys/kernel/random/uuid": return uniqueIdentifier() + "\n"
    default: return nil
    }
  }

  /// Version 4 of RFC 9562.
  mutating func uniqueIdentifier() -> String {
    var digits = (0..<32).map { _ in String(shell.chance.integer(in: 0...15), radix: 16) }
    digits[12] = "4"
    digits[16] = String(8 + shell.chance.integer(in: 0...3), radix: 16)
    for place in [20, 16, 12, 8] { digits.insert("-", at: place) }
    return digits.joined()
  }
}
