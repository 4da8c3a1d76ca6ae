/// Documents as bytes that follow from nothing but their contents, in the order of their members.
///
/// Lengths and counts stand in front, so that no two documents give the same bytes.
public struct CanonicalBytes: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes that are likely to come.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// How many bytes have been written.
  public var count: Int { bytes.count }

  /// Takes back what was written after so many bytes: a copy of them would cost all that stands
  /// before.
  public mutating func removeAll(after count: Int) { bytes.removeSubrange(count...) }

  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: mark("n")
    case .boolean(let flag): mark(flag ? "t" : "f")
    case .integer(let number): write(integer: number)
    case .number(let number):
      // 3 and 3.0 are the same number in JSON.
      if let whole = Int(exactly: number) {
        write(integer: whole)
      } else {
        mark("d")
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
      }
    case .string(let text):
      mark("s")
      write(text)
    case .array(let elements):
      mark("a")
      write(UInt64(elements.count))
      for element in elements { write(element) }
    case .object(let members): write(members)
    }
  }

  public mutating func write(_ members: JSONObject) {
    mark("o")
    write(UInt64(members.count))
    members.forEachInPlace { name, value in
      write(name)
      write(value)
    }
  }

  public mutating func write(_ text: String) {
    // Read where it lies, as all of Swift's own texts can be.
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { write($0) }
    if written == nil { Array(text.utf8).withUnsafeBufferPointer { write($0) } }
  }

  private mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) {
    write(UInt64(utf8.count))
    bytes += utf8
  }

  private mutating func write(integer number: Int) {
    mark("i")
    // Small numbers of either sign become small ones without: 0, −1, 1, −2 … are 0, 1, 2, 3 …
    write(UInt64(bitPattern: Int64(number)) << 1 ^ (number < 0 ? .max : 0))
  }

  /// Seven bits a byte, the lowest first, since most numbers are lengths and counts (LEB128).
  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func mark(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }
}
