#!/usr/bin/env python3
"""How fast the explorer page is with 5,000 actors and 20,000 edges.

    RELATA=build/release/relata python3 bench/page_benchmark.py [--actors N --edges N --page FILE] [--gpu]

Makes such a graph, writes its page with relata, opens it in Chromium (CHROMIUM, or chromium of the path) and measures
the time to open it, frames while the picture is moved and zoomed, and what a filter costs. Without --gpu Chromium draws
in software, on the cores that all else runs on. Needs Playwright (tests/interop/requirements.txt).
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright

SYLLABLES = ["ba", "de", "ki", "lo", "mu", "na", "po", "ra", "su", "te"]
LEMMAS = [one + two + three for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES[:5]]
TYPES = ["Person", "Organization", "Country", "Place", "Group"]
SOFTWARE = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
HARDWARE = ["--use-gl=angle", "--use-angle=vulkan", "--enable-features=Vulkan", "--ignore-gpu-blocklist"]

FRAMES = """(seconds) => new Promise((resolve) => {
  const camera = relata.graph.sigma.getCamera(), times = [], begin = performance.now();
  const step = (now) => {
    times.push(now);
    const t = (now - begin) / 1000;
    camera.setState({ x: 0.5 + 0.2 * Math.sin(2 * t), y: 0.5 + 0.2 * Math.cos(2 * t), ratio: 0.65 + 0.35 * Math.cos(t) });
    if (t < seconds) requestAnimationFrame(step);
    else resolve(times.slice(1).map((time, i) => time - times[i]));
  };
  requestAnimationFrame(step);
})"""

FILTER = """() => {
  const begin = performance.now();
  relata.app.setFilters({ kinds: new Set([0]) });
  const narrow = performance.now();
  relata.app.resetFilters();
  return [narrow - begin, performance.now() - narrow];
}"""


def make_extractions(actors, edges):
    """Distinct edges whose ends follow a power law, in documents of 50 sentences; every second one is attributed."""
    chance = random.Random(20240806)
    weights = [1 / (rank + 2) for rank in range(actors)]
    pairs = set()
    while len(pairs) < edges:
        ends = chance.choices(range(actors), weights, k=2 * edges)
        flat = [(chance.randrange(actors), end) for end in ends[::2]] + list(zip(ends[::2], ends[1::2]))
        pairs |= {pair for pair in flat if pair[0] != pair[1]}
    pairs = sorted(pairs)
    chance.shuffle(pairs)
    for number, begin in enumerate(range(0, edges, 50)):
        yield make_document(number, pairs[begin : min(begin + 50, edges)], chance)


def make_document(number, pairs, chance):
    entities, statements, length = {}, [], 0

    def phrase(actor, begin):
        name = f"Actor Number {actor}"
        entity = entities.setdefault(actor, {"id": f"e{actor}", "name": name, "type": TYPES[actor % 5], "aliases": [], "mentions": []})
        place = {"text": name, "begin": begin, "end": begin + len(name)}
        entity["mentions"].append({**place, "kind": "name"})
        return {**place, "entity": entity["id"]}

    for index, (source, target) in enumerate(pairs):
        lemma = chance.choice(LEMMAS)
        subject = phrase(source, length)
        verb = {"lemma": lemma, "text": "has dealt with", "type": "", "begin": subject["end"] + 1, "end": subject["end"] + 15}
        object_ = phrase(target, verb["end"] + 1)
        text = f"{subject['text']} {verb['text']} {object_['text']}."
        statements.append(
            {
                "id": f"s{index}",
                "sentence": {"text": text, "begin": length, "end": length + len(text)},
                "subject": subject,
                "predicate": verb,
                "object": object_,
                "attribution": "a0" if index % 2 else None,
                "polarity": "negated" if number % 10 == index == 0 else "affirmed",
            }
        )
        length += len(text) + 1
    source = {"entity": next(iter(entities.values()))["id"], "spans": []}
    day = f"2024-{1 + number % 12:02}-{1 + number % 28:02}"
    return {
        "document": {"id": f"report-{number}", "source": f"Outlet {number % 40}", "published": day, "language": "en"},
        "entities": list(entities.values()),
        "statements": statements,
        "attributions": [{"id": "a0", "source": source, "parent": None}],
        "warnings": [],
    }


def make_page(actors, edges, page):
    relata = os.environ.get("RELATA", "build/release/relata")
    with tempfile.TemporaryDirectory() as folder:
        extractions = pathlib.Path(folder) / "edges.jsonl"
        with open(extractions, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(one) + "\n" for one in make_extractions(actors, edges))
        begin = time.monotonic()
        subprocess.run([relata, "build", "--from-extractions", extractions, "-o", page], check=True, capture_output=True)
    print(f"written in {time.monotonic() - begin:.1f} s, {page.stat().st_size / 1e6:.1f} MB")


def main_thread_seconds(devtools):
    """CPU time of the page's main thread so far: it does not depend on what else the machine does."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


def measure(page, arguments):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", *(HARDWARE if arguments.gpu else SOFTWARE)])
        tab = browser.new_page(viewport={"width": arguments.width, "height": arguments.height})
        devtools = tab.context.new_cdp_session(tab)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        begin = time.monotonic()
        tab.goto(page.as_uri(), timeout=0)
        sizes = tab.evaluate("({ actors: relata.graph.sigma.getGraph().order, edges: relata.graph.sigma.getGraph().size })")
        opened = main_thread_seconds(devtools)
        print(f"opened in {time.monotonic() - begin:.1f} s, {opened:.2f} s of the main thread: {sizes['actors']} actors, {sizes['edges']} edges")
        print("drawn by", tab.evaluate("""() => {
          const gl = document.createElement('canvas').getContext('webgl2');
          return gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL);
        }"""))
        frames = sorted(tab.evaluate(FRAMES, arguments.seconds))
        median, slow = frames[len(frames) // 2], frames[len(frames) * 95 // 100]
        print(f"frames: median {median:.1f} ms = {1000 / median:.0f} a second, 95 % within {slow:.1f} ms ({len(frames)} frames)")
        moved = main_thread_seconds(devtools) - opened
        print(f"main thread: {1000 * moved / len(frames):.1f} ms of CPU a frame; the rest is drawing")
        narrow, wide = tab.evaluate(FILTER)
        print(f"filter: {narrow:.0f} ms to narrow, {wide:.0f} ms to widen")
        browser.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=5000)
    parser.add_argument("--edges", type=int, default=20000)
    parser.add_argument("--page", type=pathlib.Path, help="where to keep the page; where it is there already, it is taken")
    parser.add_argument("--gpu", action="store_true", help="let Chromium draw with the machine's graphics card")
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--width", type=int, default=1440)
    parser.add_argument("--height", type=int, default=900)
    chosen = parser.parse_args()
    target = (chosen.page or pathlib.Path(tempfile.mkdtemp()) / "edges.html").resolve()
    if not target.exists():
        make_page(chosen.actors, chosen.edges, target)
    measure(target, chosen)
