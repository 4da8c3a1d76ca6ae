/// Every operation, written by `make generate` from the files in `*/Operations`.
public enum OperationRegistry {
  public static let all: [any Operation.Type] = []
}
