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
