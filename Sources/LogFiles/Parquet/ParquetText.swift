import Foundations

/// The texts of some values end to end, so that a value costs no object of its own.
struct ParquetTexts {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds one of the texts to some bytes.
  func append(_ number: Int, to output: inout [UInt8]) {
    let start = number == 0 ? 0 : ends[number - 1]
    bytes.withUnsafeBufferPointer { bytes in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<ends[number]]))
    }
  }

  /// Adds a value by its bytes in the file.
  mutating func append(_ value: ArraySlice<UInt8>, _ column: ParquetFooter.Column) {
    if column.type == 6 || column.type == 7, column.meaning == .itself {
      Self.appendCell(value, to: &bytes)
    } else if let text = ParquetText.text(of: value, column) {
      bytes += text.utf8
    }
    ends.append(bytes.count)
  }

  /// Adds a number of up to eight bytes.
  mutating func append(bits: UInt64, _ column: ParquetFooter.Column) {
    switch (column.type, column.meaning) {
    case (1, .itself): append(whole: Int(Int32(truncatingIfNeeded: bits)))
    case (2, .itself): append(whole: Int(truncatingIfNeeded: bits))
    default: append((0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }[...], column)
    }
  }

  private mutating func append(whole number: Int) {
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
    ends.append(bytes.count)
  }

  /// A text as a cell: a line stays one, and quotes stand around what would end it.
  static func appendCell(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let needsQuotes = text.first == 0x22 || text.contains { $0 == 0x09 }
    if needsQuotes { output.append(0x22) }
    for byte in text {
      if needsQuotes, byte == 0x22 { output.append(0x22) }
      output.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    if needsQuotes { output.append(0x22) }
  }
}

/// Values of Parquet's types as text.
enum ParquetText {
  /// `nil` for what is text already, and for what has no text here.
  static func text(of value: ArraySlice<UInt8>, _ column: ParquetFooter.Column) -> String? {
    switch (column.type, column.meaning) {
    case (0, _): return value.first == 0 ? "false" : "true"
    case (1, .unsigned): return String(UInt32(truncatingIfNeeded: bits(value)))
    case (1, .date): return date(days: Int(Int32(truncatingIfNeeded: bits(value))))
    case (1, .decimal(let scale)):
      return decimal(Int128(Int32(truncatingIfNeeded: bits(value))), scale: scale)
    case (2, .unsigned): return String(bits(value))
    case (2, .instant(let units)):
      return String(Int(Int64(bitPattern: bits(value))).flooredDivision(by: units))
    case (2, .decimal(let scale)):
      return decimal(Int128(Int64(bitPattern: bits(value))), scale: scale)
    case (3, _): return String(julianInstant(value))
    case (4, _): return "\(Float(bitPattern: UInt32(truncatingIfNeeded: bits(value))))"
    case (5, _): return "\(Double(bitPattern: bits(value)))"
    case (6, .decimal(let scale)), (7, .decimal(let scale)):
      return bigEndian(value).map { decimal($0, scale: scale) }
    case (7, .uuid): return uuid(value)
    default: return nil
    }
  }

  private static func bits(_ value: ArraySlice<UInt8>) -> UInt64 {
    value.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Nanoseconds of a day and the Julian number of that day, as Spark and Hive write instants, in
  /// milliseconds since 1970.
  private static func julianInstant(_ value: ArraySlice<UInt8>) -> Int {
    let day = value.dropFirst(8).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let nanoseconds = Int(Int64(bitPattern: bits(value)))
    return (Int(day) - 2_440_588) * CivilDate.millisecondsPerDay
      + nanoseconds.flooredDivision(by: 1_000_000)
  }

  private static func date(days: Int) -> String {
    let date = CivilDate(milliseconds: days * CivilDate.millisecondsPerDay)
    return "\(date.year.padded(to: 4))-\(date.month.padded(to: 2))-\(date.day.padded(to: 2))"
  }

  /// A number of up to 128 bits in two's complement, the highest byte first.
  private static func bigEndian(_ value: ArraySlice<UInt8>) -> Int128? {
    guard (1...16).contains(value.count), let first = value.first else { return nil }
    return value.reduce(first < 0x80 ? 0 : -1) { $0 << 8 | Int128($1) }
  }

  private static func decimal(_ number: Int128, scale: Int) -> String {
    guard (1...38).contains(scale) else { return String(number) }
    var digits = String(number.magnitude)
    digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (number < 0 ? "-" : "") + digits.dropLast(scale) + "." + digits.suffix(scale)
  }

  private static func uuid(_ value: ArraySlice<UInt8>) -> String {
    var text = ""
    for (index, byte) in value.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
