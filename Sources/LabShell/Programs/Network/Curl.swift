import CloudSimulator
import Foundations

enum Curl: Program {
  static let names = ["curl"]
  static let synopsis =
    "curl [-sSfIiv] [-X METHOD] [-H HEADER] [-o FILE] [-w FORMAT] [-m SECONDS] "
    + "[--connect-timeout SECONDS] URL"
  static let summary = "fetch a web page, or the instance's metadata"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    let order: CurlOrder
    do {
      order = try CurlOrder(call.arguments)
    } catch {
      runtime.complain(
        "curl: \(error.message)\ncurl: try 'curl --help' or 'curl --manual' for more information\n")
      return 2
    }
    guard let url = WebAddress(parsing: order.url) else {
      return failed(3, "URL rejected: Malformed input to a URL function", order, &runtime)
    }
    guard url.isHTTP else {
      return failed(1, "Protocol \"\(url.scheme)\" not supported", order, &runtime)
    }
    let address: IPv4Address
    do {
      address = try HostNames.resolve(url.host, in: &runtime)
    } catch {
      if order.isVerbose { runtime.complain("* Could not resolve host: \(url.host)\n") }
      return failed(6, "Could not resolve host: \(url.host)", order, &runtime)
    }
    if address == MetadataService.address, let service = MetadataService(in: runtime) {
      runtime.spend(milliseconds: 2)
      let page = service.answer(to: order, path: url.path)
      return deliver(page, from: address, url, order, seconds: "0.001482", &runtime)
    }
    return fetch(url, at: address, order, in: &runtime)
  }

  private static func fetch(
    _ url: WebAddress, at address: IPv4Address, _ order: CurlOrder, in runtime: inout Runtime
  ) -> Int {
    if order.isVerbose { runtime.complain("*   Trying \(address):\(url.port)...\n") }
    let start = runtime.cloud.now
    let attempt = runtime.cloud.connect(
      from: runtime.endpoint, to: runtime.wireAddress(of: address), port: url.port,
      timeoutMilliseconds: order.timeoutMilliseconds)
    if attempt.outcome != .connected {
      runtime.noteLoss(by: "curl", to: address, .tcp(port: url.port), at: start)
    }
    let milliseconds = max(1, attempt.microseconds / 1_000)
    let failure =
      "Failed to connect to \(url.host) port \(url.port) after \(milliseconds) ms: "
    switch attempt.outcome {
    case .timedOut:
      return failed(28, failure + "Timeout was reached", order, &runtime, connecting: true)
    case .refused:
      if order.isVerbose {
        runtime.complain("* connect to \(address) port \(url.port) failed: Connection refused\n")
      }
      return failed(7, failure + "Couldn't connect to server", order, &runtime, connecting: true)
    case .connected:
      guard url.port == 80 || url.port == 443 else {
        // SSH greets first, which is no HTTP.
        return failed(1, "Received HTTP/0.9 when not allowed", order, &runtime)
      }
      let seconds = Decimal.text(attempt.microseconds * 2, places: 6)
      return deliver(
        WebPage.page(of: url.host), from: address, url, order, seconds: seconds, &runtime)
    }
  }

  private static func deliver(
    _ page: WebPage, from address: IPv4Address, _ url: WebAddress, _ order: CurlOrder,
    seconds: String, _ runtime: inout Runtime
  ) -> Int {
    if order.isVerbose { runtime.complain(conversation(page, address, url, order)) }
    if order.failsOnErrors, page.status >= 400 {
      return failed(22, "The requested URL returned error: \(page.status)", order, &runtime)
    }
    var text = ""
    if order.showsHead || order.wantsHeadOnly { text += page.head }
    if !order.wantsHeadOnly { text += page.body }
    let written = order.format.map {
      CurlOrder.written($0, page, seconds: seconds, address: address, url: order.url)
    }
    switch order.file {
    case nil, "-": runtime.print(text + (written ?? ""))
    case "/dev/null": runtime.print(written ?? "")
    case let file?:
      do {
        try runtime.shell.currentHome.write(text, to: file)
        runtime.print(written ?? "")
      } catch {
        return failed(23, "Failure writing output to destination: \(file)", order, &runtime)
      }
    }
    return 0
  }

  /// What `-v` tells of the connection, on standard error.
  private static func conversation(
    _ page: WebPage, _ address: IPv4Address, _ url: WebAddress, _ order: CurlOrder
  ) -> String {
    let authority = url.port == 80 || url.port == 443 ? url.host : "\(url.host):\(url.port)"
    let request =
      ["\(order.method) \(url.path) HTTP/1.1", "Host: \(authority)", "User-Agent: curl/8.5.0"]
      + ["Accept: */*"] + order.headers
    let response = page.head.split(separator: "\n", omittingEmptySubsequences: true)
    return "* Connected to \(url.host) (\(address)) port \(url.port)\n"
      + request.map { "> \($0)\n" }.joined() + "> \n"
      + response.map { "< \($0)\n" }.joined() + "< \n"
      + "* Connection #0 to host \(url.host) left intact\n"
  }

  private static func failed(
    _ status: Int, _ message: String, _ order: CurlOrder, _ runtime: inout Runtime,
    connecting: Bool = false
  ) -> Int {
    if connecting, order.isVerbose {
      runtime.complain("* \(message)\n* Closing connection\n")
    }
    if !order.isSilent { runtime.complain("curl: (\(status)) \(message)\n") }
    if connecting, let format = order.format {
      let nothing = WebPage(status: 0, head: "", body: "")
      runtime.print(
        CurlOrder.written(format, nothing, seconds: "0.000000", address: nil, url: order.url))
    }
    return status
  }
}
