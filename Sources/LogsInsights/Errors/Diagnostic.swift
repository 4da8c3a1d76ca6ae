/// A reason to refuse a query, and the bytes of its text that it is about.
struct Diagnostic: Error {
  var reason: Reason
  var range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
