/// Amounts of data as people read them.
enum ByteCount {
  /// `118.6 kB`, in powers of 1,000.
  static func text(_ count: Int) -> String {
    guard count >= 1_000 else { return "\(count) B" }
    var (tenths, unit) = (count / 100, 0)
    let units = ["kB", "MB", "GB", "TB", "PB"]
    while tenths >= 10_000, unit < units.count - 1 { (tenths, unit) = (tenths / 1_000, unit + 1) }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
