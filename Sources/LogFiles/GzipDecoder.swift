import CISAL

/// Unpacks gzip data: one member or several, as after `cat a.gz b.gz`.
final class GzipDecoder: ByteSource {
  private let packed: any ByteSource
  private let state: UnsafeMutablePointer<inflate_state>
  /// Packed bytes that came and were not all unpacked yet.
  private var input: [UInt8]
  private var position = 0
  private var end = 0
  private var isBetweenMembers = true
  private var isAtStart = true
  /// Whether the last call filled all the memory it was given.
  private var wasFull = false
  private var failure: LogFileError?

  private static let inputSize = 1 << 17

  /// `size` is how many bytes there are, if that is known: a document may carry thousands of small
  /// ones.
  init(_ packed: any ByteSource, size: Int? = nil) {
    self.packed = packed
    input = [UInt8](repeating: 0, count: min(Self.inputSize, max(1, size ?? Self.inputSize)))
    state = .allocate(capacity: 1)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
  }

  deinit { state.deallocate() }

  /// Fills the memory as far as there is anything. What was unpacked before a damaged place is handed
  /// out before the error is thrown.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    if let failure { throw failure }
    var count = 0
    do throws(LogFileError) {
      while count < memory.count, failure == nil, try prepare() {
        count += try unpack(into: UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
      }
    } catch {
      failure = error
      if count == 0 { throw error }
    }
    return count
  }

  /// Whether there is anything to unpack; `false` at a proper end.
  private func prepare() throws(LogFileError) -> Bool {
    if position == end {
      // Output may still wait in the decoder although all input is in.
      if !isBetweenMembers, wasFull { return true }
      position = 0
      end = try FileDescriptor.filled(&input, from: 0) { memory throws(LogFileError) in
        try packed.read(into: memory)
      }
    }
    if position == end {
      guard isBetweenMembers else { throw .endsInside(.gzip) }
      return false
    }
    guard isBetweenMembers else { return true }
    if !isAtStart, input[position] == 0 { return try skipPadding() }
    // What follows a member is another one or nothing.
    guard input[position] == 0x1F else { throw .damaged(.gzip) }
    if !isAtStart { isal_inflate_reset(state) }
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    isAtStart = false
    isBetweenMembers = false
    return true
  }

  /// Zeros after the last member are padding, as on tapes; nothing else may follow them.
  private func skipPadding() throws(LogFileError) -> Bool {
    while position < end {
      guard input[position..<end].allSatisfy({ $0 == 0 }) else { throw .damaged(.gzip) }
      position = 0
      end = try FileDescriptor.filled(&input, from: 0) { memory throws(LogFileError) in
        try packed.read(into: memory)
      }
    }
    return false
  }

  private func unpack(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    let output = memory.bindMemory(to: UInt8.self)
    var code: Int32 = 0
    let state = state
    let (position, end) = (position, end)
    let left = input.withUnsafeMutableBufferPointer { input in
      state.pointee.next_in = input.baseAddress.map { $0 + position }
      state.pointee.avail_in = UInt32(end - position)
      state.pointee.next_out = output.baseAddress
      state.pointee.avail_out = UInt32(output.count)
      code = isal_inflate(state)
      state.pointee.next_in = nil
      state.pointee.next_out = nil
      return Int(state.pointee.avail_in)
    }
    self.position = end - left
    let count = output.count - Int(state.pointee.avail_out)
    wasFull = state.pointee.avail_out == 0
    if code < 0 {
      failure = .damaged(.gzip)
      if count == 0 { throw .damaged(.gzip) }
    }
    if state.pointee.block_state == ISAL_BLOCK_FINISH { isBetweenMembers = true }
    return count
  }
}
