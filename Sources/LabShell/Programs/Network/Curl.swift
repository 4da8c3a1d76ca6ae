import AWSServices
import DataPlane
import Foundations
import NetworkModel

enum Curl: Program {
  static let names = ["curl"]
  static let synopsis =
    "curl [-46sSfIiv] [-X METHOD] [-H HEADER] [-o FILE] [-w FORMAT] [-m SECONDS] "
    + "[--connect-timeout SECONDS] URL"
  static let summary = "fetch a web page, or the instance's metadata"
  static let example = "curl http://10.2.0.5/"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let request: CurlRequest
    do {
      request = try CurlRequest(call.arguments)
    } catch {
      context.printError(
        "curl: \(error.message)\ncurl: try 'curl --help' or 'curl --manual' for more information\n")
      return 2
    }
    guard let url = WebAddress(parsing: request.url) else {
      return failed(3, "URL rejected: Malformed input to a URL function", request, &context)
    }
    guard url.isHTTP else {
      return failed(1, "Protocol \"\(url.scheme)\" not supported", request, &context)
    }
    let address: IPAddress
    do {
      address = try reachableAddress(of: url, request.family, in: &context)
    } catch {
      if request.isVerbose { context.printError("* Could not resolve host: \(url.host)\n") }
      return failed(6, "Could not resolve host: \(url.host)", request, &context)
    }
    if MetadataService.addresses.contains(address), let service = MetadataService(in: context) {
      context.spend(milliseconds: 2)
      let page = service.answer(to: request, path: url.path)
      return deliver(page, from: address, url, request, seconds: "0.001482", &context)
    }
    return fetch(url, at: address, request, in: &context)
  }

  /// Of a name with addresses of both families the one that answers: curl tries IPv6 first, and the
  /// other a moment later (RFC 8305).
  private static func reachableAddress(
    of url: WebAddress, _ family: AddressFamily, in context: inout ShellContext
  ) throws(HostNames.Failure) -> IPAddress {
    let address = try HostNames.resolve(url.host, family, in: &context)
    guard family == .any, !address.isVersion4, IPAddress(parsing: url.host) == nil else {
      return address
    }
    let probe = Probe(from: context.endpoint, to: .address(address), .tcp(port: url.port))
    if context.cloud.fabric.exchange(probe).isAnswered { return address }
    return try HostNames.resolve(url.host, .version4, in: &context)
  }

  private static func fetch(
    _ url: WebAddress, at address: IPAddress, _ request: CurlRequest,
    in context: inout ShellContext
  ) -> Int {
    if request.isVerbose {
      context.printError("*   Trying \(address.inAuthority):\(url.port)...\n")
    }
    guard context.hasAddress(toReach: address) else {
      return failed(
        7,
        "Failed to connect to \(url.host) port \(url.port) after 0 ms: Couldn't connect to server",
        request, &context, connecting: true)
    }
    let start = context.cloud.now
    let attempt = context.cloud.connect(
      from: context.endpoint, to: context.wireAddress(of: address), port: url.port,
      timeoutMilliseconds: request.timeoutMilliseconds)
    if attempt.outcome != .connected {
      context.recordLoss(by: "curl", to: address, .tcp(port: url.port), at: start)
    }
    let milliseconds = max(1, attempt.microseconds / 1_000)
    let failure =
      "Failed to connect to \(url.host) port \(url.port) after \(milliseconds) ms: "
    switch attempt.outcome {
    case .timedOut:
      return failed(28, failure + "Timeout was reached", request, &context, connecting: true)
    case .refused:
      if request.isVerbose {
        context.printError("* connect to \(address) port \(url.port) failed: Connection refused\n")
      }
      return failed(7, failure + "Couldn't connect to server", request, &context, connecting: true)
    case .connected:
      guard url.port == 80 || url.port == 443 else {
        // SSH greets first, which is no HTTP.
        return failed(1, "Received HTTP/0.9 when not allowed", request, &context)
      }
      let seconds = Decimal.text(attempt.microseconds * 2, places: 6)
      let page = page(of: url, at: attempt, in: context)
      return deliver(page, from: address, url, request, seconds: seconds, &context)
    }
  }

  /// What whoever was reached answers.
  private static func page(
    of url: WebAddress, at attempt: ConnectionAttempt, in context: ShellContext
  ) -> WebPage {
    guard let arrival = attempt.roundTrip.request.arrival else { return .page(of: url.host) }
    switch arrival.endpoint {
    case .internetHost(let address):
      guard let host = InternetHost.known(address) else { return .page(of: url.host) }
      return .page(of: host, path: url.path, caller: arrival.packet.source, asked: url.host)
    case .interface(let id):
      guard let reached = context.cloud.instance(behind: id) else {
        return .service(url.host)
      }
      return WebServer(reached, context.shell.machine(of: reached.id).home).answer(url.path)
    case .awsService: return .service(url.host)
    case .learnersComputer, .platformService: return .page(of: url.host)
    }
  }

  private static func deliver(
    _ page: WebPage, from address: IPAddress, _ url: WebAddress, _ request: CurlRequest,
    seconds: String, _ context: inout ShellContext
  ) -> Int {
    if request.isVerbose { context.printError(conversation(page, address, url, request)) }
    if request.failsOnErrors, page.status >= 400 {
      return failed(22, "The requested URL returned error: \(page.status)", request, &context)
    }
    var text = ""
    if request.showsHead || request.wantsHeadOnly { text += page.head }
    if !request.wantsHeadOnly { text += page.body }
    let written = request.format.map {
      CurlRequest.written($0, page, seconds: seconds, address: address, url: request.url)
    }
    switch request.file {
    case nil, "-": context.print(text + (written ?? ""))
    case "/dev/null": context.print(written ?? "")
    case let file?:
      do {
        try context.shell.currentHome.write(text, to: file)
        context.print(written ?? "")
      } catch {
        return failed(23, "Failure writing output to destination: \(file)", request, &context)
      }
    }
    return 0
  }

  /// What `-v` tells of the connection, on standard error.
  private static func conversation(
    _ page: WebPage, _ address: IPAddress, _ url: WebAddress, _ request: CurlRequest
  ) -> String {
    let host = IPAddress(parsing: url.host)?.inAuthority ?? url.host
    let authority = url.port == 80 || url.port == 443 ? host : "\(host):\(url.port)"
    let sent =
      ["\(request.method) \(url.path) HTTP/1.1", "Host: \(authority)", "User-Agent: curl/8.5.0"]
      + ["Accept: */*"] + request.headers
    let response = page.head.split(separator: "\n", omittingEmptySubsequences: true)
    return "* Connected to \(url.host) (\(address)) port \(url.port)\n"
      + sent.map { "> \($0)\n" }.joined() + "> \n"
      + response.map { "< \($0)\n" }.joined() + "< \n"
      + "* Connection #0 to host \(url.host) left intact\n"
  }

  private static func failed(
    _ status: Int, _ message: String, _ request: CurlRequest, _ context: inout ShellContext,
    connecting: Bool = false
  ) -> Int {
    if connecting, request.isVerbose {
      context.printError("* \(message)\n* Closing connection\n")
    }
    if !request.isSilent { context.printError("curl: (\(status)) \(message)\n") }
    if connecting, let format = request.format {
      let nothing = WebPage(status: 0, head: "", body: "")
      context.print(
        CurlRequest.written(format, nothing, seconds: "0.000000", address: nil, url: request.url))
    }
    return status
  }
}

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
    port = scheme == "https" ? 443 : 80
    let service: Substring?
    if authority.hasPrefix("[") {
      // An IPv6 address in brackets (RFC 3986 §3.2.2).
      guard let end = authority.firstIndex(of: "]") else { return nil }
      let literal = authority[..<end].dropFirst()
      let tail = authority[end...].dropFirst()
      guard IPv6Address(parsing: literal) != nil, tail.isEmpty || tail.hasPrefix(":") else {
        return nil
      }
      host = String(literal)
      service = tail.isEmpty ? nil : tail.dropFirst()
    } else {
      let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
      host = String(parts[0])
      service = parts.count == 2 ? parts[1] : nil
    }
    if let service {
      guard let number = GivenNumber(service, in: 1...65_535)?.value else { return nil }
      port = number
    }
  }
}
