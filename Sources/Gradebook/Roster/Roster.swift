import Foundations

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

/// Finds the student of a hand-in: by what the course system wrote into the file's name when it took
/// the file in, else by the name that the session carries.
public struct RosterMatcher: Sendable {
  /// What was found.
  public enum Match: Equatable, Sendable {
    case student(Student)
    /// The file was handed in by one student, and its session carries the token or the name of another
    /// one.
    case disputed(handedInBy: Student, names: Student)
    /// Several students are called so.
    case ambiguous([Student])
    case nobody
  }

  private let roster: Roster
  /// Students by everything that names exactly them; positions in the roster.
  private var byName: [FoldedName: [Int]] = [:]
  private var byKey: [String: [Int]] = [:]
  private var bySeed: [String: Int] = [:]

  public init(_ roster: Roster) {
    self.roster = roster
    for (index, student) in roster.students.enumerated() {
      if let seed = student.seed { bySeed[seed] = index }
      for name in Set(
        [student.name, "\(student.firstName) \(student.lastName)"].map { FoldedName($0) })
      where !name.isEmpty {
        byName[name, default: []].append(index)
      }
      let names = student.names
      let keys = [
        student.email, student.login, student.id, student.institutionID,
        // `leeann`, as Canvas begins file names, and the name the other way round.
        names.last + names.first, names.first + names.last,
      ]
      for key in Set(keys.map { Self.key($0) }) where !key.isEmpty {
        byKey[key, default: []].append(index)
      }
    }
  }

  /// - Parameter learner: the name that the session carries; empty where it carries none.
  /// - Parameter seed: the session's, which tells whose token it was begun with.
  public func match(file: String, learner: String, seed: String = "") -> Match {
    let handedIn = indices(ofFile: file)
    let named = bySeed[seed].map { [$0] } ?? indices(ofLearner: learner)
    switch (handedIn.count, named.count) {
    case (0, 0): return .nobody
    case (1, 1) where handedIn != named:
      return .disputed(
        handedInBy: roster.students[handedIn[0]], names: roster.students[named[0]])
    case (1, _): return .student(roster.students[handedIn[0]])
    case (_, 1): return .student(roster.students[named[0]])
    default:
      // Two of one name, told apart by the file's.
      let both = handedIn.filter(named.contains)
      if both.count == 1 { return .student(roster.students[both[0]]) }
      return .ambiguous((handedIn.isEmpty ? named : handedIn).map { roster.students[$0] })
    }
  }

  private func indices(ofLearner learner: String) -> [Int] {
    guard !learner.isEmpty else { return [] }
    if let found = byKey[Self.key(learner)], found.count == 1 { return found }
    return byName[FoldedName(learner)] ?? []
  }

  /// `leeann_LATE_12345_67890_x.jsonl` of Canvas, `Ann Lee_12345_assignsubmission_file_/x.jsonl` of
  /// Moodle, and whatever folder or file bears a student's name or number.
  private func indices(ofFile file: String) -> [Int] {
    var ambiguous: [Int] = []
    for component in file.split(separator: "/").reversed() {
      let stem = component.split(separator: ".").first.map(String.init) ?? ""
      let parts = component.split(separator: "_").map(String.init)
      // Numbers first: names may be those of several.
      let candidates =
        parts.sorted { $0.allSatisfy(\.isNumber) && !$1.allSatisfy(\.isNumber) }
        + [stem, String(component)]
      for candidate in candidates {
        let found =
          byKey[Self.key(candidate)] ?? byName[FoldedName(candidate)] ?? []
        if found.count == 1 { return found }
        if ambiguous.isEmpty { ambiguous = found }
      }
    }
    return ambiguous
  }

  /// Without case, and in names without what course systems leave out of file names.
  private static func key(_ text: String) -> String {
    text.contains("@") ? text.lowercased() : FoldedName.squeezed(text)
  }
}

extension Student {
  /// The seed of sessions begun with the student's token, as grades have it.
  var seed: String? { token.isEmpty ? nil : String(EnrolmentSeed.seed(ofToken: token)) }
}
