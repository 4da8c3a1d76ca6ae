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
