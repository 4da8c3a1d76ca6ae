import SystemCalls

extension LogFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): "\(SystemError(code: code))"
    case .folder: "it is a folder"
    case .damagedGzip: "its gzip data is damaged; download it again"
    case .endsInsideGzip: "it ends in the middle of its gzip data; download it again"
    case .changed: "it became longer while it was read; run the query again"
    case .lineTooLong(let limit): "a line is longer than \(limit >> 10) KiB, so it is no flow log"
    case .noText(let kind): "it is \(kind) and no text; plain text or gzip can be read"
    }
  }
}
