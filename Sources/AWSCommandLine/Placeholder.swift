/// Marks an empty room until its first type moves in.
enum Placeholder {}
