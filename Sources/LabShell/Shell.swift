public import CloudSimulator

/// The learner's command line: variables, files, and whether it is logged in to an instance.
///
/// A value without I/O: what a command changes is this value and the cloud's, and what it prints
/// comes back as outputs.
public struct Shell: Equatable, Sendable {
  var ownSession: Session
  /// The files of the learner's own computer; `file://policy.json` reads them.
  public internal(set) var home = HomeDirectory(path: "/home/learner")
  var instances: [InstanceMachine] = []
  public internal(set) var login: Login?
  /// Small variations in what programs print, such as the time between two pings.
  var chance: RandomSource
  /// Words that whoever owns the shell understands before it; a mistyped command may mean one.
  let otherWords: [String]

  public init(seed: UInt64, otherWords: [String] = []) {
    self.otherWords = otherWords
    chance = RandomSource(seed: seed, stream: "shell")
    ownSession = Session(user: "learner", homeDirectory: home.path)
  }

  /// Where the next command runs.
  public var place: Place {
    login.map { .instance($0.instance, address: $0.address) } ?? .ownComputer
  }

  /// `$?`: the last command's exit status.
  public var status: Int { session.status }

  /// Whether `input` can be run or goes on in the next line.
  public static func isComplete(_ input: String) -> Completeness {
    do {
      _ = try Parser.parse(input)
      return .complete
    } catch {
      guard case .incomplete(let missing) = error.reason else { return .complete }
      return .needsMoreLines(missing)
    }
  }

  /// Runs an input of one or more commands.
  ///
  /// - Parameter interruptedAfter: how many packets a `ping` without end had sent when Ctrl-C came.
  ///   Without it such a ping ends after `Ping.packetsWithoutTerminal`.
  public mutating func execute(
    _ input: String, on cloud: inout Cloud, interruptedAfter: Int? = nil
  ) -> Execution {
    var runtime = Runtime(shell: self, cloud: cloud, interruptedAfter: interruptedAfter)
    runtime.runInput(input)
    let execution = Execution(
      outputs: runtime.outputs, status: runtime.shell.status, events: runtime.events,
      milliseconds: runtime.cloud.now - cloud.now, wasInterrupted: runtime.wasInterrupted,
      endsShell: runtime.endsShell)
    self = runtime.shell
    cloud = runtime.cloud
    return execution
  }

  /// The running shell: the instance's while logged in, else the learner's own.
  var session: Session {
    get { login?.session ?? ownSession }
    set {
      if login != nil { login?.session = newValue } else { ownSession = newValue }
    }
  }

  /// The home directory of the machine where commands run.
  var currentHome: HomeDirectory {
    get {
      guard let instance = login?.instance else { return home }
      return machine(of: instance).home
    }
    set {
      if let instance = login?.instance {
        updateMachine(of: instance) { $0.home = newValue }
      } else {
        home = newValue
      }
    }
  }

  func machine(of instance: ResourceID<Instance>) -> InstanceMachine {
    instances.first { $0.instance == instance } ?? InstanceMachine(instance: instance)
  }

  mutating func updateMachine(
    of instance: ResourceID<Instance>, _ change: (inout InstanceMachine) -> Void
  ) {
    var machine = machine(of: instance)
    change(&machine)
    if let index = instances.firstIndex(where: { $0.instance == instance }) {
      instances[index] = machine
    } else {
      instances.append(machine)
    }
  }
}
