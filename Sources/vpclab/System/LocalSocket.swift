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
