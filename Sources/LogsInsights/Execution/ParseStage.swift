/// Fills slots with what an extraction finds in a text.
struct ParseStage: Stage {
  let source: BoundExpression
  let extraction: Extraction
  let slots: [Int]
  /// Whether a row is repeated for every match.
  let isMulti: Bool
  /// For each slot whether anything reads it.
  var isWanted: [Bool]

  init(source: BoundExpression, extraction: Extraction, slots: [Int], isMulti: Bool) {
    self.source = source
    self.extraction = extraction
    self.slots = slots
    self.isMulti = isMulti
    isWanted = slots.map { _ in true }
  }

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let texts = source.evaluate(batch, in: context).texts(count: batch.count)
    switch extraction {
    case .glob(let literals):
      return filled(batch, texts, GlobMatcher(literals))
    case .groups(let expression, let groups):
      return matched(batch, texts, expression, groups, context.abandonedMatches)
    case .logfmt: return filled(batch, texts) { [Extraction.pairs(in: $0)] }
    case .csv(let count): return filled(batch, texts) { Extraction.separated(count, in: $0) }
    case .json(let paths):
      return filled(batch, texts) { line in
        let document = JSON.parse(line) ?? .null
        return paths.map { document.value(at: $0) }
      }
    }
  }

  /// One place in the text for each slot that is wanted and each row.
  private func filled(_ batch: Batch, _ texts: TextColumn, _ glob: GlobMatcher) -> Batch {
    var glob = glob
    let wanted = slots.indices.filter { isWanted[$0] }
    var columns = wanted.map { _ in
      let missing = [Int](repeating: -1, count: batch.count)
      return TextColumn(bytes: texts.bytes, starts: missing, ends: missing)
    }
    texts.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<batch.count where texts.isPresent(row) {
        guard glob.matches(bytes, texts.starts[row]..<texts.ends[row]) else { continue }
        for (column, index) in wanted.enumerated() {
          columns[column].starts[row] = glob.places[index].lowerBound
          columns[column].ends[row] = glob.places[index].upperBound
        }
      }
    }
    var batch = batch
    for (column, index) in wanted.enumerated() { batch[slots[index]] = .text(columns[column]) }
    return batch
  }

  /// One value for each slot and row.
  private func filled(
    _ batch: Batch, _ texts: TextColumn, _ values: (ArraySlice<UInt8>) -> [Datum]
  ) -> Batch {
    var columns = slots.map { _ in [Datum](repeating: .null, count: batch.count) }
    for row in 0..<batch.count where texts.isPresent(row) {
      let found = values(texts.bytes[texts.starts[row]..<texts.ends[row]])
      for (index, value) in found.enumerated() { columns[index][row] = value }
    }
    var batch = batch
    for (index, slot) in slots.enumerated() { batch[slot] = .datums(columns[index]) }
    return batch
  }

  private func matched(
    _ batch: Batch, _ texts: TextColumn, _ expression: RegularExpression, _ groups: [Int],
    _ abandoned: AbandonedMatches
  ) -> Batch {
    var matcher = expression.matcher()
    var rows: [Int] = []
    var starts = groups.map { _ in [Int]() }
    var ends = starts
    func add(_ row: Int, _ place: (Int) -> Range<Int>?) {
      rows.append(row)
      for (index, group) in groups.enumerated() {
        let place = place(group)
        starts[index].append(place?.lowerBound ?? -1)
        ends[index].append(place?.upperBound ?? -1)
      }
    }
    for row in 0..<batch.count {
      guard texts.isPresent(row) else {
        add(row) { _ in nil }
        continue
      }
      let line = texts.starts[row]..<texts.ends[row]
      var position = line.lowerBound
      var isFound = false
      while position <= line.upperBound,
        matcher.finds(in: texts.bytes, line, from: position), let whole = matcher.group(0)
      {
        isFound = true
        // Groups are counted from the start of the line.
        add(row) { group in
          matcher.group(group).map {
            ($0.lowerBound + line.lowerBound)..<($0.upperBound + line.lowerBound)
          }
        }
        if !isMulti { break }
        position = line.lowerBound + whole.upperBound + (whole.isEmpty ? 1 : 0)
      }
      if !isFound { add(row) { _ in nil } }
    }
    abandoned.add(matcher.abandoned)
    var result = isMulti ? batch.gathered(rows) : batch
    for (index, slot) in slots.enumerated() {
      result[slot] = .text(
        TextColumn(bytes: texts.bytes, starts: starts[index], ends: ends[index]))
    }
    return result
  }
}
