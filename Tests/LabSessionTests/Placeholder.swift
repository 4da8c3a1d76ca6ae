import Testing

@testable import LabSession
