import ProgramTesting
import SystemCalls
import Testing

/// `vpclab report` with the forms that it has beside Markdown.
@Suite struct ReportFormsTests {
  private let folder: String

  init() throws { folder = try Places.newFolder() }

  private func report(_ options: String) throws -> FinishedRun {
    let recording = try Places.recording.get().path
    return try Places.shell(
      "cd '\(folder)' && \"$VPCLAB\" report '\(recording)' \(options)",
      environment: ["XDG_STATE_HOME": folder, "HOME": folder])
  }

  private var markdown: String { textOfFile("\(folder)/report/vpc-flow-logs.md") }
  private var page: String { textOfFile("\(folder)/report/vpc-flow-logs.html") }

  @Test func `one HTML file has the text and each picture, and fetches nothing`() throws {
    let run = try report("--html")
    #expect(run.status == 0)
    #expect(run.standardError.contains("vpc-flow-logs.html, which needs no other file"))
    let pictures = markdown.split(separator: "\n").count { $0.hasPrefix("![") }
    #expect(pictures > 10)
    #expect(page.split(separator: "<figure>").count - 1 == pictures)
    for mark in ["<img", "<script", "<link", "src=", "url(", "<!-- raw"] {
      #expect(!page.contains(mark))
    }
  }

  @Test func `the page says what the author wrote into the Markdown`() throws {
    _ = try report("")
    let change = try Places.shell(
      "cd '\(folder)/report' && printf '\\nA paragraph of **mine**.\\n' >> vpc-flow-logs.md")
    #expect(change.status == 0)
    #expect(try report("--html").status == 0)
    #expect(page.contains("<p>A paragraph of <strong>mine</strong>.</p>"))
  }

  @Test func `a page that somebody has edited is copied before it is made anew`() throws {
    _ = try report("--html")
    #expect(try Places.shell("echo mine >> '\(folder)/report/vpc-flow-logs.html'").status == 0)
    let run = try report("--html")
    #expect(run.status == 0 && run.standardError.contains("As it was before: "))
    #expect(!page.contains("mine\n"))
    #expect(textOfFile("\(folder)/report/.vpclab/copies/1-vpc-flow-logs.html").hasSuffix("mine\n"))
  }

  @Test func `Mermaid stands in the Markdown, and its picture in the page`() throws {
    #expect(try report("--mermaid --html").status == 0)
    #expect(markdown.contains("```mermaid\nflowchart TB\n"))
    #expect(!markdown.contains("pictures/vpcs.svg"))
    #expect(!page.contains("flowchart TB"))
    #expect(page.contains("My two VPCs"))
  }

  /// Where librsvg is not installed the option says so; nothing else needs it.
  @Test func `PNG stands beside SVG, or the error names the library`() throws {
    let run = try report("--png --html")
    if run.status == 0 {
      #expect(markdown.contains("](pictures/top-ten.png)") && !markdown.contains(".svg)"))
      let head = try Places.shell("head -c 8 '\(folder)/report/pictures/top-ten.png' | od -An -tx1")
      #expect(head.standardOutput.contains("89 50 4e 47 0d 0a 1a 0a"))
      #expect(page.contains("<figure>") && !page.contains("top-ten.png"))
    } else {
      #expect(run.status == 6)
      #expect(run.standardError.contains("PNG needs librsvg 2.52 or later, and librsvg-2"))
      #expect(run.standardError.contains("apt install librsvg2-2"))
    }
  }
}
