/// All aggregate functions, by family, written by `make generate` from the files in Sources/LogsInsights/Aggregates.
enum AggregateFunctionRegistry {
  static let families: [[AggregateFunction]] = [
    countAggregates,
    distinctAggregates,
    extremeAggregates,
    medianAggregates,
    orderAggregates,
    seriesAggregates,
    spreadAggregates,
    sumAggregates,
  ]
}
