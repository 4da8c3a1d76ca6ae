/// What the page of a recording looks like and how it plays.
enum HTMLPlayer {
  /// Colours of a terminal on light and on dark, each readable on its ground (4.5:1).
  static let style = """
    :root { color-scheme: light dark; --ground: #fbfbf9; --ink: #1d1f21; --faint: #5c6166;
      --line: #c9ccd0; --command: #8a1f7a; --passed: #bfe8c5; --lost: #b3261e; --warning: #ffe08a;
      --page: #ffffff; --button: #eef0f2; }
    @media (prefers-color-scheme: dark) { :root { --ground: #15171a; --ink: #e6e6e3; --faint: #a2a8ae;
      --line: #3c4147; --command: #e8a0dc; --passed: #1f5d2c; --lost: #b3261e; --warning: #6b5200;
      --page: #0d0e10; --button: #24282d; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: var(--page); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1rem 0 .3rem; }
    header p { margin: .2rem 0 1rem; color: var(--faint); }
    .screen { overflow: auto; background: var(--ground); border: 1px solid var(--line);
      border-radius: .4rem; padding: .75em; font: .85rem/1.35 ui-monospace, "DejaVu Sans Mono", Menlo,
      Consolas, monospace; max-height: 80vh; }
    pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 8; }
    pre b, pre i { font-style: normal; font-weight: inherit; }
    pre b, .heading, .emphasis, .place { font-weight: 700 !important; } .faint { color: var(--faint); }
    .command, .place { color: var(--command); }
    .passed { background: var(--passed); } .warning { background: var(--warning); }
    .lost { background: var(--lost); color: #fff; }
    .controls { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .6rem; }
    .controls[hidden], .keys[hidden] { display: none; }
    .controls input { flex: 1 1 10rem; min-width: 6rem; }
    button, select { font: inherit; color: inherit; background: var(--button); border: 1px solid
      var(--line); border-radius: .3rem; padding: .25rem .7rem; min-height: 2rem; cursor: pointer; }
    :focus-visible { outline: 3px solid var(--command); outline-offset: 2px; }
    output { font-variant-numeric: tabular-nums; min-width: 6rem; }
    .keys { color: var(--faint); font-size: .9rem; margin: .4rem 0; }
    ol { padding-left: 1.6rem; margin: 0; columns: 24rem; column-gap: 3rem; } li { margin: .2rem 0; break-inside: avoid; }
    li button { text-align: left; } li button[aria-current] { border-color: var(--command); }
    li span { color: var(--faint); font-variant-numeric: tabular-nums; }
    @media print { .screen { height: auto !important; max-height: none; overflow: visible; border: 0; }
      .controls, .keys, nav { display: none; } }
    """

  /// Shows the beats up to a moment by adding text nodes; nothing is ever read as markup.
  static let script = #"""

    "use strict";
    (() => {
      const $ = (id) => document.getElementById(id);
      const { duration, beats } = JSON.parse($("recording").textContent);
      const screen = $("screen"), text = $("text"), position = $("position"), clock = $("clock");
      const chapters = [...document.querySelectorAll("[data-time]")];
      const still = matchMedia("(prefers-reduced-motion: reduce)");
      let now = 0, next = 0, typing = null, timer = null, last = 0;

      const span = (kind, content) => {
        const node = document.createElement(kind === "typed" ? "b" : "i");
        if (kind !== "plain" && kind !== "typed") node.className = kind;
        node.textContent = content;
        text.append(node);
        return node;
      };
      const format = (ms) => {
        const s = Math.floor(ms / 1000);
        return Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
      };
      const finishTyping = () => {
        if (!typing) return;
        typing.node.textContent = typing.letters.join("");
        typing = null;
      };
      const show = (moment) => {
        moment = Math.max(0, Math.min(duration, moment));
        if (moment < now) {
          text.textContent = "";
          next = 0;
          typing = null;
        }
        now = moment;
        while (next < beats.length && beats[next][0] <= now) {
          const [time, kind, content, length] = beats[next++];
          if (kind === "m") continue;
          finishTyping();
          if (kind === "o") for (const [style, part] of content) span(style, part);
          if (kind === "t") typing = { time, length, letters: [...content], node: span("typed", "") };
        }
        if (typing) {
          const done = still.matches || typing.length === 0 ? 1 : (now - typing.time) / typing.length;
          if (done >= 1) finishTyping();
          else typing.node.textContent =
            typing.letters.slice(0, Math.ceil(done * typing.letters.length)).join("");
        }
        screen.scrollTop = screen.scrollHeight;
        position.value = now;
        clock.textContent = format(now) + " / " + format(duration);
        let current = null;
        for (const chapter of chapters) {
          chapter.removeAttribute("aria-current");
          if (Number(chapter.dataset.time) <= now) current = chapter;
        }
        if (current) current.setAttribute("aria-current", "true");
      };
      const pause = () => {
        clearInterval(timer);
        timer = null;
        $("play").textContent = "Play";
      };
      const tick = () => {
        const time = performance.now();
        show(now + (time - last) * Number($("speed").value));
        last = time;
        if (now >= duration) pause();
      };
      const toggle = () => {
        if (timer) return pause();
        if (now >= duration) show(0);
        last = performance.now();
        timer = setInterval(tick, 40);
        $("play").textContent = "Pause";
      };
      const toChapter = (direction) => {
        const times = chapters.map((chapter) => Number(chapter.dataset.time));
        const before = times.filter((time) => time < now - 500);
        const after = times.filter((time) => time > now);
        show(direction < 0 ? before.pop() ?? 0 : after.shift() ?? duration);
      };
      const step = () => {
        pause();
        const later = beats.find((beat) => beat[0] > now);
        show(later ? later[0] + (later[1] === "t" ? later[3] : 0) : duration);
      };

      $("controls").hidden = $("keys").hidden = false;
      $("play").addEventListener("click", toggle);
      $("back").addEventListener("click", () => toChapter(-1));
      $("next").addEventListener("click", () => toChapter(1));
      position.addEventListener("input", () => show(Number(position.value)));
      for (const chapter of chapters)
        chapter.addEventListener("click", () => show(Number(chapter.dataset.time)));
      document.addEventListener("keydown", (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const place = event.target.closest("button, select, input");
        const keys = {
          "[": () => toChapter(-1), "]": () => toChapter(1), ".": step, k: toggle,
          ...(place ? {} : {
            " ": toggle, ArrowLeft: () => show(now - 5000), ArrowRight: () => show(now + 5000),
            Home: () => show(0), End: () => show(duration),
          }),
        };
        const action = keys[event.key];
        if (!action) return;
        event.preventDefault();
        action();
      });
      // Whoever wants no motion begins with all of it, and may still play.
      if (still.matches) show(duration);
      else {
        now = duration;
        show(0);
      }
    })();

    """#
}
