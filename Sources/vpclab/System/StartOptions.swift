import ArgumentParser

/// Where a session without a person begins: always at the same place, so that two runs print the
/// same.
struct StartOptions: ParsableArguments {
  @Option(help: "The seed of ids, addresses and timings.")
  var seed: UInt64 = 1

  @Option(help: "Where the simulated clock starts: 2026-01-05T09:00:00Z, or seconds since 1970.")
  var now = TimeArgument.standard
}
