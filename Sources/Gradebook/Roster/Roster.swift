/// Who is enrolled, as a course system or a spreadsheet exports it.
public struct Roster: Equatable, Sendable {
  /// Why a file is no roster.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    public var description: String
  }

  /// In the sequence of the file.
  public let students: [Student]

  /// More students than any course has.
  static let limit = 200_000

  public init(students: [Student]) { self.students = students }

  /// Reads a file with a line of headings, in the words of Canvas, Moodle, nbgrader or anybody else.
  public init(parsing text: String) throws(Failure) {
    let records = SeparatedValues(text, limit: Self.limit + 3).records
    guard let heading = records.first else {
      throw Failure(description: "the roster is empty")
    }
    let columns = heading.map { Self.column(of: $0) }
    guard columns.contains(where: { $0 != nil && $0 != \Student.section && $0 != \Student.token })
    else {
      let words = heading.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      throw Failure(
        description: "the roster's first line names no column of ours but \(words); name one of "
          + "name, first name, last name, email, username, id, id number")
    }
    guard records.count - 1 <= Self.limit else {
      throw Failure(description: "the roster has more than \(Self.limit) lines")
    }
    var students: [Student] = []
    for record in records.dropFirst() {
      var student = Student()
      for (value, column) in zip(record, columns) {
        guard let column, student[keyPath: column].isEmpty else { continue }
        student[keyPath: column] = Student.trimmed(value)
      }
      guard !student.fullName.isEmpty, !Self.isNobody(student) else { continue }
      students.append(student)
    }
    guard !students.isEmpty else {
      throw Failure(description: "the roster has a line of headings and nobody under it")
    }
    self.students = students
  }

  /// Rows of a Canvas gradebook that are no students.
  private static func isNobody(_ student: Student) -> Bool {
    student.name.hasPrefix("Points Possible") || student.name == "Student, Test"
  }

  private static func column(of heading: String) -> WritableKeyPath<Student, String>? {
    headings[FoldedName.squeezed(heading)]
  }

  /// Headings without case, blanks and hyphens.
  private static var headings: [String: WritableKeyPath<Student, String>] {
    [
      "name": \.name, "student": \.name, "fullname": \.name, "studentname": \.name,
      "displayname": \.name, "learner": \.name,
      "firstname": \.firstName, "givenname": \.firstName,
      "lastname": \.lastName, "surname": \.lastName, "familyname": \.lastName,
      "email": \.email, "emailaddress": \.email, "mail": \.email,
      "login": \.login, "username": \.login, "sisloginid": \.login, "loginid": \.login,
      "githubusername": \.login, "user": \.login,
      "id": \.id, "userid": \.id, "canvasid": \.id,
      "idnumber": \.institutionID, "sisuserid": \.institutionID, "sisid": \.institutionID,
      "studentid": \.institutionID, "studentnumber": \.institutionID, "sid": \.institutionID,
      "identifier": \.institutionID, "matriculationnumber": \.institutionID,
      "token": \.token, "enrolmenttoken": \.token, "enrollmenttoken": \.token,
      "section": \.section, "group": \.section, "groups": \.section,
    ]
  }
}
