/// Why a form does not accept a value.
public indirect enum FormProblem: Error, Equatable, Sendable {
  case empty
  /// What has to exist first; the field's help says how to make it.
  case nothingToChoose(help: String)
  /// None of the choices is meant by the text, which is empty where one has to be named; no choices
  /// where they stand on the screen.
  case notAChoice(String, among: [String], help: String)
  /// More than one choice can be meant.
  case ambiguous(String, candidates: [String])
  /// With an example of a right one, and a word that would do as well.
  case notACIDRBlock(String, example: String, alternative: String? = nil)
  /// AWS takes /16 to /28 for VPCs and subnets.
  case blockOfWrongSize(prefixLength: Int)
  case notANumber(String, from: Int = 1, to: Int? = nil, alternative: String? = nil)
  /// Neither JSON nor what may stand for it.
  case notADocument(help: String)
  /// AWS would refuse the document with this message; what to do about it, where that is known.
  case malformedDocument(String, advice: String?)
  /// A document is to be read from a file that is not there.
  case noFile(String)
  case unknownField(String, known: [String])
  /// One of these, in the field with that label.
  case field(String, FormProblem)
}
