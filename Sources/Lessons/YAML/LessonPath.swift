/// The way from a lesson file's root to one of its parts: `steps[0].checkpoints[2].hints`.
struct LessonPath: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  func key(_ key: String) -> LessonPath { LessonPath(steps: steps + [.key(key)]) }
  func index(_ index: Int) -> LessonPath { LessonPath(steps: steps + [.index(index)]) }
}
