/// Every fact that a template may ask for, written by `make generate` from the files in Sources/WriteUp/Facts.
enum FactRegistry {
  static let all: [Fact] = [
    .flowLog,
    .flowRecord,
    .instances,
    .learner,
    .peering,
    .ping,
    .query,
    .score,
    .timeTaken,
    .vpcs,
  ]
}
