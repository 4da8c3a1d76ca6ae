#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file of log lines, plain or gzip, or standard input.
public struct LogFile: Sendable {
  /// `-` is standard input.
  public let path: String
  /// In bytes as stored; `nil` for a pipe.
  public let size: Int?

  static let pieceSize = 1 << 18

  public init(path: String) {
    self.path = path
    var information = stat()
    let isKnown =
      path == "-" ? fstat(STDIN_FILENO, &information) == 0 : stat(path, &information) == 0
    size =
      isKnown && information.st_mode & S_IFMT == S_IFREG ? Int(information.st_size) : nil
  }

  /// Hands out the file's lines in pieces of whole lines, each time with how many bytes of the
  /// file have been read; stops when the consumer wants no more and says `false`.
  ///
  /// Lines before a damaged place have been handed out when the error is thrown.
  public func read(
    _ consumer: (_ lines: [UInt8], _ bytesRead: Int) -> Bool
  ) throws(LogFileError) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { if path != "-" { close(descriptor) } }
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      throw .folder
    }
    var assembler = LineAssembler()
    var bytesRead = 0
    func handOut(_ piece: [UInt8]) throws(LogFileError) -> Bool {
      guard let lines = try assembler.lines(in: piece) else { return true }
      return consumer(lines, bytesRead)
    }
    var piece = try Self.piece(of: descriptor, atLeast: 4)
    bytesRead = piece.count
    let decoder = piece.starts(with: [0x1F, 0x8B]) ? try GzipDecoder() : nil
    if decoder == nil { try Self.checkText(piece) }
    while !piece.isEmpty {
      let wantsMore =
        if let decoder {
          try decoder.decode(piece, into: handOut)
        } else {
          try handOut(piece)
        }
      guard wantsMore else { return }
      piece = try Self.piece(of: descriptor, atLeast: 1)
      bytesRead += piece.count
    }
    if let last = assembler.finish() { _ = consumer(last, bytesRead) }
    try decoder?.finish()
  }

  /// The next bytes; fewer than wanted only at the end.
  private static func piece(of file: Int32, atLeast wanted: Int) throws(LogFileError) -> [UInt8] {
    var failure: Int32?
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      while count < wanted {
        let place = buffer.baseAddress?.advanced(by: count)
        let received = systemRead(file, place, buffer.count - count)
        if received < 0, errno == EINTR { continue }
        if received < 0 { failure = errno }
        if received <= 0 { return }
        count += received
      }
    }
    if let failure { throw .system(failure) }
    return piece
  }

  private static func checkText(_ beginning: [UInt8]) throws(LogFileError) {
    if beginning.starts(with: "PAR1".utf8) { throw .noText("Parquet") }
    if beginning.starts(with: "PK\u{3}\u{4}".utf8) { throw .noText("a ZIP archive") }
    if beginning.contains(0) { throw .noText("binary data") }
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.read(file, bytes, count)
  #else
    Glibc.read(file, bytes, count)
  #endif
}
