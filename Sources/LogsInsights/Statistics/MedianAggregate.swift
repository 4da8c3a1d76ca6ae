/// `median(x)`: the middle value by rank, as `pct(x, 50)`. AWS's blog on Logs Insights prints it.
let medianAggregates: [Aggregate] = [
  Aggregate("median", arity: 1...1) { _ in PercentileStatistic(percent: 50) }
]
