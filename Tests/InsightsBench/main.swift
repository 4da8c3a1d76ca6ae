/// What scripts/bench-insights needs from inside: flow logs to read, and the time of a query over
/// records that are typed columns already.
///
/// usage: insights-bench generate RECORDS FILE
///        insights-bench columns [RECORDS]

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "generate":
  guard arguments.count == 3, let records = Int(CommandLine.arguments[2]) else { usage() }
  try GeneratedLog.write(records, to: CommandLine.arguments[3])
case "columns":
  await ColumnBench.run(records: Int(arguments.dropFirst().first ?? "") ?? 10_000_000)
default: usage()
}

func usage() -> Never {
  fatalError("usage: insights-bench generate RECORDS FILE | columns [RECORDS]")
}
