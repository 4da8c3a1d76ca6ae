extension IPv4Address {
  /// RFC 1918.
  @inlinable public var isPrivate: Bool {
    rawValue >> 24 == 10 || rawValue >> 20 == 0xac1 || rawValue >> 16 == 0xc0a8
  }

  /// RFC 6598, 100.64.0.0/10.
  @inlinable public var isShared: Bool { rawValue >> 22 == 0x191 }

  /// Link-local, loopback and multicast: no router carries these.
  @inlinable public var isUnroutable: Bool {
    rawValue >> 16 == 0xa9fe || rawValue >> 24 == 127 || rawValue >> 24 == 0
      || rawValue >> 28 == 14 || rawValue >> 28 == 15
  }

  /// Whether hosts on the internet can have such an address (INS-14).
  @inlinable public var isGlobal: Bool { !isPrivate && !isShared && !isUnroutable }
}
