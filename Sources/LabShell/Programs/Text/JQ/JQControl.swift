import Documents
import Foundations

/// Functions that run their arguments themselves, or that have any number of results.
enum JQControlFunction: String, Sendable {
  case empty = "empty/0"
  case error = "error/0"
  case errorWith = "error/1"
  case path = "path/1"
  case getPath = "getpath/1"
  case recurse = "recurse/1"
  case range = "range/2"
  case rangeBy = "range/3"
  case limit = "limit/2"
  case sortBy = "sort_by/1"
  case groupBy = "group_by/1"
  case uniqueBy = "unique_by/1"
  case minimumBy = "min_by/1"
  case maximumBy = "max_by/1"
  case input = "input/0"
  case inputs = "inputs/0"
  case debug = "debug/0"
  case standardError = "stderr/0"
  case halt = "halt/0"
  case haltError = "halt_error/1"
}

extension JQRun {
  func control(
    _ function: JQControlFunction, _ arguments: [JQExpression], _ item: JQItem,
    _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    switch function {
    case .empty: return
    case .error: throw .failure(item.value)
    case .errorWith:
      try run(arguments[0], item.alone, scope) { (message) throws(JQStop) in
        throw .failure(message.value)
      }
    case .path:
      try paths(arguments[0], in: item.value, scope) { (path) throws(JQStop) in
        try emit(item.making(.array(path)))
      }
    case .getPath: try getPath(arguments[0], item, scope, emit)
    case .recurse: try recurse(arguments[0], item, scope, emit)
    case .range, .rangeBy: try range(arguments, item, scope, emit)
    case .limit: try limit(arguments[0], arguments[1], item, scope, emit)
    case .sortBy, .groupBy, .uniqueBy, .minimumBy, .maximumBy:
      try emit(item.making(try keyed(function, arguments[0], item.value, scope)))
    case .input:
      guard let next = inputs.popFirst() else { throw .message("No more inputs") }
      try emit(item.making(next))
    case .inputs:
      while let next = inputs.popFirst() { try emit(item.making(next)) }
    case .debug:
      messages += "[\"DEBUG:\",\(try json(item.value))]\n"
      try emit(item)
    case .standardError:
      messages += try json(item.value)
      try emit(item)
    case .halt: throw .halt(status: 0, output: nil)
    case .haltError:
      try run(arguments[0], item.alone, scope) { (status) throws(JQStop) in
        guard let status = status.value.double, status.magnitude < 1e6 else {
          throw .message("halt_error/1: number required")
        }
        throw .halt(status: GivenNumber(clamping: status).value & 0xFF, output: item.value)
      }
    }
  }

  private func getPath(
    _ argument: JQExpression, _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(argument, item.alone, scope) { (path) throws(JQStop) in
      guard case .array(let keys) = path.value else {
        throw .message("Path must be specified as an array")
      }
      try pay(elements: keys.count)
      let value = try value(at: keys, in: item.value)
      switch item.path {
      case .known(let before): try emit(JQItem(value, path: .known(before + keys)))
      case .unasked, .lost: try emit(item.making(value))
      }
    }
  }

  private func range(
    _ arguments: [JQExpression], _ item: JQItem, _ scope: JQScope?, _ emit: Emit
  ) throws(JQStop) {
    try run(arguments[0], item.alone, scope) { (from) throws(JQStop) in
      try run(arguments[1], item.alone, scope) { (to) throws(JQStop) in
        let step = arguments.count > 2 ? arguments[2] : .literal(.number(1))
        try run(step, item.alone, scope) { (by) throws(JQStop) in
          guard let from = from.value.double, let to = to.value.double,
            let by = by.value.double
          else { throw .message("Range bounds must be numeric") }
          var number = from
          while by > 0 ? number < to : by < 0 && number > to {
            try pay(1)
            try emit(item.making(.number(number)))
            number += by
          }
        }
      }
    }
  }

  private func limit(
    _ count: JQExpression, _ source: JQExpression, _ item: JQItem, _ scope: JQScope?,
    _ emit: Emit
  ) throws(JQStop) {
    try run(count, item.alone, scope) { (count) throws(JQStop) in
      guard let count = count.value.double else { throw .message("Limit must be numeric") }
      guard count > 0 else { return }
      var number = 0.0
      try labelled { (label) throws(JQStop) in
        try run(source, item, scope) { (result) throws(JQStop) in
          number += 1
          try emit(result)
          if number >= count { throw .leaving(label) }
        }
      }
    }
  }

  private func keyed(
    _ function: JQControlFunction, _ key: JQExpression, _ value: JSONValue, _ scope: JQScope?
  ) throws(JQStop) -> JSONValue {
    let elements = try elements(value, to: "sorted, as it is not an array")
    var keys: [JSONValue] = []
    for element in elements { keys.append(.array(try results(of: key, on: element, scope))) }
    switch function {
    case .groupBy: return .array(try grouped(elements, by: keys).map(JSONValue.array))
    case .uniqueBy: return .array(try grouped(elements, by: keys).compactMap(\.first))
    case .minimumBy: return try extreme(of: elements, by: keys, isLargest: false)
    case .maximumBy: return try extreme(of: elements, by: keys, isLargest: true)
    default: return .array(try sorted(zip(elements, keys).map { ($0, $1) }))
    }
  }
}
