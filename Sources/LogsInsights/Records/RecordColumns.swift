/// Records whose fields are typed columns in memory already, as a simulator has them: nothing is
/// parsed.
///
///     var columns = RecordColumns(count: 3)
///     columns["srcAddr"] = .texts(codes: [0, 1, 0], of: RecordTexts(["10.0.0.1", "10.0.0.2"]))
///     columns["bytes"] = .integers([10, 20, 30])
///     execution.consume(columns)
///
/// A field without a column is missing in all records. Whole columns are shared, not copied.
public struct RecordColumns: Sendable {
  public enum Values: Sendable {
    case integers([Int])
    /// Epoch milliseconds.
    case timestamps([Int])
    /// For each record the index of its text; `missing` where there is none.
    case texts(codes: [UInt32], of: RecordTexts)

    public static let missing = CodedColumn.missing
  }

  public let count: Int
  private(set) var values: [String: Values] = [:]

  public init(count: Int) { self.count = count }

  /// The column of a field by its name in queries; one of another length is refused, and one with
  /// codes that have no text.
  public subscript(name: String) -> Values? {
    get { values[name] }
    set {
      precondition(newValue.map { $0.count == count } ?? true, "all columns are of one length")
      precondition(newValue.map(\.hasTexts) ?? true, "every code has a text, or is missing")
      values[name] = newValue.map(\.withFirstCodes)
    }
  }

  /// A column for some of the records.
  func column(_ name: String, _ rows: Range<Int>) -> Column {
    switch values[name] {
    case .integers(let values)?: .integers(values[rows])
    case .timestamps(let values)?: .timestamps(values[rows])
    case .texts(let codes, let texts)?:
      .coded(CodedColumn(codes: codes[rows], dictionary: texts.dictionary))
    case nil: .constant(.null)
    }
  }
}

extension RecordColumns.Values {
  var count: Int {
    switch self {
    case .integers(let values), .timestamps(let values): values.count
    case .texts(let codes, _): codes.count
    }
  }

  fileprivate var hasTexts: Bool {
    guard case .texts(let codes, let texts) = self else { return true }
    let count = texts.dictionary.starts.count
    return codes.allSatisfy { $0 == Self.missing || $0 < count }
  }

  /// The same values, with one code for each text, so that equal texts have equal codes.
  fileprivate var withFirstCodes: Self {
    guard case .texts(let codes, let texts) = self, let first = texts.dictionary.firstCodes else {
      return self
    }
    return .texts(
      codes: codes.map { $0 == Self.missing ? Self.missing : first[Int($0)] }, of: texts)
  }
}

/// The texts of a column, best each once; several columns may share them.
public struct RecordTexts: Sendable {
  let dictionary: TextDictionary

  public init(_ texts: some Sequence<String>) {
    dictionary = TextDictionary(texts)
  }
}
