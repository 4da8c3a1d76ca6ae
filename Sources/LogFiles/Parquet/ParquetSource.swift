/// A Parquet file as lines of tab-separated values, the first of them the names of the columns.
///
/// Our own reader of what AWS and DuckDB write: flat columns, and the encodings and packings that occur.
/// A library would be larger than the program. A page of each column is in memory at a time.
final class ParquetSource: ByteSource {
  private let file: any RandomAccessSource
  private let footer: ParquetFooter
  private var group = 0
  private var readers: [ParquetColumnReader] = []
  private var rowsLeft = 0
  private var output: [UInt8] = []
  private var position = 0

  static let magic = Array("PAR1".utf8)
  private static let footerLimit = 64 << 20

  init(_ file: any RandomAccessSource, size: Int) throws(LogFileError) {
    self.file = file
    guard size >= 12 else { throw .damagedParquet }
    let tail = try file.bytes(at: (size - 8)..<size)
    let length = tail[..<4].enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    guard Array(tail[4...]) == Self.magic, length <= size - 12, length <= Self.footerLimit else {
      throw .damagedParquet
    }
    let bytes = try file.bytes(at: (size - 8 - length)..<(size - 8))
    do throws(ParquetDamage) {
      footer = try ParquetFooter(bytes[...], fileSize: size)
    } catch {
      throw .damagedParquet
    }
    for (index, column) in footer.columns.enumerated() {
      if index > 0 { output.append(0x09) }
      ParquetTexts.appendCell(Array(column.name.utf8)[...], to: &output)
    }
    output.append(0x0A)
  }

  /// The names of the columns as a line.
  var beginning: [UInt8] { output }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    if position == output.count {
      output.removeAll(keepingCapacity: true)
      position = 0
      while output.count < 1 << 16, try readRow() {}
    }
    let count = min(memory.count, output.count - position)
    memory.copyBytes(from: output[position..<(position + count)])
    position += count
    return count
  }

  private func readRow() throws(LogFileError) -> Bool {
    while rowsLeft == 0 {
      guard group < footer.groups.count else { return false }
      rowsLeft = footer.groups[group].rows
      readers = footer.groups[group].chunks.map {
        ParquetColumnReader($0, footer.columns[$0.column], file)
      }
      group += 1
    }
    rowsLeft -= 1
    let start = output.count
    do throws(LogFileError) {
      for index in readers.indices {
        if index > 0 { output.append(0x09) }
        try readers[index].appendNext(to: &output)
      }
    } catch {
      // A row is read whole or not at all.
      output.removeSubrange(start...)
      throw error
    }
    output.append(0x0A)
    return true
  }
}
