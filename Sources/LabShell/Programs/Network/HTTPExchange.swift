import DataPlane
import Foundations
import NetworkModel

/// What a `curl` command line asks for.
struct CurlRequest {
  struct Failure: Error {
    var message: String
  }

  let url: String
  let method: String
  /// `Name: value`, in order.
  let headers: [String]
  let file: String?
  /// `-w`
  let format: String?
  let timeoutMilliseconds: Int
  let isSilent: Bool
  let isVerbose: Bool
  let failsOnErrors: Bool
  let showsHead: Bool
  let wantsHeadOnly: Bool
  let family: AddressFamily

  private static let description = Options.Description(
    flags: "sSfILvk46ig", valued: "mCXHowAd",
    long: [
      "silent": "s", "show-error": "S", "fail": "f", "head": "I", "location": "L",
      "max-time": "m", "connect-timeout": "C", "request": "X", "header": "H", "output": "o",
      "verbose": "v", "insecure": "k", "ipv4": "4", "ipv6": "6", "include": "i", "write-out": "w",
      "user-agent": "A", "data": "d", "globoff": "g",
    ])

  init(_ arguments: [String]) throws(Failure) {
    let options: Options
    do {
      options = try Options(arguments, Self.description)
    } catch {
      throw Failure(message: Self.complaint(error.message))
    }
    guard let url = options.operands.first else {
      throw Failure(message: "(2) no URL specified")
    }
    guard options.operands.count == 1 else {
      throw Failure(message: "vpclab fetches one URL at a time")
    }
    let patience = WaitingTime(parsing: options.value("m") ?? options.value("C") ?? "135")
    guard let patience, (1...3_600_000).contains(patience.milliseconds) else {
      throw Failure(message: "a timeout is a number of seconds")
    }
    self.url = url
    family = AddressFamily(options)
    wantsHeadOnly = options.has("I")
    method =
      options.value("X") ?? (wantsHeadOnly ? "HEAD" : options.value("d") == nil ? "GET" : "POST")
    headers = options.values("H")
    file = options.value("o")
    format = options.value("w")
    timeoutMilliseconds = patience.milliseconds
    isSilent = options.has("s") && !options.has("S")
    isVerbose = options.has("v")
    failsOnErrors = options.has("f")
    showsHead = options.has("i")
  }

  /// curl's own words for a wrong option.
  private static func complaint(_ message: String) -> String {
    let parts = message.split(separator: "'")
    guard parts.count >= 2 else { return message }
    let name = parts[1].hasPrefix("--") ? String(parts[1]) : "-\(parts[1])"
    return message.contains("requires an argument")
      ? "option \(name): requires parameter" : "option \(name): is unknown"
  }

  /// The value of a request header, by its name in whatever case.
  func header(_ name: String) -> String? {
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == name else { continue }
      return String(parts[1].drop { $0 == " " })
    }
    return nil
  }

  /// `-w`'s text with its variables and escapes filled in.
  static func written(
    _ format: String, _ page: WebPage, seconds: String, address: IPAddress?, url: String
  ) -> String {
    let values = [
      ("http_code", page.status == 0 ? "000" : String(page.status)),
      ("response_code", page.status == 0 ? "000" : String(page.status)),
      ("time_total", seconds), ("time_connect", seconds), ("time_starttransfer", seconds),
      ("time_namelookup", "0.000021"), ("size_download", String(page.body.utf8.count)),
      ("remote_ip", address?.description ?? ""), ("url_effective", url), ("num_connects", "1"),
    ]
    var text = format
    for (name, value) in values { text = replacing("%{\(name)}", by: value, in: text) }
    for (mark, value) in [("\\n", "\n"), ("\\t", "\t"), ("%%", "%")] {
      text = replacing(mark, by: value, in: text)
    }
    return text
  }

  private static func replacing(_ part: String, by value: String, in text: String) -> String {
    text.split(separator: part, omittingEmptySubsequences: false).joined(separator: value)
  }
}

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
