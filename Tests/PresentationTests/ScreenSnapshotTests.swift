import SystemCalls
import Testing
import Tutor

@testable import Presentation

/// Every screen at 40, 80 and 120 columns, with styles, without and for a listener, as it stands in
/// Snapshots: `VPCLAB_RECORD=1 swift test` writes them anew.
@Suite struct ScreenSnapshotTests {
  @Test func `screens look as they did`() throws {
    for (name, messages) in try SampleScreens.all.get() {
      let text = Self.text(of: messages)
      let path = Self.folder + "/\(name).txt"
      if getenv("VPCLAB_RECORD") != nil {
        Self.write(text, to: path)
      } else {
        #expect(Self.read(path) == text, "\(name) differs; VPCLAB_RECORD=1 writes it anew")
      }
    }
  }

  @Test func `a listener gets no box, no drawing and no sign without its word`() throws {
    for (name, messages) in try SampleScreens.all.get() {
      let lines = messages.flatMap { Layout(columns: 80, form: .spoken).lines(of: $0) }
      for line in lines.map(\.plain) {
        let drawn = line.unicodeScalars.filter {
          (0x2190...0x25FF).contains($0.value) || (0x2700...0x27BF).contains($0.value)
        }
        #expect(drawn.isEmpty && !line.contains("[x]") && !line.contains("[ ]"), "\(name): \(line)")
      }
    }
  }

  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Snapshots"

  private static func text(of messages: [LabMessage]) -> String {
    var text = ""
    for columns in [40, 80, 120] {
      for form in [Layout.Form.drawn, .spoken] {
        let lines = messages.flatMap { Layout(columns: columns, form: form).lines(of: $0) }
        text += "== \(columns) columns, \(form.rawValue)\n"
        text += lines.map { $0.plain + "\n" }.joined()
        guard form == .drawn else { continue }
        text += "== \(columns) columns, styles\n"
        text += lines.map { $0.marked + "\n" }.joined()
      }
    }
    text += "== 80 columns, ascii\n"
    let ascii = messages.flatMap { Layout(columns: 80, form: .ascii).lines(of: $0) }
    return text + ascii.map { $0.plain + "\n" }.joined()
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

extension StyledLine {
  /// With each style's name around its words.
  fileprivate var marked: String {
    spans.map { span in
      span.style == .plain ? span.text : "<\(span.style.rawValue)>\(span.text)</>"
    }.joined()
  }
}
