import CZlib

/// Unpacks gzip data that comes in pieces: one member or several, as after `cat a.gz b.gz`.
final class GzipDecoder {
  /// What is unpacked comes in pieces of at most so many bytes, however well it was packed.
  static let pieceSize = 1 << 18

  /// zlib keeps the address of its state, so the state must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isBetweenMembers = false
  /// Zeros after the last member are padding, as on tapes.
  private var isPadding = false

  init() throws(LogFileError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let windowBits: Int32 = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw .damagedGzip
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Hands out what a piece unpacks to, until the consumer wants no more and says `false`.
  func decode(
    _ piece: [UInt8], into consumer: ([UInt8]) throws(LogFileError) -> Bool
  ) throws(LogFileError) -> Bool {
    var position = 0
    while position < piece.count {
      if isBetweenMembers {
        if isPadding || piece[position] == 0 {
          guard piece[position...].allSatisfy({ $0 == 0 }) else { throw .damagedGzip }
          isPadding = true
          return true
        }
        guard inflateReset(stream) == Z_OK else { throw .damagedGzip }
        isBetweenMembers = false
      }
      let (consumed, unpacked, isFull) = try inflated(piece[position...])
      position += consumed
      if !unpacked.isEmpty, try !consumer(unpacked) { return false }
      if consumed == 0, !isFull, unpacked.isEmpty { throw .damagedGzip }
      if position == piece.count, isFull, !isBetweenMembers {
        // Output may still wait inside zlib although all input is in.
        while true {
          let (_, more, isFull) = try inflated([])
          if !more.isEmpty, try !consumer(more) { return false }
          if !isFull || isBetweenMembers { break }
        }
      }
    }
    return true
  }

  func finish() throws(LogFileError) {
    guard isBetweenMembers else { throw .endsInsideGzip }
  }

  private func inflated(
    _ input: ArraySlice<UInt8>
  ) throws(LogFileError) -> (consumed: Int, unpacked: [UInt8], isFull: Bool) {
    var code = Z_OK
    var consumed = 0
    var isFull = false
    let stream = stream
    let unpacked = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
      input.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        code = inflate(stream, Z_NO_FLUSH)
        consumed = input.count - Int(stream.pointee.avail_in)
        count = output.count - Int(stream.pointee.avail_out)
        isFull = stream.pointee.avail_out == 0
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
      }
    }
    switch code {
    case Z_STREAM_END: isBetweenMembers = true
    case Z_OK, Z_BUF_ERROR: break
    default: throw .damagedGzip
    }
    return (consumed, unpacked, isFull)
  }
}
