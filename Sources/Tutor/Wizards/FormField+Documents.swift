import AWSModel
import AWSServices
import Documents

extension FormField {
  /// A policy in the console's JSON editor, judged as IAM judges it before anything is made.
  ///
  /// The console's editor begins with a policy that IAM refuses, so this field begins empty. Who has
  /// no JSON at hand names the actions, or the service, and sees the document in the preview.
  static func policy(
    _ id: String, _ label: String, as purpose: PolicyDocument.Purpose, example: String,
    help: String
  ) -> FormField {
    FormField(id, label, kind: .document, example: example, help: help) { text in
      guard !text.isEmpty else { return .failure(.empty) }
      // The command reads the file, and says what is wrong with it.
      guard !text.hasPrefix("file://") else { return .success(text) }
      let document = text.hasPrefix("{") ? text : PolicyShorthand.document(for: text, as: purpose)
      guard let document else {
        return .failure(.notADocument(help: help))
      }
      do throws(AWSError) {
        _ = try PolicyDocument(parsing: document, as: purpose)
        return .success(document)
      } catch {
        return .failure(.malformedDocument(error.message, advice: error.advice))
      }
    }
  }
}

/// A policy from the only words that differ between two simple ones.
enum PolicyShorthand {
  /// `logs:CreateLogStream, logs:PutLogEvents` as a policy, `ec2.amazonaws.com` as a trust policy;
  /// `nil` when the text is neither.
  static func document(for text: String, as purpose: PolicyDocument.Purpose) -> String? {
    let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    switch purpose {
    case .identity:
      guard !words.isEmpty, words.allSatisfy({ isWord($0) && $0.contains(":") }) else { return nil }
      return statement([
        ("Action", .array(words.map { .string($0) })), ("Resource", .string("*")),
      ])
    case .trust:
      guard words.count == 1, isWord(words[0]), words[0].contains(".") else { return nil }
      return statement([
        ("Principal", .object(["Service": .string(words[0])])),
        ("Action", .string("sts:AssumeRole")),
      ])
    }
  }

  private static func isWord(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ":.-*".contains($0)) }
  }

  private static func statement(_ members: [(String, JSONValue)]) -> String {
    let statement = JSONObject([("Effect", .string("Allow"))] + members)
    return JSONValue.object([
      "Version": .string("2012-10-17"), "Statement": .array([.object(statement)]),
    ]).json(.line)
  }
}
