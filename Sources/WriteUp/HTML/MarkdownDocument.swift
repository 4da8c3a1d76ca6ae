import CCMarkGFM

/// Markdown of GitHub's dialect, read by cmark-gfm; raw HTML in it is left out.
///
/// A tree of C nodes; they are freed together with it. One document is read at a time: which
/// characters mean something to an extension, cmark-gfm keeps in a table of the whole process while
/// it reads.
final class MarkdownDocument {
  private let parser: OpaquePointer
  private let root: OpaquePointer?

  /// Tables and the like are known to the whole process, and told to it once: cmark-gfm does that
  /// without a lock.
  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

  init(_ text: String) {
    Self.extensions
    let parser: OpaquePointer = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8)
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        if let start = characters.baseAddress { cmark_parser_feed(parser, start, characters.count) }
      }
    }
    root = cmark_parser_finish(parser)
    self.parser = parser
  }

  deinit {
    if let root { cmark_node_free(root) }
    cmark_parser_free(parser)
  }

  /// Puts HTML in the place of pictures; one that stands for nothing becomes a link, so that nothing is
  /// fetched.
  ///
  /// - Parameter replacement: HTML for a picture's address and alternative text, `isAlone` where it
  ///   is all that its paragraph has.
  func replacePictures(
    _ replacement: (_ address: String, _ text: String, _ isAlone: Bool) -> String?
  ) {
    // A picture's text may hold others, which come first: with it they are gone.
    for picture in nodes(of: CMARK_NODE_IMAGE).reversed() {
      let paragraph = cmark_node_parent(picture)
      let isAlone =
        cmark_node_previous(picture) == nil && cmark_node_next(picture) == nil
        && paragraph.map { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH } == true
      guard let html = replacement(address(of: picture), plainText(below: picture), isAlone) else {
        replaceByLink(picture)
        continue
      }
      let block = cmark_node_new(isAlone ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE)
      cmark_node_set_on_enter(block, html)
      let replaced = isAlone ? paragraph : picture
      cmark_node_replace(replaced, block)
      cmark_node_free(replaced)
    }
  }

  private func replaceByLink(_ picture: Node) {
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return }
    cmark_node_set_url(link, address(of: picture))
    while let child = cmark_node_first_child(picture) { cmark_node_append_child(link, child) }
    cmark_node_replace(picture, link)
    cmark_node_free(picture)
  }

  /// Puts HTML in the place of blocks of code in some language.
  func replaceCode(in language: String, _ replacement: (_ code: String) -> String?) {
    for block in nodes(of: CMARK_NODE_CODE_BLOCK) {
      guard let information = cmark_node_get_fence_info(block),
        String(cString: information) == language,
        let code = cmark_node_get_literal(block).map({ String(cString: $0) }),
        let html = replacement(code)
      else { continue }
      let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
      cmark_node_set_on_enter(custom, html)
      cmark_node_replace(block, custom)
      cmark_node_free(block)
    }
  }

  /// Leaves of a link only its text where its address is none to be followed, or where it stands in
  /// another one.
  func removeLinks(unless isAllowed: (String) -> Bool) {
    for link in nodes(of: CMARK_NODE_LINK).reversed()
    where !isAllowed(address(of: link)) || isWithinLink(link) {
      while let child = cmark_node_first_child(link) { cmark_node_insert_before(link, child) }
      cmark_node_free(link)
    }
  }

  private func isWithinLink(_ node: Node) -> Bool {
    var parent = cmark_node_parent(node)
    while let node = parent {
      if cmark_node_get_type(node) == CMARK_NODE_LINK { return true }
      parent = cmark_node_parent(node)
    }
    return false
  }

  private func address(of node: Node) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  /// The text of the first heading of the first level.
  var title: String? {
    nodes(of: CMARK_NODE_HEADING).first { cmark_node_get_heading_level($0) == 1 }.map(plainText)
  }

  var html: String {
    guard let root else { return "" }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT, extensions) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  private typealias Node = OpaquePointer

  private func nodes(of type: cmark_node_type) -> [Node] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [Node] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
        cmark_node_get_type(node) == type
      {
        nodes.append(node)
      }
    }
  }

  private func plainText(below node: Node) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let child = cmark_iter_get_node(iterator) else { continue }
      let type = cmark_node_get_type(child)
      if type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE {
        text += cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
      } else if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK {
        text += " "
      }
    }
  }
}
