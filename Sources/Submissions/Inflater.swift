import CISAL

/// Unpacks what gzip files and zip archives are packed by; the only file here that touches C memory.
final class Inflater: ByteStream {
  enum Form {
    /// With header and checksum, one member or several.
    case gzip
    /// As in a zip archive.
    case raw
  }

  private let packed: any ByteStream
  private let form: Form
  private let state: UnsafeMutablePointer<inflate_state>
  private var input: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// Whether a member has begun whose end has not come.
  private var isInMember = true
  /// Output may wait in the decoder although all input is in.
  private var wasFull = false

  init(_ packed: any ByteStream, _ form: Form) {
    self.packed = packed
    self.form = form
    state = .allocate(capacity: 1)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(form == .gzip ? ISAL_GZIP : ISAL_DEFLATE)
  }

  deinit { state.deallocate() }

  func read(upTo count: Int) throws(ArchiveError) -> [UInt8] {
    guard !isAtEnd, count > 0 else { return [] }
    var output = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while true {
      if position == input.count, !(isInMember && wasFull) {
        input = try packed.read(upTo: 1 << 16)
        position = 0
        if input.isEmpty {
          if isInMember { throw .damaged("its packed data ends too early") }
          isAtEnd = true
          return []
        }
      }
      if !isInMember {
        // Zeros behind the last member are padding; anything else is another member.
        guard input[position] == 0x1F else {
          isAtEnd = true
          return []
        }
        isal_inflate_reset(state)
        state.pointee.crc_flag = UInt32(ISAL_GZIP)
        isInMember = true
      }
      let produced = try inflate(into: &output)
      if state.pointee.block_state == ISAL_BLOCK_FINISH {
        isInMember = false
        if form == .raw { isAtEnd = true }
      }
      if produced > 0 {
        output.removeLast(output.count - produced)
        return output
      }
      if isAtEnd { return [] }
    }
  }

  private func inflate(into output: inout [UInt8]) throws(ArchiveError) -> Int {
    var code: Int32 = 0
    let state = state
    let start = position
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        state.pointee.next_in = input.baseAddress.map { $0 + start }
        state.pointee.avail_in = UInt32(input.count - start)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        code = isal_inflate(state)
        state.pointee.next_in = nil
        state.pointee.next_out = nil
        return Int(state.pointee.avail_in)
      }
    }
    position = input.count - left
    guard code >= 0 else { throw .damaged("its packed data makes no sense") }
    wasFull = state.pointee.avail_out == 0
    return output.count - Int(state.pointee.avail_out)
  }

  /// The checksum that zip archives carry.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { crc32_gzip_refl(0, $0.baseAddress, UInt64($0.count)) }
  }
}
