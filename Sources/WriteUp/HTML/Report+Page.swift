import Pictures

extension Report {
  /// Its pictures by the addresses that they may have in its Markdown.
  public var pagePictures: [HTMLPage.Picture] {
    pictures.flatMap { picture in
      ["svg", "png"].map { form in
        HTMLPage.Picture(
          address: "\(Self.pictureFolder)/\(picture.name).\(form)", svg: picture.svg,
          diagram: picture.diagram, caption: picture.drawing.title)
      }
    }
  }
}
