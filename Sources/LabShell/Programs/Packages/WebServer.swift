import DataPlane
import Foundations
import NetworkModel

/// A web server that runs on an instance.
struct WebServer {
  private let server: GuestSoftware.Server?
  private let home: HomeDirectory

  init(_ instance: Instance, _ home: HomeDirectory) {
    server = instance.software.server(at: 80)
    self.home = home
  }

  func answer(_ path: String) -> WebPage {
    let title = server == .nginx ? "nginx/1.28.0" : "Apache/2.4.65 (Amazon Linux)"
    let path = path.prefix { $0 != "?" }
    let file = path.hasSuffix("/") ? path.dropFirst() + "index.html" : path.dropFirst()
    if let text = try? home.text(of: Self.folder(of: server ?? .httpd) + file) {
      return .found(text, server: title)
    }
    guard path == "/" else { return .error(404, "Not Found") }
    return server == .nginx
      ? .found(Self.welcome("Welcome to nginx!"), server: title)
      : .found(Self.welcome("It works!"), server: title)
  }

  static func folder(of server: GuestSoftware.Server) -> String {
    switch server {
    case .httpd: "/var/www/html/"
    case .nginx: "/usr/share/nginx/html/"
    }
  }

  private static func welcome(_ title: String) -> String {
    "<html><body><h1>\(title)</h1></body></html>\n"
  }
}
