import Documents
import JMESPath

/// An expression, a zero byte, and the document that it is asked of.
enum JMESPathRoom: FuzzRoom {
  static let name = "jmespath"

  static func test(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: parts[0], as: UTF8.self)
    let json = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "{}"
    guard let document = try? JSONValue(parsingJSON: json) else { return }
    let expression: JMESPathExpression
    do throws(JMESPathError) {
      expression = try JMESPathExpression(parsing: text)
    } catch {
      return precondition(!error.message.isEmpty, "an error without a text")
    }
    var steps = JMESPathExpression.Limit.steps
    guard let value = try? expression.evaluate(document, remaining: &steps) else { return }
    precondition(steps >= 0 && steps < JMESPathExpression.Limit.steps, "work that is not paid")
    precondition(value == (try? expression.evaluate(document)), "two evaluations that differ")
    // What was paid for can be printed.
    precondition(value.json(.compact, ascii: true).utf8.count < 64 << 20, "a text that is too long")
  }
}
