import DataPlane
import Foundations
import NetworkModel

/// An answer by HTTP: a simulated web server's or the metadata service's.
struct WebPage {
  var status: Int
  var head: String
  var body: String

  static func page(of host: String) -> WebPage {
    let body = """
      <!doctype html>
      <html><head><title>\(host)</title></head>
      <body><p>This is vpclab's stand-in for \(host): your request and its answer arrived.</p></body>
      </html>

      """
    return WebPage(status: 200, head: head(200, "OK", "text/html", body), body: body)
  }

  /// A site's first page; of a service that answers addresses, the caller's.
  static func page(
    of host: InternetHost, path: String, caller: IPAddress, asked name: String
  ) -> WebPage {
    guard case .callersAddress(let endsLine) = host.page else {
      return host.answersEcho ? page(of: name) : service(name)
    }
    return text(caller.description + (endsLine ? "\n" : ""))
  }

  /// What a service of AWS says to a call that nobody has signed.
  static func service(_ host: String) -> WebPage {
    let body = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>
      """
    return WebPage(
      status: 403, head: head(403, "Forbidden", "application/xml", body), body: body)
  }

  /// Found by a web server of an instance.
  static func found(_ body: String, server: String) -> WebPage {
    WebPage(
      status: 200, head: head(200, "OK", "text/html; charset=UTF-8", body, server), body: body)
  }

  /// What the metadata service says: plain text without a newline at the end.
  static func text(_ body: String) -> WebPage {
    WebPage(status: 200, head: head(200, "OK", "text/plain", body), body: body)
  }

  static func error(_ status: Int, _ reason: String) -> WebPage {
    let body = """
      <?xml version="1.0" encoding="iso-8859-1"?>
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
      \t"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
       <head>
        <title>\(status) - \(reason)</title>
       </head>
       <body>
        <h1>\(status) - \(reason)</h1>
       </body>
      </html>

      """
    return WebPage(status: status, head: head(status, reason, "text/html", body), body: body)
  }

  private static func head(
    _ status: Int, _ reason: String, _ type: String, _ body: String, _ server: String? = nil
  ) -> String {
    "HTTP/1.1 \(status) \(reason)\n" + (server.map { "Server: \($0)\n" } ?? "")
      + "Content-Type: \(type)\nContent-Length: \(body.utf8.count)\n\n"
  }
}
