// The one place that knows the C library's name; who imports SystemCalls has its functions, too.
#if canImport(Darwin)
  @_exported public import Darwin

  typealias FolderStream = UnsafeMutablePointer<DIR>
#else
  @_exported public import Glibc

  typealias FolderStream = OpaquePointer
#endif
