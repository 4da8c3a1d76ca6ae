import Documents
import Testing
import Tutor

@testable import Presentation

@Suite struct ScreenWidthTests {
  /// A command, an id or an address that is longer than the line stays whole; nothing else may be
  /// wider than the screen.
  @Test(arguments: Layout.Form.allCases)
  func `screens fit every width`(form: Layout.Form) throws {
    for (name, messages) in try SampleScreens.all.get() {
      for columns in Array(40...100) + [120, 160, 200] {
        let layout = Layout(columns: columns, form: form)
        for line in messages.flatMap({ layout.lines(of: $0) })
        where line.width > layout.columns && !line.isOneWord {
          Issue.record("\(name) at \(columns): \(line.plain)")
        }
      }
    }
  }

  @Test func `frames are never torn`() throws {
    for (name, messages) in try SampleScreens.all.get() where name.hasPrefix("map") {
      for columns in 40...200 {
        var frame: Int?
        for line in messages.flatMap({ Layout(columns: columns).lines(of: $0) }) {
          let text = line.plain
          if text.hasPrefix("┌") { frame = line.width }
          if let frame {
            #expect(line.width == frame, "\(name) at \(columns): \(text)")
            #expect(text.last.map { "┐│┘".contains($0) } == true)
          }
          if text.hasPrefix("└") { frame = nil }
        }
        #expect(frame == nil)
      }
    }
  }

  @Test func `every message is shown in every form`() throws {
    for (name, messages) in try SampleScreens.all.get() {
      #expect(!messages.isEmpty, "\(name) says nothing")
      for form in Layout.Form.allCases {
        for message in messages {
          let isTold = if case .printed = message { false } else { true }
          let lines = Layout(columns: 80, form: form).lines(of: message)
          #expect(!isTold || lines.contains { !$0.isEmpty }, "\(name), \(form): \(message)")
        }
      }
    }
  }

  @Test func `a listener gets no drawing and no sign that is not a word`() throws {
    for (name, messages) in try SampleScreens.all.get() {
      for line in messages.flatMap({ Layout(columns: 80, form: .spoken).lines(of: $0) })
      where !line.isCommand {
        for sign in ["[x]", "[ ]", "│", "─", "✓", "✗", "█"] {
          #expect(!line.plain.contains(sign), "\(name): \(line.plain)")
        }
      }
    }
  }

  @Test func `every word has its summary`() {
    for word in TutorWordRegistry.all {
      #expect(WordSummaries.summary(of: word.name) != nil, "\(word.name)")
    }
  }

  @Test func `messages are JSON with a type and a text`() throws {
    var types: Set<String> = []
    for (name, messages) in try SampleScreens.all.get() {
      for message in messages {
        let document = MessageDocument.document(of: message)
        #expect(try JSONValue(parsingJSON: document.json(.line)) == document, "\(name)")
        types.insert(document["type"]?.string ?? "")
        if case .printed = message { continue }
        #expect(document["text"]?.string?.isEmpty == false, "\(name)")
      }
    }
    #expect(types.count > 35, "\(types.sorted())")
  }
}

extension StyledLine {
  /// Nothing in it could have been broken: commands count as a word.
  var isOneWord: Bool {
    let text = spans.map { $0.style == .command ? String(repeating: "#", count: 1) : $0.text }
      .joined()
    return !text.drop { $0 == " " }.contains(" ")
  }
}
