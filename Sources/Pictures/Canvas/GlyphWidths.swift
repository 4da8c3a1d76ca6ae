import Foundations

/// How wide characters are in the fonts that pictures ask for, in thousandths of the font's size.
///
/// Nobody knows which font a reader has. For ASCII these are the greater of Arial's and DejaVu
/// Sans's, for everything else what 90 of 100 characters of its class stay within; so text takes at
/// most the room that was kept for it.
enum GlyphWidths {
  static let regular: [UInt16] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
    611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
    667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
  static let bold: [UInt16] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 556, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]
  /// A column of the fixed-width fonts: Menlo and DejaVu Sans Mono are the widest.
  static let column: Double = 602

  static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    let table = isBold ? bold : regular
    let index = Int(scalar.value) - 0x20
    if table.indices.contains(index) { return Double(table[index]) }
    switch scalar.displayWidth {
    case 0: return 0
    // Ideographs fill a square; emoji a little more.
    case 2: return scalar.properties.isEmojiPresentation ? 1300 : 1000
    default: break
    }
    let width: Double =
      switch scalar.value {
      case 0x600...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: 900
      // Indic and other scripts of South and South-East Asia have wide letters.
      case 0x900...0x10FF, 0x1780...0x17FF: 1000
      case 0x2000...0x2BFF: 1000
      default: scalar.properties.isUppercase ? 830 : 690
      }
    return isBold ? width * 1.12 : width
  }
}
