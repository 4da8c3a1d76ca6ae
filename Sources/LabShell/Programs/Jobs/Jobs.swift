enum Jobs: Program {
  static let names = ["jobs"]
  static let synopsis = "jobs [-l]"
  static let summary = "list the pings that run in the background"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, Options.Description(flags: "lp", valued: ""), in: &runtime)
    else { return 2 }
    let jobs = runtime.shell.session.jobs
    for (place, job) in jobs.enumerated() {
      if options.has("p") {
        runtime.print("\(job.processID)\n")
        continue
      }
      let line = Runtime.line(for: job, "Running", isLatest: place == jobs.count - 1)
      let isPast = place < jobs.count - 2
      let marked = isPast ? line.replacingMark(with: " ") : line
      runtime.print((options.has("l") ? marked.with(processID: job.processID) : marked) + " &\n")
    }
    return 0
  }
}

extension String {
  /// Only the latest two jobs bear `+` and `-`.
  fileprivate func replacingMark(with mark: String) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let place = index(after: end)
    return self[..<place] + mark + self[index(after: place)...]
  }

  fileprivate func with(processID: Int) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let place = index(end, offsetBy: 2)
    return self[..<place] + " \(processID)" + self[index(after: place)...]
  }
}
