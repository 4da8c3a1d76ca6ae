/// All aggregates, by family, written by `make generate` from the files in Sources/LogsInsights/Statistics.
enum StatisticRegistry {
  static let families: [[Aggregate]] = [
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
