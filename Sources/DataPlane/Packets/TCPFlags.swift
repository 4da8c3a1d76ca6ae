import NetworkModel

/// The control bits of a TCP header that matter here.
public struct TCPFlags: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let fin = TCPFlags(rawValue: 1)
  public static let syn = TCPFlags(rawValue: 2)
  public static let rst = TCPFlags(rawValue: 4)
  public static let ack = TCPFlags(rawValue: 16)

  /// What a flow record adds up: FIN, SYN and RST, and ACK only beside SYN (FL-04, tcp-flags).
  public var inFlowRecord: Int {
    let counted: TCPFlags = contains(.syn) ? [.fin, .syn, .rst, .ack] : [.fin, .rst]
    return intersection(counted).rawValue
  }
}
