import Glibc

/// Processor time, since other programs may be running.
enum Stopwatch {
  static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
