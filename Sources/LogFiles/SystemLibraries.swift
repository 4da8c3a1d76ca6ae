/// libbz2, as far as reading needs it.
enum Bzip2Library {
  private typealias Begin = @convention(c) (UnsafeMutableRawPointer, Int32, Int32) -> Int32
  private typealias Step = @convention(c) (UnsafeMutableRawPointer) -> Int32

  static func decoder() throws(LogFileError) -> any StreamDecoder {
    let library = try SharedLibrary(
      ["libbz2.so.1.0", "libbz2.so.1", "libbz2.1.0.dylib"], package: "libbz2-1.0")
    return Stream(
      try library.function("BZ2_bzDecompressInit", Begin.self),
      try library.function("BZ2_bzDecompress", Step.self),
      try library.function("BZ2_bzDecompressEnd", Step.self))
  }

  /// Works on a `bz_stream`, whose members stand where C puts them on machines with pointers of eight
  /// bytes.
  private final class Stream: StreamDecoder {
    private let state = UnsafeMutableRawPointer.allocate(byteCount: 80, alignment: 16)
    private let begin: Begin
    private let step: Step
    private let end: Step
    private var isOpen = false

    init(_ begin: Begin, _ step: Step, _ end: Step) {
      self.begin = begin
      self.step = step
      self.end = end
    }

    deinit {
      if isOpen { _ = end(state) }
      state.deallocate()
    }

    func decode(
      _ packed: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer, isLast: Bool
    ) -> StreamProgress {
      if !isOpen {
        state.initializeMemory(as: UInt8.self, repeating: 0, count: 80)
        guard begin(state, 0, 0) == 0 else {
          return StreamProgress(taken: 0, given: 0, isDamaged: true)
        }
        isOpen = true
      }
      state.storeBytes(of: packed.baseAddress, toByteOffset: 0, as: UnsafeRawPointer?.self)
      state.storeBytes(of: UInt32(packed.count), toByteOffset: 8, as: UInt32.self)
      state.storeBytes(
        of: memory.baseAddress, toByteOffset: 24, as: UnsafeMutableRawPointer?.self)
      state.storeBytes(of: UInt32(memory.count), toByteOffset: 32, as: UInt32.self)
      let code = step(state)
      var progress = StreamProgress(
        taken: packed.count - Int(state.load(fromByteOffset: 8, as: UInt32.self)),
        given: memory.count - Int(state.load(fromByteOffset: 32, as: UInt32.self)))
      switch code {
      case 0: break
      case 4:
        progress.isAtEnd = true
        _ = end(state)
        isOpen = false
      default: progress.isDamaged = true
      }
      return progress
    }
  }
}

/// liblzma, as far as reading needs it.
enum XZLibrary {
  private typealias Begin = @convention(c) (UnsafeMutableRawPointer, UInt64, UInt32) -> Int32
  private typealias Step = @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32
  private typealias End = @convention(c) (UnsafeMutableRawPointer) -> Void

  /// `xz -9` asks for 65 MiB.
  private static let memoryLimit: UInt64 = 80 << 20
  /// Several files one after the other are one.
  private static let concatenated: UInt32 = 0x08
  private static let (run, finish): (Int32, Int32) = (0, 3)

  static func decoder() throws(LogFileError) -> any StreamDecoder {
    let library = try SharedLibrary(["liblzma.so.5", "liblzma.5.dylib"], package: "liblzma5")
    return Stream(
      try library.function("lzma_stream_decoder", Begin.self),
      try library.function("lzma_code", Step.self), try library.function("lzma_end", End.self))
  }

  /// Works on an `lzma_stream`, whose members stand where C puts them on machines with pointers of
  /// eight bytes.
  private final class Stream: StreamDecoder {
    private let state = UnsafeMutableRawPointer.allocate(byteCount: 160, alignment: 16)
    private let step: Step
    private let end: End
    private var isOpen: Bool
    private var isOver = false

    init(_ begin: Begin, _ step: Step, _ end: End) {
      self.step = step
      self.end = end
      state.initializeMemory(as: UInt8.self, repeating: 0, count: 160)
      isOpen = begin(state, memoryLimit, concatenated) == 0
    }

    deinit {
      if isOpen { end(state) }
      state.deallocate()
    }

    func decode(
      _ packed: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer, isLast: Bool
    ) -> StreamProgress {
      guard isOpen, !isOver else {
        return StreamProgress(taken: 0, given: 0, isAtEnd: isOver, isDamaged: !isOpen)
      }
      state.storeBytes(of: packed.baseAddress, toByteOffset: 0, as: UnsafeRawPointer?.self)
      state.storeBytes(of: packed.count, toByteOffset: 8, as: Int.self)
      state.storeBytes(
        of: memory.baseAddress, toByteOffset: 24, as: UnsafeMutableRawPointer?.self)
      state.storeBytes(of: memory.count, toByteOffset: 32, as: Int.self)
      let code = step(state, isLast ? finish : run)
      var progress = StreamProgress(
        taken: packed.count - state.load(fromByteOffset: 8, as: Int.self),
        given: memory.count - state.load(fromByteOffset: 32, as: Int.self))
      switch code {
      case 0, 10: break
      case 1:
        progress.isAtEnd = true
        isOver = true
      default: progress.isDamaged = true
      }
      return progress
    }
  }
}

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
