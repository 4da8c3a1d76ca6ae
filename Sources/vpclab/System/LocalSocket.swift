import Documents
import SystemCalls

/// A socket of this machine that has a name in a folder; only its owner can reach it.
enum LocalSocket {
  static func listen(at path: String) throws(SystemError) -> Int32 {
    let socket = try make()
    // Where its folder is somebody else's, too, its mode is what keeps them out.
    let mask = umask(0o077)
    let isBound = withAddress(path) { bind(socket, $0, $1) } == 0
    umask(mask)
    guard isBound, systemListen(socket) == 0 else {
      let error = SystemError()
      close(socket)
      throw error
    }
    return socket
  }

  static func connect(to path: String) throws(SystemError) -> Int32 {
    let socket = try make()
    guard withAddress(path, { systemConnect(socket, $0, $1) }) == 0 else {
      let error = SystemError()
      close(socket)
      throw error
    }
    return socket
  }

  /// Who neither takes nor finishes what it sends within a second is taken for gone.
  static func limitPatience(with client: Int32) {
    var second = timeval(tv_sec: 1, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(client, SOL_SOCKET, option, &second, size)
    }
  }

  /// The next one that called, `nil` when it has gone again.
  static func accept(_ listener: Int32) -> Int32? {
    let client = systemAccept(listener)
    guard client >= 0 else { return nil }
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    return client
  }

  private static func make() throws(SystemError) -> Int32 {
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(AF_UNIX, stream, 0)
    guard descriptor >= 0 else { throw SystemError() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let isShort = withUnsafeMutableBytes(of: &address.sun_path) { room in
      // The last byte ends the name.
      guard path.utf8.count < room.count else { return false }
      room.copyBytes(from: path.utf8)
      return true
    }
    guard isShort else {
      errno = ENAMETOOLONG
      return -1
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

// The system's functions, whose names the type above uses for its own.
private func systemListen(_ socket: Int32) -> Int32 { listen(socket, 64) }
private func systemConnect(
  _ socket: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t
) -> Int32 {
  connect(socket, address, length)
}
private func systemAccept(_ socket: Int32) -> Int32 { accept(socket, nil, nil) }

/// One end of a line on which processes of ours exchange documents.
struct DocumentLine {
  private static let limits = JSONValue.JSONLimits(bytes: 64 << 20, depth: 40)

  let descriptor: Int32

  /// Whether the other end is there to take it; nothing is an empty frame.
  func send(_ document: JSONValue?) -> Bool {
    let bytes = document.map { Array($0.json(.line, ascii: true).utf8) } ?? []
    return (try? MessageFrame.write([bytes], to: descriptor)) != nil
  }

  /// `nil` when the other end has gone; no document in an empty frame.
  func receive() -> (document: JSONValue?, isEmpty: Bool)? {
    guard let bytes = MessageFrame.read(from: descriptor) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return (try? JSONValue(parsingJSON: text, limits: Self.limits), bytes.isEmpty)
  }
}

/// What goes between the program and others of its kind, workers and stand-ins: a length, then so many
/// bytes.
enum MessageFrame {
  /// A frame is at most as big as a transcript with its name, or a grade, or what a command names and prints.
  private static let limit = 64 << 20

  static func write(_ parts: [[UInt8]], to descriptor: Int32) throws(SystemError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts {
      withUnsafeBytes(of: UInt32(part.count).littleEndian) { bytes += $0 }
      bytes += part
    }
    try DescriptorIO.writeAll(bytes, to: descriptor)
  }

  /// `nil` when the other end has gone, also in the middle of a frame.
  static func read(from descriptor: Int32) -> [UInt8]? {
    guard let header = read(4, from: descriptor) else { return nil }
    let count = header.reversed().reduce(0) { $0 << 8 | Int($1 & 0xFF) }
    guard count <= limit else { return nil }
    return count == 0 ? [] : read(count, from: descriptor)
  }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let start = done
      let got = bytes.withUnsafeMutableBytes { memory in
        (try? DescriptorIO.read(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: memory[start...]))) ?? 0
      }
      if got == 0 { return nil }
      done += got
    }
    return bytes
  }
}
