/// Bytes that are at hand already.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(memory.count, bytes.count - position)
    memory.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
