import SystemCalls

/// An executable of this package, as built beside the tests.
public struct BuiltProgram: Sendable {
  public let path: String

  /// `name` as in Package.swift; the test target must depend on it.
  public init(_ name: String) {
    path = Self.productsFolder + "/" + name
  }

  /// A program of the system.
  public init(path: String) {
    self.path = path
  }

  private static var productsFolder: String {
    #if os(macOS)
      // The bundle is …/debug/vpclabPackageTests.xctest
      let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
      let end = bundle.range(ofFirst: ".xctest")
      return folder(of: end.map { String(bundle[..<$0]) } ?? bundle)
    #else
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &buffer, buffer.count)
      let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      return folder(of: String(decoding: bytes, as: UTF8.self))
    #endif
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

extension String {
  fileprivate func range(ofFirst text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
