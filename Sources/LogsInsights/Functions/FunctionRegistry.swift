/// All scalar functions, by family, written by `make generate` from the files in Sources/LogsInsights/Functions.
enum FunctionRegistry {
  static let families: [[Function]] = [
    addressFunctions,
    documentFunctions,
    encodingFunctions,
    generalFunctions,
    hashFunctions,
    numericFunctions,
    textFunctions,
    timeFunctions,
  ]
}
