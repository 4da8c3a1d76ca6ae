#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The C library's functions of real numbers: all of that library that the core may use.
public enum ElementaryFunctions {
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  public static func logarithm(_ number: Double) -> Double { log(number) }
  public static func sine(_ angle: Double) -> Double { sin(angle) }
  public static func cosine(_ angle: Double) -> Double { cos(angle) }
  public static func arcSine(_ sine: Double) -> Double { asin(sine) }
}
