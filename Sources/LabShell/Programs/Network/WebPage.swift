/// What the simulated internet's web servers answer.
struct WebPage {
  var head: String
  var body: String

  static func page(of host: String) -> WebPage {
    let body = """
      <!doctype html>
      <html><head><title>\(host)</title></head>
      <body><p>This is vpclab's stand-in for \(host): your request and its answer arrived.</p></body>
      </html>

      """
    return WebPage(
      head: """
        HTTP/1.1 200 OK
        Content-Type: text/html
        Content-Length: \(body.utf8.count)


        """,
      body: body)
  }
}
