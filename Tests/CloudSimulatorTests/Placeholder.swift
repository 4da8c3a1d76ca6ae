import Testing

@testable import CloudSimulator
