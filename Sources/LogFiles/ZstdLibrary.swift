/// libzstd, as far as reading needs it.
enum ZstdLibrary {
  /// The memory that data may ask for: `zstd --long` may want gigabytes.
  private static let windowBits: Int32 = 25

  private struct Buffer {
    var start: UnsafeMutableRawPointer?
    var size: Int
    var position: Int
  }

  private typealias Create = @convention(c) () -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Int
  private typealias Set = @convention(c) (OpaquePointer?, Int32, Int32) -> Int
  private typealias Decode =
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer, UnsafeMutableRawPointer
    ) -> Int
  private typealias IsError = @convention(c) (Int) -> UInt32

  static func decoder() throws(LogFileError) -> any StreamDecoder {
    let library = try SharedLibrary(
      ["libzstd.so.1", "libzstd.1.dylib"], package: "libzstd1")
    let create = try library.function("ZSTD_createDStream", Create.self)
    let set = try library.function("ZSTD_DCtx_setParameter", Set.self)
    let stream = create()
    _ = set(stream, 100, windowBits)
    return Stream(
      stream, try library.function("ZSTD_freeDStream", Free.self),
      try library.function("ZSTD_decompressStream", Decode.self),
      try library.function("ZSTD_isError", IsError.self))
  }

  private final class Stream: StreamDecoder {
    private let stream: OpaquePointer?
    private let free: Free
    private let decode: Decode
    private let isError: IsError

    init(_ stream: OpaquePointer?, _ free: Free, _ decode: Decode, _ isError: IsError) {
      self.stream = stream
      self.free = free
      self.decode = decode
      self.isError = isError
    }

    deinit { _ = free(stream) }

    func decode(
      _ packed: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer, isLast: Bool
    ) -> StreamProgress {
      var output = Buffer(start: memory.baseAddress, size: memory.count, position: 0)
      var input = Buffer(
        start: UnsafeMutableRawPointer(mutating: packed.baseAddress), size: packed.count,
        position: 0)
      let code = decode(stream, &output, &input)
      return StreamProgress(
        taken: input.position, given: output.position, isAtEnd: code == 0,
        isDamaged: isError(code) != 0)
    }
  }
}
