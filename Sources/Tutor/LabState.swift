public import AWSServices
public import Foundations
public import LabShell
public import Lessons
import NetworkModel

/// Everything that an input may change and that `undo` brings back.
public struct LabState: Equatable, Sendable {
  public var cloud: Cloud
  public var shell: Shell
  public var tutor: Tutor

  public init(lesson: Lesson, seed: UInt64, now: Instant) {
    cloud = Cloud(seed: seed, now: now, region: lesson.region)
    shell = Shell(seed: seed, otherWords: TutorWordRegistry.suggested)
    tutor = Tutor(lesson: lesson)
  }
}
