import Testing

@testable import LogsInsights
