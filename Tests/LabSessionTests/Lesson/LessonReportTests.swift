import LabSession
import LabTesting
import Lessons
import Testing

/// `make check` takes every slip and 500 states (`vpclab lesson test --report`); here each
/// fortieth.
@Suite struct LessonReportTests {
  @Test func `a part of the report is as the whole`() throws {
    let report = LessonReport(try Rehearsal.lesson.get(), seed: 2, share: 40)
    #expect(report.surprises == [])
    #expect(
      report.figures.map(\.name) == [
        "diagnoses", "right ways", "near misses", "states", "known mistakes",
        "texts in de",
      ])
    for figure in report.figures { #expect(figure.isEnough, "\(figure.name): \(figure.remark)") }
  }

  @Test func `what has no script is a surprise`() throws {
    let files: [(name: String, text: String)] = try Rehearsal.lesson.get().files.files
      .filter { !$0.name.hasPrefix("alternatives/") }
      .filter { !$0.name.hasPrefix("mistakes/") || $0.name == "mistakes/no-routes.sh" }
      .map { ($0.name, $0.text) }
    let known = (name: LessonScript.catalogueFile, text: "29 No routes\n30 A route on one side\n")
    let report = LessonReport(try LessonSource(LessonFiles(files + [known])), seed: 2, share: 100)
    #expect(report.figures.first { $0.name == "diagnoses" }?.count == 1)
    #expect(report.figures.first { $0.name == "right ways" }?.count == 1)
    #expect(report.figures.first { $0.name == "known mistakes" }?.isEnough == false)
    #expect(report.surprises.contains("no script of a mistake gets the diagnosis same-cidr"))
    #expect(
      report.surprises.contains("no script shows the known mistake 30: A route on one side"))
  }
}
