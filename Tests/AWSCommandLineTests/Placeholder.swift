import Testing

@testable import AWSCommandLine
