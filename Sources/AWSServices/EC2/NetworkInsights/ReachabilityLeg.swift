import DataPlane
import NetworkModel

/// One direction of an analysis: a trace, cut to what lies between the two ends of the path.
struct ReachabilityLeg {
  struct Check {
    var component: Component
    var step: Trace.Step
  }

  let trace: Trace
  let checks: [Check]
  /// Whether the trace touched the gateways or connections that are the ends.
  let touchesEnds: Bool
  let beginsAtInterface: Bool
  let endsAtInterface: Bool

  /// `nil` stands for an end that is an interface, where a trace begins or ends anyway.
  init(_ trace: Trace, from start: Component?, to end: Component?) {
    self.trace = trace
    beginsAtInterface = start == nil
    endsAtInterface = end == nil
    let all = trace.hops.flatMap { hop in
      hop.steps.map { Check(component: hop.component, step: $0) }
    }
    let first = start.map { start in all.firstIndex { $0.component == start } } ?? 0
    let last = end.map { end in all.lastIndex { $0.component == end } } ?? all.count - 1
    touchesEnds = first != nil && last != nil
    let lower = first ?? 0
    let upper = (last ?? all.count - 1) + 1
    checks = lower < upper ? Array(all[lower..<upper]) : all
  }

  var blockers: [Check] { checks.filter { !$0.step.isPassed } }

  /// Passes from one end to the other; a way that turns round at an internet gateway is none that
  /// Reachability Analyzer follows (IGW_NAT_REFLECTION).
  var isOpen: Bool {
    blockers.isEmpty && touchesEnds && reflection == nil
      && (!endsAtInterface || trace.arrival != nil)
  }

  /// The internet gateway at which the packet turns round on its way to an interface.
  var reflection: Component? {
    guard endsAtInterface else { return nil }
    return checks.first { $0.step.finding == .turnsRound }?.component
  }

  /// Checks before the first that failed.
  var passed: ArraySlice<Check> { checks.prefix { $0.step.isPassed } }
}
