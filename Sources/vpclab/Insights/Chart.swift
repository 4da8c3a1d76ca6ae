/// What a chart shows of a result: for each value of the axis one value of every series.
///
/// The last column of numbers is drawn. The axis is the time if rows have one, else the first column
/// that is left; what else tells rows apart (`action`, `protocol`) makes series. Where the time alone
/// does, each column of numbers is one: `avg(bytes), max(bytes)`.
struct Chart {
  struct Series {
    var name: String
    /// For each point of the axis the value as it is in the result; `nil` where there is no row.
    var values: [String?]

    func amount(_ point: Int) -> Double { values[point].flatMap(Double.init) ?? 0 }
    var total: Double { values.indices.reduce(0) { $0 + abs(amount($1)) } }
  }

  /// The name of the column that is drawn.
  let title: String
  let axis: String
  let isTime: Bool
  /// The labels of the axis, those of several columns each by itself.
  let points: [[String]]
  let series: [Series]
  /// How many series are left out because they are too many.
  let leftOut: Int
  /// Whether values of a point add up to a whole, as sums and counts do and averages do not.
  let isStacked: Bool

  /// Whether each series is a column of the result.
  private let areColumns: Bool

  static let maximumSeries = 8

  /// `nil` when there is no column of numbers.
  init?(_ table: QueryResultTable) {
    if let chart = Chart(measuresOf: table) {
      self = chart
      return
    }
    let columns = table.columns.indices
    guard let value = columns.last(where: table.isNumeric) else { return nil }
    let time = columns.first { $0 != value && table.isTime($0) }
    let others = columns.filter { $0 != value && $0 != time }
    let (axis, keys) = Self.axis(time, others, table)
    let rows = time.map { time in table.rows.sorted { $0[time] < $1[time] } } ?? table.rows
    var (points, series): ([[String]], [Series]) = ([], [])
    var (pointNumbers, seriesNumbers): ([[String]: Int], [[String]: Int]) = ([:], [:])
    for row in rows {
      let label = axis.map { QueryResultTable.label(row[$0], isTime: $0 == time) }
      let point = pointNumbers[label] ?? points.count
      // Rows that are told apart by nothing each have a bar.
      let isNew = point == points.count || keys.isEmpty
      if isNew {
        pointNumbers[label] = points.count
        points.append(label)
      }
      let name = keys.map { QueryResultTable.shown(row[$0]) }
      let number = seriesNumbers[name] ?? series.count
      if number == series.count {
        seriesNumbers[name] = number
        series.append(Series(name: name.joined(separator: " "), values: []))
      }
      let place = isNew ? points.count - 1 : point
      series[number].values += Array(
        repeating: nil, count: max(0, place + 1 - series[number].values.count))
      series[number].values[place] = row[value].isEmpty ? nil : row[value]
    }
    for index in series.indices {
      series[index].values += Array(
        repeating: nil, count: points.count - series[index].values.count)
    }
    let largest = series.indices.sorted {
      (series[$1].total, $0) < (series[$0].total, $1)
    }.prefix(Self.maximumSeries).sorted()
    title = QueryResultTable.shown(table.columns[value])
    self.axis = axis.map { QueryResultTable.shown(table.columns[$0]) }.joined(separator: ", ")
    isTime = time != nil
    self.points = points
    leftOut = series.count - largest.count
    areColumns = false
    self.series = largest.map { series[$0] }
    isStacked =
      Self.addsUp(table.columns[value])
      && self.series.allSatisfy { series in points.indices.allSatisfy { series.amount($0) >= 0 } }
  }

  /// Several columns of numbers over time, and nothing but the time that tells rows apart.
  private init?(measuresOf table: QueryResultTable) {
    guard table.groupColumns.count == 1, let time = table.groupColumns.first, table.isTime(time)
    else { return nil }
    let measures = table.columns.indices.filter { $0 != time && table.isNumeric($0) }
    guard measures.count > 1 else { return nil }
    let rows = table.rows.sorted { $0[time] < $1[time] }
    title = measures.map { QueryResultTable.shown(table.columns[$0]) }.joined(separator: ", ")
    axis = QueryResultTable.shown(table.columns[time])
    isTime = true
    points = rows.map { [QueryResultTable.label($0[time], isTime: true)] }
    leftOut = max(0, measures.count - Self.maximumSeries)
    series = measures.prefix(Self.maximumSeries).map { measure in
      Series(
        name: QueryResultTable.shown(table.columns[measure]),
        values: rows.map { $0[measure].isEmpty ? nil : $0[measure] })
    }
    // What is counted differs from column to column.
    isStacked = false
    areColumns = true
  }

  /// The columns of the axis, and those that make series.
  private static func axis(
    _ time: Int?, _ others: [Int], _ table: QueryResultTable
  ) -> (axis: [Int], keys: [Int]) {
    func areDistinct(_ columns: [Int]) -> Bool {
      Set(table.rows.map { row in columns.map { row[$0] } }).count == table.rows.count
    }
    let words = others.filter { !table.isNumeric($0) }
    if let time {
      // Numbers are keys only as far as they are needed to tell rows apart: `protocol`.
      var keys = words
      for column in others where table.isNumeric(column) && !areDistinct([time] + keys) {
        keys.append(column)
      }
      return areDistinct([time] + keys) ? ([time], keys.sorted()) : ([time] + words, [])
    }
    guard others.count == 2, areDistinct(others), !areDistinct([others[0]]) else {
      return (others, [])
    }
    let names = Set(table.rows.map { $0[others[1]] })
    return (2...maximumSeries).contains(names.count) ? ([others[0]], [others[1]]) : (others, [])
  }

  private static func addsUp(_ column: String) -> Bool {
    let name = column.prefix { $0 != "(" }.lowercased()
    return !["avg", "min", "max", "pct", "percentile", "median", "stddev", "variance"].contains(
      name)
      || !column.contains("(")
  }

  /// The sum of a point's values, or the largest of them when they do not add up.
  func height(_ point: Int) -> Double {
    let amounts = series.map { abs($0.amount(point)) }
    return isStacked ? amounts.reduce(0, +) : amounts.max() ?? 0
  }

  var greatest: Double { points.indices.map(height).max() ?? 0 }

  /// The same as a table, a column for each series: what a screen reader reads.
  var table: QueryResultTable {
    let names = series.map { series in
      areColumns ? series.name : series.name.isEmpty ? title : "\(title) \(series.name)"
    }
    return QueryResultTable(
      columns: [axis] + names,
      rows: points.indices.map { point in
        [points[point].joined(separator: " ")] + series.map { $0.values[point] ?? "" }
      })
  }
}

/// Round numbers along a scale from 0.
enum ChartScale {
  /// At most so many steps of 1, 2 or 5 times a power of ten, the greatest value among or above them.
  static func ticks(upTo greatest: Double, steps: Int) -> [Double] {
    guard greatest > 0, greatest.isFinite else { return [0] }
    var power = 1.0
    while power * 10 <= greatest / Double(steps) { power *= 10 }
    while power > greatest / Double(steps) { power /= 10 }
    let step = [1.0, 2, 5, 10].first { $0 * power * Double(steps) >= greatest } ?? 10
    let count = Int((greatest / (step * power)).rounded(.up))
    return (0...count).map { Double($0) * step * power }
  }

  /// `1.5M`; digits that a scale does not need are left out.
  static func label(_ value: Double) -> String {
    let units: [(Double, String)] = [(1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
    let (size, unit) = units.first { abs(value) >= $0.0 } ?? (1, "")
    let hundredths = (value / size * 100).rounded() / 100
    let text = "\(hundredths)"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + unit
  }
}
