import Documents
import LabSession

/// A transcript in the hands of somebody who knows the format: any member may be changed, and the
/// chain of hashes is made right again.
struct ForgedFile {
  /// The header, then the events, without their hashes.
  var lines: [Members]
  var style = Value.JSONStyle.compact

  init(_ bytes: [UInt8]) throws {
    lines = try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      var members = try Value(parsingJSON: String(line)).members ?? [:]
      members["h"] = nil
      return members
    }
  }

  var bytes: [UInt8] {
    var chain = HashChain()
    var bytes: [UInt8] = []
    for members in lines {
      var line = Array(Value.object(members).json(style, ascii: true).utf8)
      let hash = chain.extend(with: line)
      line.removeLast()
      bytes += line + Array(",\"h\":\"\(hash)\"}\n".utf8)
    }
    return bytes
  }

  /// Numbers the events anew, after some were taken away or added.
  mutating func renumber() {
    for index in lines.indices.dropFirst() { lines[index]["n"] = .integer(index) }
  }
}
