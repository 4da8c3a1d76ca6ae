import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// `help TERM`: the lesson's pages about terms.
@Suite struct ConceptTests {
  @Test func `every term has a page, short and with a picture, whose terms have pages`() throws {
    var rehearsal = try Rehearsal()
    let lesson = rehearsal.lab.lesson
    #expect(lesson.concepts.count >= 15)
    for concept in lesson.concepts {
      #expect(rehearsal.told("help \(concept.id)").contains("See also"), "\(concept.id)")
      let parts = concept.reading.split(separator: "```")
      #expect(parts.count == 3, "\(concept.id) has one picture")
      #expect(concept.reading.split(whereSeparator: \.isWhitespace).count < 160, "\(concept.id)")
      for reference in concept.reading.split(separator: "`help ").dropFirst() {
        let term = String(reference.prefix { $0 != "`" })
        #expect(lesson.concepts.contains { $0.id == term }, "\(concept.id): \(term)")
      }
    }
    for step in lesson.steps where !step.isOptional {
      #expect(!step.concepts.isEmpty, "\(step.id)")
    }
  }

  @Test(arguments: [
    ("help peering", "VPC peering"), ("help Peering Connection", "VPC peering"),
    ("help security groups", "Security group"), ("help sg", "Security group"),
    ("help SUBNETS", "Subnet"), ("help iam_role", "IAM role"), ("help NACL", "Network ACL"),
    // A word of the tutor comes first; its own name for the page does not.
    ("help why", "why [fix | FROM TO"), ("help ping", "echo request"),
    ("help quantum", "Terms: vpc, cidr"),
  ])
  func `a term is found by the words that people use`(line: String, says: String) throws {
    var rehearsal = try Rehearsal()
    let told = rehearsal.told(line)
    #expect(told.contains(says), "\(told)")
  }
}
