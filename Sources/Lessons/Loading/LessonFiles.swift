/// The files of a lesson's folder: names relative to it, such as `mistakes/same-cidr.sh`, with
/// their texts, sorted by name whichever order they came in.
public struct LessonFiles: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    public var name: String
    public var text: String
  }

  public let files: [File]

  public init(_ files: [(name: String, text: String)]) {
    self.files = files.map { File(name: $0.name, text: $0.text) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  public subscript(name: String) -> String? { files.first { $0.name == name }?.text }

  public var names: [String] { files.map(\.name) }

  /// The files of one folder, for example the lesson's `alternatives`.
  public func inside(_ folder: String) -> [File] {
    files.filter { $0.name.utf8.starts(with: "\(folder)/".utf8) }
  }

  /// SHA-256 over every name and text, each preceded by its length, in hexadecimal digits.
  ///
  /// The lengths make it unambiguous: no other folder gives the same bytes.
  public var digest: String {
    var bytes: [UInt8] = []
    // Room for the lengths too: to grow would be to copy every file several times.
    bytes.reserveCapacity(files.reduce(0) { $0 + $1.name.utf8.count + $1.text.utf8.count + 20 })
    for file in files {
      for part in [file.name, file.text] {
        bytes += "\(part.utf8.count):".utf8
        bytes += part.utf8
      }
    }
    return SHA256.hexadecimal(of: bytes)
  }
}
