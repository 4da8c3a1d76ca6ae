import Testing

@testable import WriteUp
