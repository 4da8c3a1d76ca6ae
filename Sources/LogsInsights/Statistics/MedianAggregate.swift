/// `median(x)`: the middle value, or the mean of the two in the middle. AWS's blog on Logs Insights
/// prints it without saying which.
let medianAggregates: [AggregateFunction] = [
  AggregateFunction("median", arity: 1...1) { _ in
    PercentileAccumulator(percent: 50, isHalfway: true)
  }
]
