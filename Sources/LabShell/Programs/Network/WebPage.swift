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
    _ status: Int, _ reason: String, _ type: String, _ body: String
  ) -> String {
    """
    HTTP/1.1 \(status) \(reason)
    Content-Type: \(type)
    Content-Length: \(body.utf8.count)


    """
  }
}
