import CloudSimulator

enum Curl: Program {
  static let names = ["curl"]
  static let synopsis = "curl [-sSfIL] [-m SECONDS] [--connect-timeout SECONDS] URL"
  static let summary = "fetch a web page"

  private static let description = Options.Description(
    flags: "sSfILvk4i", valued: "mCXHowA",
    long: [
      "silent": "s", "show-error": "S", "fail": "f", "head": "I", "location": "L",
      "max-time": "m", "connect-timeout": "C", "request": "X", "header": "H", "output": "o",
      "verbose": "v", "insecure": "k", "ipv4": "4", "include": "i",
    ])

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    let options: Options
    do {
      options = try Options(call.arguments, description)
    } catch {
      runtime.complain("curl: \(error.message)\nUsage: \(synopsis)\n")
      return 2
    }
    guard let text = options.operands.first else {
      return misuse("a URL is needed", in: &runtime)
    }
    guard let url = WebAddress(parsing: text) else {
      return failed(3, "URL rejected: Malformed input to a URL function", options, &runtime)
    }
    guard url.isHTTP else {
      return failed(1, "Protocol \"\(url.scheme)\" not supported", options, &runtime)
    }
    guard let address = HostNames.address(of: url.host, in: runtime) else {
      return failed(6, "Could not resolve host: \(url.host)", options, &runtime)
    }
    guard let patience = WaitingTime(parsing: options.value("m") ?? options.value("C") ?? "135"),
      (1...3_600_000).contains(patience.milliseconds)
    else { return misuse("a timeout is a number of seconds", in: &runtime) }
    let attempt = runtime.cloud.connect(
      from: runtime.endpoint, to: runtime.wireAddress(of: address), port: url.port,
      timeoutMilliseconds: patience.milliseconds)
    let milliseconds = max(1, attempt.microseconds / 1_000)
    let failure =
      "Failed to connect to \(url.host) port \(url.port) after \(milliseconds) ms: "
    switch attempt.outcome {
    case .timedOut:
      return failed(28, failure + "Timeout was reached", options, &runtime)
    case .refused:
      return failed(7, failure + "Couldn't connect to server", options, &runtime)
    case .connected:
      guard url.port == 80 || url.port == 443 else {
        // SSH greets first, which is no HTTP.
        return failed(1, "Received HTTP/0.9 when not allowed", options, &runtime)
      }
      return deliver(WebPage.page(of: url.host), options, &runtime)
    }
  }

  private static func deliver(
    _ page: WebPage, _ options: Options, _ runtime: inout Runtime
  ) -> Int {
    var text = ""
    if options.has("I") || options.has("i") { text += page.head }
    if !options.has("I") { text += page.body }
    guard let file = options.value("o") else {
      runtime.print(text)
      return 0
    }
    do {
      try runtime.shell.currentHome.write(text, to: file)
      return 0
    } catch {
      return failed(23, "Failure writing output to destination: \(file)", options, &runtime)
    }
  }

  private static func failed(
    _ status: Int, _ message: String, _ options: Options, _ runtime: inout Runtime
  ) -> Int {
    if !options.has("s") || options.has("S") {
      runtime.complain("curl: (\(status)) \(message)\n")
    }
    return status
  }
}
