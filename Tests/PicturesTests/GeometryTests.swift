import Testing

@testable import Pictures

/// Where things lie in a picture, whatever is drawn: a fault here is one that only an eye would see.
@Suite struct GeometryTests {
  private static let seeds = 0..<12 as Range<UInt64>
  /// Each kind of picture of each seed, drawn once.
  private static let pictures = seeds.map { seed in
    var random = RandomPictures(seed: seed)
    return random.all().map { (name: "\($0.kind) of seed \(seed)", picture: $0.picture) }
  }

  private static func drawn(
    seed: UInt64
  ) throws -> [(name: String, picture: SVGPicture, shapes: DrawnShapes)] {
    try pictures[Int(seed)].map { ($0.name, $0.picture, try DrawnShapes($0.picture)) }
  }

  @Test(arguments: seeds)
  func `nothing leaves the canvas`(seed: UInt64) throws {
    for (name, picture, shapes) in try Self.drawn(seed: seed) {
      let canvas = DrawnShapes.Box(
        x: 0, y: 0, width: Canvas.width, height: Double(picture.height))
      for box in shapes.rectangles + shapes.circles + shapes.texts.map(\.box) {
        #expect(
          canvas.contains(box.x, box.y) && canvas.contains(box.right, box.bottom),
          "\(name): \(box)")
      }
      for point in shapes.points {
        #expect(canvas.contains(point.x, point.y), "\(name): \(point)")
      }
    }
  }

  @Test(arguments: seeds)
  func `no line of text lies on another`(seed: UInt64) throws {
    for (name, _, shapes) in try Self.drawn(seed: seed) {
      let lines = shapes.texts.sorted { $0.box.y < $1.box.y }
      for (index, line) in lines.enumerated() {
        for other in lines[(index + 1)...].prefix(while: { $0.box.y < line.box.bottom - 0.5 }) {
          let isApart = line.box.right <= other.box.x + 0.5 || other.box.right <= line.box.x + 0.5
          #expect(isApart, "\(name): '\(line.text)' and '\(other.text)'")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `text stays within the box in which it begins`(seed: UInt64) throws {
    for (name, _, shapes) in try Self.drawn(seed: seed) {
      for line in shapes.texts {
        // The smallest box behind it is the one that a reader sees it in.
        let around = shapes.rectangles.filter { $0.contains(line.anchor.x, line.anchor.y) }
          .min { $0.width * $0.height < $1.width * $1.height }
        guard let box = around else { continue }
        #expect(
          line.box.x >= box.x - 0.5 && line.box.right <= box.right + 0.5,
          "\(name): '\(line.text)' at \(line.box) in \(box)")
      }
    }
  }

  /// Without its light colour a shape would vanish where no style sheet is read, and without its
  /// dark one on a dark page.
  @Test(arguments: seeds)
  func `every colour has its rule for dark pages, and there is no other rule`(
    seed: UInt64
  ) throws {
    for (name, picture, shapes) in try Self.drawn(seed: seed) {
      let rules = Set(
        picture.rules.split(separator: "}").map { rule in
          String(rule.prefix { $0 != "{" }.dropFirst())
        })
      #expect(rules == shapes.classes, "\(name)")
      for element in picture.elements {
        for paint in Paint.allCases where element.contains("class=\"vf-\(paint.rawValue)\"") {
          #expect(element.contains("fill=\"\(paint.light)\""), "\(name): \(element)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the same values draw the same picture`(seed: UInt64) {
    var random = RandomPictures(seed: seed)
    for (again, first) in zip(random.all(), Self.pictures[Int(seed)]) {
      #expect(again.picture == first.picture, "\(first.name)")
    }
  }
}
