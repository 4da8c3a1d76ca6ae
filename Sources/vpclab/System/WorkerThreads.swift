import SystemCalls

/// Threads for work that is shared out, without a runtime that every start of the program would
/// have to load.
enum WorkerThreads {
  /// How many processors this process may use.
  static var available: Int {
    // The C library counts those that the system or `taskset` lets it use.
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Does some work in so many threads at once, one of them the caller's, and waits for all.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    let threads = (1..<max(1, count)).compactMap { _ in start(work) }
    // What could not be started is done by those that could.
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// A thread of its own; `nil` where the system has none to give.
  @discardableResult
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as the main thread has: a deep expression is evaluated by recursion.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(&thread, &attributes, workerMain, work.toOpaque())
    #else
      var thread = pthread_t()
      let code = pthread_create(&thread, &attributes, workerMain, work.toOpaque())
    #endif
    if code != 0 {
      work.release()
      return nil
    }
    return thread
  }

  #if canImport(Darwin)
    private static let workerMain:
      @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
        Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body()
        return nil
      }
  #else
    private static let workerMain:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let work = $0 { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }
  #endif
}
