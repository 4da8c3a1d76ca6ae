import SystemCalls

/// What a library for a kind of packed data does with some of it.
protocol StreamDecoder: AnyObject {
  /// Unpacks from one piece of memory into another, and says how much of each was used.
  func decode(
    _ packed: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer, isLast: Bool
  ) -> StreamProgress
}

struct StreamProgress {
  var taken: Int
  var given: Int
  /// Whether the data has come to a proper end; more may follow it.
  var isAtEnd = false
  var isDamaged = false
}

/// Unpacks data by a library that is loaded only when such a file comes.
final class LibraryDecoder: ByteSource {
  private let packed: any ByteSource
  private let packing: Packing
  private let decoder: any StreamDecoder
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var end = 0
  private var isLast = false
  /// Nothing has come yet, or nothing since a proper end.
  private var isAtEnd = true
  private var failure: LogFileError?

  init(_ packed: any ByteSource, _ packing: Packing, _ decoder: any StreamDecoder) {
    self.packed = packed
    self.packing = packing
    self.decoder = decoder
  }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    if let failure { throw failure }
    while true {
      if position == end, !isLast {
        position = 0
        end = try FileDescriptor.filled(&input, from: 0) { memory throws(LogFileError) in
          try packed.read(into: memory)
        }
        if end == 0 { isLast = true }
      }
      if isLast, isAtEnd, position == end { return 0 }
      let progress = input.withUnsafeBytes { bytes in
        decoder.decode(
          UnsafeRawBufferPointer(rebasing: bytes[position..<end]), into: memory, isLast: isLast)
      }
      position += progress.taken
      isAtEnd = progress.isAtEnd
      if progress.isDamaged { failure = .damaged(packing) }
      if progress.given > 0 { return progress.given }
      if let failure { throw failure }
      if isLast, progress.taken == 0, !progress.isAtEnd { throw .endsInside(packing) }
    }
  }
}

/// Functions of a shared library that the program is not linked with, so that its start costs
/// nothing.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  /// `package` has the library on Debian.
  init(_ names: [String], package: String) throws(LogFileError) {
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.handle = handle
        return
      }
    }
    throw .missingLibrary(names[0], package: package)
  }

  func function<Function>(_ name: String, _ type: Function.Type) throws(LogFileError) -> Function {
    guard let address = dlsym(handle, name) else { throw .missingLibrary(name, package: name) }
    return unsafeBitCast(address, to: type)
  }
}
