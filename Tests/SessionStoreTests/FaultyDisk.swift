import SystemCalls

@testable import SessionStore

/// A disk that obeys until its n-th call, and remembers what it was asked to keep.
///
/// The files are real. What was written but not synced is lost, in part or as a whole, when the
/// power goes; a killed program loses nothing that it has written.
final class FaultyDisk {
  enum Fault: Hashable, Sendable {
    /// The call fails and does nothing; from then on all do, if it is lasting.
    case error(Int32, lasts: Bool)
    /// A write stops after so many bytes and says so.
    case shortWrite(Int)
    /// A write stops after so many bytes, and the next finds the disk full; a negative count is
    /// taken from the end.
    case fullAfter(Int)
    /// A write stops after so many bytes; neither its rest nor a truncation succeeds, and then the
    /// disk is well again.
    case troubleAfter(Int)
    /// The program ends before the call, after it, or inside a write after so many bytes.
    case killedBefore
    case killedAfter
    case killedInside(Int)
    /// The power goes before or after the call. Of what was not synced the drive has kept so many
    /// hundredths.
    case powerCutBefore(keeping: Int)
    case powerCutAfter(keeping: Int)
  }

  /// A defect in the program between journal and disk; the tests must notice each.
  enum Mutant: CaseIterable, Sendable {
    case none
    case neverSyncs
    /// Acknowledges first: each sync reaches the disk only with the next call.
    case syncsLate
    case neverTruncates
  }

  private(set) var callCount = 0
  private(set) var isDead = false
  private let fault: Fault?
  private let faultyCall: Int
  private let mutant: Mutant
  private var isOutOfOrder = false
  private var failuresLeft = 0
  private var kept: [Kept] = []
  private var lateSync: Int32?
  private var lostPower: Int?

  /// What the drive has of a file.
  private struct Kept {
    var file: Int32
    var device: dev_t
    var number: ino_t
    var bytes: [UInt8]
  }

  init(_ fault: Fault?, at call: Int, mutant: Mutant = .none) {
    self.fault = fault
    faultyCall = call
    self.mutant = mutant
  }

  deinit { settle() }

  var calls: DiskCalls {
    DiskCalls(write: write, truncate: truncate, sync: sync)
  }

  /// What is left once program and power have gone; call it before the files are read.
  func settle() {
    for item in kept {
      if let percent = lostPower {
        let now = Self.contents(of: item.file)
        let unsynced = max(0, now.count - item.bytes.count)
        let bytes =
          item.bytes.count <= now.count && now.starts(with: item.bytes)
          ? Array(now.prefix(item.bytes.count + unsynced * percent / 100)) : item.bytes
        ftruncate(item.file, 0)
        _ = bytes.withUnsafeBytes { pwrite(item.file, $0.baseAddress, $0.count, 0) }
      }
      close(item.file)
    }
    kept = []
  }

  // MARK: The three calls

  private func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    remember(file)
    let wanted = next()
    switch wanted {
    case .killedInside(let count), .shortWrite(let count), .fullAfter(let count),
      .troubleAfter(let count):
      let part = count < 0 ? max(0, bytes.count + count) : min(count, bytes.count)
      let written = part == 0 ? 0 : pwrite(file, bytes.baseAddress, part, off_t(offset))
      if case .killedInside = wanted { return die() }
      if case .fullAfter = wanted { isOutOfOrder = true }
      if case .troubleAfter = wanted { failuresLeft = 2 }
      return written
    case nil, .error, .killedBefore, .killedAfter, .powerCutBefore, .powerCutAfter:
      return Int(
        obey(wanted) { Int32(pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))) })
    }
  }

  private func truncate(_ file: Int32, _ length: Int) -> Int32 {
    remember(file)
    return obey(next()) { mutant == .neverTruncates ? 0 : ftruncate(file, off_t(length)) }
  }

  private func sync(_ file: Int32) -> Int32 {
    remember(file)
    return obey(next()) {
      switch mutant {
      case .neverSyncs: break
      case .syncsLate: lateSync = file
      case .none, .neverTruncates: keep(file)
      }
      return 0
    }
  }

  // MARK: Faults

  /// The fault of this call, if it is its turn.
  private func next() -> Fault? {
    callCount += 1
    if let file = lateSync, !isDead, callCount != faultyCall { keep(file) }
    lateSync = nil
    if isDead { return .error(EIO, lasts: true) }
    if failuresLeft > 0 {
      failuresLeft -= 1
      return .error(EIO, lasts: false)
    }
    if isOutOfOrder {
      guard case .error(_, lasts: true) = fault else {
        // Full for one call; then somebody has made room.
        isOutOfOrder = false
        return .error(ENOSPC, lasts: false)
      }
      return fault
    }
    return callCount == faultyCall ? fault : nil
  }

  private func obey(_ fault: Fault?, _ call: () -> Int32) -> Int32 {
    switch fault {
    case nil, .shortWrite, .fullAfter, .troubleAfter, .killedInside: return call()
    case .error(let code, let lasts):
      isOutOfOrder = isOutOfOrder || lasts
      errno = code
      return -1
    case .killedBefore: return Int32(die())
    case .powerCutBefore(let percent):
      lostPower = percent
      return Int32(die())
    case .killedAfter:
      _ = call()
      return Int32(die())
    case .powerCutAfter(let percent):
      _ = call()
      lostPower = percent
      return Int32(die())
    }
  }

  private func die() -> Int {
    isDead = true
    errno = EIO
    return -1
  }

  // MARK: What the drive has

  private func remember(_ file: Int32) {
    var information = stat()
    guard !isDead, fstat(file, &information) == 0,
      !kept.contains(where: {
        $0.device == information.st_dev && $0.number == information.st_ino
      })
    else { return }
    // A journal that is reopened begins with what an earlier one has synced.
    kept.append(
      Kept(
        file: fcntl(file, F_DUPFD_CLOEXEC, 0), device: information.st_dev,
        number: information.st_ino,
        bytes: Self.contents(of: file)))
  }

  private func keep(_ file: Int32) {
    var information = stat()
    guard fstat(file, &information) == 0 else { return }
    for index in kept.indices
    where kept[index].device == information.st_dev && kept[index].number == information.st_ino {
      kept[index].bytes = Self.contents(of: kept[index].file)
    }
  }

  private static func contents(of file: Int32) -> [UInt8] {
    var information = stat()
    guard fstat(file, &information) == 0, information.st_size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return Array(bytes.prefix(max(0, count)))
  }
}
