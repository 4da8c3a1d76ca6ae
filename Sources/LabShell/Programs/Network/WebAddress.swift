/// The parts of a URL that decide where `curl` connects to.
struct WebAddress: Equatable {
  var scheme: String
  var host: String
  var port: Int
  /// From the first slash on; `/` where there is none.
  var path: String

  var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// Reads `https://example.com/path`, `example.com` or `10.2.12.227:8080`, else answers `nil`.
  init?(parsing text: String) {
    guard text.utf8.count <= 2_048, text.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else {
      return nil
    }
    var rest = Substring(text)
    scheme = "http"
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      scheme = rest[..<colon].lowercased()
      rest = rest[colon...].dropFirst(3)
    }
    let tail = rest.drop { $0 != "/" && $0 != "?" && $0 != "#" }.prefix { $0 != "#" }
    path = tail.hasPrefix("/") ? String(tail) : "/" + tail
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    host = String(parts[0])
    port = scheme == "https" ? 443 : 80
    if parts.count == 2 {
      guard let number = Int(parts[1]), (1...65_535).contains(number) else { return nil }
      port = number
    }
  }
}
