enum Jobs: Program {
  static let names = ["jobs"]
  static let synopsis = "jobs [-l]"
  static let summary = "list the pings that run in the background"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, Options.Description(flags: "lp", valued: ""), in: &context)
    else { return 2 }
    let jobs = context.shell.session.jobs
    for (index, job) in jobs.enumerated() {
      if options.has("p") {
        context.print("\(job.processID)\n")
        continue
      }
      let line = ShellContext.line(for: job, "Running", isLatest: index == jobs.count - 1)
      let isPast = index < jobs.count - 2
      let marked = isPast ? line.replacingMark(with: " ") : line
      context.print((options.has("l") ? marked.with(processID: job.processID) : marked) + " &\n")
    }
    return 0
  }
}

extension String {
  /// Only the latest two jobs bear `+` and `-`.
  fileprivate func replacingMark(with mark: String) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let position = index(after: end)
    return self[..<position] + mark + self[index(after: position)...]
  }

  fileprivate func with(processID: Int) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let position = index(end, offsetBy: 2)
    return self[..<position] + " \(processID)" + self[index(after: position)...]
  }
}
