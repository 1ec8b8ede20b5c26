import Foundation
import Testing

/// A real browser without a window, to look at the pages that reports are (Chromium, from Debian). Tests that need it are
/// left out where it is not installed.
enum Browser {
  static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// How a page is looked at.
  struct Look: CustomStringConvertible, Sendable {
    var columns: Int
    var isDark = false
    var description: String { "\(columns) px, \(isDark ? "dark" : "light")" }
  }

  /// What is wrong with a page: wider than the window, levels of headings left out, nameless images or tables, text,
  /// lines or marks that hardly stand out, links that lead nowhere, text in a drawing that is cut off or too small to read.
  static func faults(of html: String, _ look: Look) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sonde-browser-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The page itself forbids scripts; the copy that is looked at has one.
    let open = html.split(separator: "\n").filter { !$0.contains("Content-Security-Policy") }.joined(separator: "\n")
    let page = folder.appendingPathComponent("page.html")
    try open.replacing("</body>", with: "<script>\(script)</script></body>")
      .write(to: page, atomically: true, encoding: .utf8)
    // A window has a least width; a frame inside it has none.
    let frame = folder.appendingPathComponent("frame.html")
    try """
    <body style="margin:0"><script>
    onmessage = event => {
      const list = document.createElement('pre');
      list.id = 'faults';
      list.textContent = event.data;
      document.body.append(list);
    };
    </script><iframe src="page.html" style="border:0" width="\(look.columns)" height="900"></iframe></body>
    """.write(to: frame, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1300,1000",
        "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=5000", "--dump-dom",
      ] + (look.isDark ? ["--blink-settings=preferredColorScheme=0"] : []) + [frame.absoluteString]
    let output = folder.appendingPathComponent("dom.html")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let dom = try String(contentsOf: output, encoding: .utf8)
    let begin = try #require(dom.range(of: "<pre id=\"faults\">")?.upperBound, "the browser showed nothing")
    let end = try #require(dom[begin...].range(of: "</pre>")?.lowerBound)
    let faults = dom[begin..<end].split(separator: "\n").map(String.init)
    #expect(faults.first == "\(look.columns) \(look.isDark)", "the browser looked otherwise: \(faults.first ?? "")")
    return Array(faults.dropFirst())
  }

  private static let script = """
    const faults = [innerWidth + ' ' + matchMedia('(prefers-color-scheme: dark)').matches];
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) faults.push('wider than the window: ' + root.scrollWidth);
    let level = 0;
    for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
      const own = Number(heading.tagName[1]);
      if (own > level + 1) faults.push('level left out before: ' + heading.textContent);
      level = own;
    }
    if (document.querySelectorAll('h1').length != 1) faults.push('not one h1');
    if (!root.lang) faults.push('no language');
    for (const drawing of document.querySelectorAll('svg:not([aria-hidden=true])')) {
      if (drawing.getAttribute('role') != 'img' || !drawing.getAttribute('aria-label')) faults.push('nameless drawing');
    }
    for (const head of document.querySelectorAll('th')) if (!head.scope) faults.push('th without scope');
    for (const table of document.querySelectorAll('table')) {
      if (!table.caption || !table.caption.textContent) faults.push('nameless table');
    }
    for (const region of document.querySelectorAll('[role=region]')) {
      if (!region.getAttribute('aria-label')) faults.push('nameless region');
    }
    const texts = [...document.querySelectorAll('svg')].map(svg => [...svg.querySelectorAll('text')]);
    for (const drawn of texts) drawn.forEach((text, index) => { for (const other of drawn.slice(index + 1)) {
      const one = text.getBoundingClientRect(), two = other.getBoundingClientRect();
      if (one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1) {
        faults.push('texts over one another: ' + text.textContent + ', ' + other.textContent);
      }
    } });
    const part = value => { const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4); };
    const luminance = colour => { const [red, green, blue] = colour.match(/[0-9.]+/g).map(Number);
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue); };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = colour => { const ink = luminance(colour);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05); };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || ['SCRIPT', 'title', 'desc'].includes(element.tagName)) continue;
      const style = getComputedStyle(element);
      const ratio = contrast(element.closest('svg') ? style.fill : style.color);
      if (ratio < 4.5) faults.push('contrast ' + ratio.toFixed(2) + ': ' + walker.currentNode.data);
      const box = element.getBoundingClientRect();
      const frame = element.closest('svg')?.getBoundingClientRect();
      if (frame && element.tagName != 'text') faults.push('text that is not drawn: ' + walker.currentNode.data);
      if (frame && (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5)) {
        faults.push('cut off: ' + walker.currentNode.data);
      }
      if (box.height < 11) faults.push('too small: ' + walker.currentNode.data);
    }
    for (const line of document.querySelectorAll('polyline, circle.hollow, rect.box, line.filled, line.hollow')) {
      if (contrast(getComputedStyle(line).stroke) < 3) faults.push('faint line');
    }
    for (const shape of document.querySelectorAll('circle.filled, rect.fill, rect.bar.filled')) {
      if (contrast(getComputedStyle(shape).fill) < 3) faults.push('faint shape');
    }
    // Marks that mean something: all but the lines of a scale and what only catches the pointer.
    for (const mark of document.querySelectorAll('svg path, svg circle, svg rect, svg polyline')) {
      if (mark.matches('.grid, .hit, .track')) continue;
      const style = getComputedStyle(mark);
      const paint = [style.fill, style.stroke].filter(colour => /^rgb\\(/.test(colour));
      if (!paint.length || Math.max(...paint.map(contrast)) < 3) faults.push('faint mark: ' + mark.outerHTML);
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      if (!document.getElementById(link.getAttribute('href').slice(1))) faults.push('leads nowhere: ' + link.outerHTML);
    }
    const ids = Array.from(document.querySelectorAll('[id]'), element => element.id);
    if (new Set(ids).size != ids.length) faults.push('an id stands twice');
    parent.postMessage(faults.join('\\n'), '*');
    """
}
