/// How often each value of a field occurs among the records that meet a condition, and among the
/// others.
struct FieldSpread: Sendable {
  private struct Entry: Sendable {
    var text: Text
    var met = 0
    var others = 0
  }

  let name: String
  private(set) var isNumeric = true
  private var table = GroupTable()
  private var entries: [Entry] = []
  private var met = 0
  private var others = 0

  /// Rarer values are counted together, so that memory stays bounded.
  private static let maximumValues = 50_000

  init(name: String) { self.name = name }

  mutating func add(_ value: Text, isMet: Bool) {
    let isFull = entries.count >= Self.maximumValues
    let (index, isNew) = isFull ? table.group(of: [0]) : table.group(of: Array(value.bytes))
    if isNew { entries.append(Entry(text: value.compacted)) }
    if Number.parse(value.bytes) == nil, value.bytes != Text("-").bytes { isNumeric = false }
    if isMet {
      entries[index].met += 1
      met += 1
    } else {
      entries[index].others += 1
      others += 1
    }
  }

  /// From 0 for the same spread to 1 for no value in common; 0 too when a side is empty.
  var score: Double {
    guard met > 0, others > 0 else { return 0 }
    if isNumeric { return largestDistance }
    return entries.reduce(0) { $0 + abs(share($1)) } / 2
  }

  /// How much more often the value occurs where the condition is met, as a difference of shares.
  private func share(_ entry: Entry) -> Double {
    Double(entry.met) / Double(met) - Double(entry.others) / Double(others)
  }

  private var numbers: [(value: Double, met: Int, others: Int)] {
    entries.compactMap { entry in
      Number.parse(entry.text.bytes)?.double.map { ($0, entry.met, entry.others) }
    }.sorted { $0.0 < $1.0 }
  }

  private var largestDistance: Double {
    let numbers = numbers
    let (met, others) = (
      numbers.reduce(0) { $0 + $1.met }, numbers.reduce(0) { $0 + $1.others }
    )
    guard met > 0, others > 0 else { return 0 }
    var (metBelow, othersBelow, largest) = (0, 0, 0.0)
    for number in numbers {
      metBelow += number.met
      othersBelow += number.others
      let distance = Double(metBelow) / Double(met) - Double(othersBelow) / Double(others)
      largest = max(largest, abs(distance))
    }
    return largest
  }

  func median(isMet: Bool) -> Datum {
    let counts = numbers.map { (value: $0.value, count: isMet ? $0.met : $0.others) }
    let total = counts.reduce(0) { $0 + $1.count }
    var seen = 0
    for (value, count) in counts where count > 0 {
      seen += count
      if 2 * seen >= total { return .numeric(value) }
    }
    return .null
  }

  /// The values that gained most: `REJECT +62%, …`, at most three.
  var contributors: String {
    guard met > 0, others > 0 else { return "" }
    let gains = entries.indices.map { (index: $0, gain: share(entries[$0])) }
      .filter { $0.gain > 0 }.sorted { ($1.gain, $0.index) < ($0.gain, $1.index) }
    return gains.prefix(3).map { index, gain in
      "\(entries[index].text.string) +\(Number.text(of: (gain * 100).rounded()))%"
    }.joined(separator: ", ")
  }
}
