/// Which addresses of a name a program wants.
enum AddressFamily {
  /// IPv6 first where the machine has such an address itself, as RFC 6724 sorts them.
  case any
  case version4
  case version6

  /// As `-4` and `-6` say.
  init(_ options: Options) {
    self = options.has("6") ? .version6 : options.has("4") ? .version4 : .any
  }
}
