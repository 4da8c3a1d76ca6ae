import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// The foreground process: a ping that the terminal follows.
extension ShellContext {
  /// How long a person takes to see an answer and press Ctrl-C.
  private static let millisecondsToInterrupt = 500

  /// Lets time pass until so many packets more were sent, or the ping has ended.
  ///
  /// Each answer is shown at its own moment, so that it does not matter how many are asked for.
  mutating func proceed(packets: Int) {
    var left = packets
    while left > 0, let job = shell.foreground, let process = cloud.fabric.pingProcess(job.ping),
      let next = process.nextEvent, !isExhausted
    {
      spend(milliseconds: max(0, next - cloud.now))
      if cloud.fabric.pingProcess(job.ping)?.transmitted != process.transmitted { left -= 1 }
      reportJobs()
    }
    // When the lab's time is up nothing will ever end it.
    if isExhausted { interruptForeground() }
  }

  /// Ctrl-C; the terminal has shown that it was pressed.
  mutating func interruptForeground() {
    guard let job = shell.foreground else { return }
    shell.session.status = interrupt(job, isTyped: true)
    reportJobs()
  }

  /// Lets a ping run to its end where nobody follows it, or as long as somebody would watch one that
  /// has none, counted from the packet `first`. Answers its status.
  mutating func watch(_ job: Job, from first: Int) -> Int {
    while let process = cloud.fabric.pingProcess(job.ping), let next = process.nextEvent,
      process.endsByItself || process.transmitted - first < Ping.packetsWithoutTerminal,
      !isExhausted
    {
      spend(milliseconds: max(0, next - cloud.now))
    }
    guard let process = cloud.fabric.pingProcess(job.ping) else { return 1 }
    guard process.hasEnded else { return interrupt(job, isTyped: false) }
    showLines(of: job, process, most: .max)
    return finish(job, process, by: .itself)
  }

  private mutating func interrupt(_ job: Job, isTyped: Bool) -> Int {
    guard let process = cloud.fabric.pingProcess(job.ping) else { return 1 }
    showLines(of: job, process, most: .max)
    let status = finish(job, process, by: .interrupt(isTyped: isTyped))
    spend(milliseconds: Self.millisecondsToInterrupt)
    return status
  }
}
