/// What somebody might call a resource, or answer, who wants a document to do something.
public enum HostileText {
  public static let all = [
    // Elements and attributes
    "<script>alert(1)</script>", "</text><script>alert(1)</script>", "</title><script>alert(1)//",
    "</svg><script>alert(1)</script>", "</desc></svg><img src=x onerror=alert(1)>",
    "\" onload=\"alert(1)", "' onload='alert(1)", "\"><script>alert(1)</script>",
    "'/><foreignObject><body onload=alert(1)>", "<foreignObject><iframe src=javascript:alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>", "<a xlink:href=\"data:text/html,x\">x</a>",
    "<use href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\"/>",
    "<image href=\"https://evil.example/p.png\"/>",
    "<set attributeName=\"href\" to=\"javascript:1\"/>",
    "<animate onbegin=alert(1) attributeName=x dur=1s>",
    "<style>*{background:url(//evil.example)}</style>",
    "</style><script>alert(1)</script>", "@import url(//evil.example/x.css);", "}*{display:none}",
    "<link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<base href=//evil.example/>", "<iframe src=//evil.example></iframe>",
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<math><mtext></form><form>",
    "<object data=//evil.example>", "<video src=x onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>", "<template><script>1</script></template>",
    // XML's own means
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;", "&lt;script&gt;",
    "&#60;b&#62;",
    "&#x0;", "&", "&amp", "<![CDATA[x]]>", "]]>", "<!-- ", "-->", "<?xml-stylesheet href='x'?>",
    "<?php 1 ?>",
    // Control characters, direction, what is not seen
    "\u{0}", "\u{1b}[31mred\u{1b}[0m", "\u{1b}]0;title\u{7}", "a\u{8}b", "\u{7f}", "\u{9b}31m",
    "\u{85}",
    "\r\nSet-Cookie: x", "line\nline", "\u{2028}\u{2029}", "\u{202e}gnp.exe", "\u{2066}x\u{2069}",
    "zero\u{200b}width", "\u{feff}", "\u{fffe}\u{ffff}", "\u{1fffe}", "\u{e0001}\u{e0061}",
    "\u{ad}",
    "Z\u{351}\u{352}\u{353}\u{354}\u{355}\u{356}\u{357}\u{358}\u{359}\u{35a}a\u{35b}lgo",
    // Markdown and Mermaid
    "[x](javascript:alert(1))", "![x](https://evil.example/p.png)", "`` ` ``", "|a|b|\n|-|-|",
    "# h",
    "```\nx\n```", "<javascript:alert(1)>", "[x]: javascript:alert(1)",
    "\"]; click v0 \"javascript:1\"",
    "end\nsubgraph x", "a --> b", "%%{init: {'securityLevel':'loose'}}%%", "#quot;", "#35;",
    // Length and scripts
    String(repeating: "W", count: 3000), String(repeating: "界", count: 400),
    String(repeating: "a-", count: 400), "مثيل العربية", "שרת שני", "👩‍👩‍👧‍👦 family", "🇩🇪", "ÄÖÜ ß ﬁ", "",
    "   ",
  ]
}
