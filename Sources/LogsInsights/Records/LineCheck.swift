internal import CByteMask

/// What can be asked of a line at both its ends, for next to nothing, before its columns are
/// believed: fourteen words are not yet a flow log record.
struct LineCheck: Equatable, Sendable {
  /// Whether the first column is the version: one or two digits.
  let beginsWithVersion: Bool
  let end: End
  /// Whether it is of a format that begins and ends as the default one.
  let isUsual: Bool

  enum End: Equatable, Sendable {
    /// `ACCEPT OK` and its kin.
    case actionAndStatus
    /// `OK`, `NODATA`, `SKIPDATA`.
    case status
    case anything
  }

  init(names: [String]) {
    beginsWithVersion = names.first == "version"
    end =
      if names.last != "log-status" { .anything } else if names.dropLast().last == "action" {
        .actionAndStatus
      } else {
        .status
      }
    isUsual = beginsWithVersion && end == .actionAndStatus
  }

  /// Whether a line, which is not empty, may be a record and is no header. What begins otherwise than
  /// columns do is left to a closer look.
  @inline(__always)
  func accepts(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if isUsual, isUsualRecord(text, start, end) { return true }
    let first = text[unchecked: start]
    if beginsWithVersion {
      guard first &- 48 < 10, end - start > 2 else { return false }
      let second = text[unchecked: start + 1]
      guard
        second == UInt8(ascii: " ")
          || (second &- 48 < 10 && text[unchecked: start + 2] == UInt8(ascii: " "))
      else { return false }
    } else if FlowLogHeader.isSmallLetter(first) {
      // Interfaces and networks have such names, and so have columns.
      guard !FlowLogHeader.mayNameColumns(text, start..<end) else { return false }
    } else if first &- 48 >= 10, first != UInt8(ascii: "-") {
      return false
    }
    return endFits(text, start, end)
  }

  /// Nearly all records of the default format.
  @inline(__always)
  private func isUsualRecord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return false }
      return separators_is_usual(base + start, UInt64(truncatingIfNeeded: end - start)) != 0
    }
  }

  // The last eight bytes of records.
  private static let acceptOK: UInt64 = 0x4B4F_2054_5045_4343  // "CCEPT OK"
  private static let rejectOK: UInt64 = 0x4B4F_2054_4345_4A45  // "EJECT OK"
  private static let noData: UInt64 = 0x4154_4144_4F4E_202D  // "- NODATA"
  private static let skipData: UInt64 = 0x4154_4144_5049_4B53  // "SKIPDATA"

  @inline(__always)
  func endFits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch self.end {
    case .anything: return text[unchecked: end - 1] != UInt8(ascii: " ")
    case .status:
      guard end - start > 3 else { return false }
      let last = (text[unchecked: end - 2], text[unchecked: end - 1])
      return last == (0x4F, 0x4B) && text[unchecked: end - 3] == UInt8(ascii: " ")
        || last == (0x54, 0x41)
    case .actionAndStatus:
      guard end - start > 10 else { return false }
      let last = UInt64(
        littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: end - 8, as: UInt64.self))
      if last == Self.acceptOK { return text[unchecked: end - 9] == UInt8(ascii: "A") }
      if last == Self.rejectOK { return text[unchecked: end - 9] == UInt8(ascii: "R") }
      return last == Self.noData || last == Self.skipData
    }
  }
}
