/// `median(x)`: the middle value, or the mean of the two in the middle. AWS's blog on Logs Insights
/// prints it without saying which.
let medianAggregates: [Aggregate] = [
  Aggregate("median", arity: 1...1) { _ in PercentileStatistic(percent: 50, isHalfway: true) }
]
