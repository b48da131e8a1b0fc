"""The explorer page in a headless Chromium: opened from disk, clicked through, read by an accessibility checker."""

import json
import os
import re
import shutil
import time

import pytest
from playwright.sync_api import expect, sync_playwright

from conftest import npm_packages, run_relata

ARGUMENTS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        pytest.skip("there is no Chromium (Debian: chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a file; at the end nothing may have been fetched but that file, and nothing may have been complained of."""
    contexts, complaints = [], []

    def open_file(path, viewport=DESK, **options):
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: request.url == path.as_uri() or complaints.append(f"fetches {request.url}"))
        page.goto(path.as_uri())
        wait_until(page, "window.relata?.graph != null")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def kursk(open_page, exported):
    return open_page(exported("html"))


def wait_until(page, condition):
    """The page's policy forbids what Playwright's own wait_for_function() does with texts."""
    end = time.monotonic() + 30
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def data_of(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="graph-data">(.*?)</script>', text, re.DOTALL)[1])


def shown_relations(page):
    return page.evaluate("relata.app.store.get().result.count")


def place_of_actor(page, name):
    """Where a vertex is on the screen."""
    return page.evaluate(
        """name => {
          const { app, graph } = relata, index = app.model.actors.findIndex((actor) => actor.name === name);
          const place = graph.sigma.graphToViewport(graph.sigma.getGraph().getNodeAttributes(String(index)));
          const { left, top } = document.getElementById('canvas').getBoundingClientRect();
          return { x: place.x + left, y: place.y + top };
        }""",
        name,
    )


def choose(page, name, within="#search"):
    page.locator(f"{within} input").fill(name)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("project", ["exported", "nasty_exported"])
def test_page_has_all_statements_of_the_graph(project, request):
    export = request.getfixturevalue(project)
    page = data_of(export("html"))
    statements = [node for node in json.loads(export("jsonld").read_text())["@graph"] if "rl:Statement" in str(node.get("@type"))]
    assert len([one for one in page["relations"] if one["confidence"] >= page["min_confidence"]]) == len(statements)
    documents = [node for node in json.loads(export("jsonld").read_text())["@graph"] if "rl:Document" in str(node.get("@type"))]
    assert [one["id"] for one in page["documents"]] == [one["identifier"] for one in documents]


@pytest.mark.parametrize("project", ["exported", "nasty_exported"])
def test_page_draws_all_actors_and_pairs(project, request, open_page, browser, note):
    path = request.getfixturevalue(project)("html")
    page = open_page(path)
    data = data_of(path)
    drawn = page.evaluate("({ vertices: relata.graph.sigma.getGraph().order, edges: relata.graph.sigma.getGraph().size })")
    ends = [(one["subject"], one.get("object")) for one in data["relations"]]
    pairs = {pair for pair in ends if pair[0] != pair[1] and all(isinstance(end, int) for end in pair)}
    assert drawn == {"vertices": len({end for pair in pairs for end in pair}), "edges": len(pairs)}
    note("Chromium, page", browser.version, path, **drawn)


def test_page_opens_with_everything_shown(kursk):
    model = kursk.evaluate("({ title: document.title, pairs: relata.app.model.pairs.length })")
    assert model["title"] == "kursk – relata"
    edges = kursk.evaluate("relata.app.store.get().looks.filter(Boolean).length")
    assert edges == model["pairs"] or edges > 20
    expect(kursk.locator("#status")).to_contain_text(f"{edges} edges")


def test_search_opens_the_dossier(kursk):
    kursk.keyboard.press("/")
    kursk.keyboard.type("zelen")
    expect(kursk.get_by_role("option").first).to_contain_text("Zelenskyy")
    kursk.keyboard.press("Enter")
    details = kursk.locator("#details")
    expect(details.get_by_role("heading", level=2)).to_have_text("Volodymyr Zelenskyy")
    expect(details.get_by_role("heading", name="Says and does")).to_be_visible()
    expect(details.get_by_role("heading", name="Claims")).to_be_visible()
    kursk.keyboard.press("Escape")
    expect(details.get_by_role("heading", level=2)).to_have_text("Overview")


def test_vertex_opens_its_dossier(kursk):
    place = place_of_actor(kursk, "Ukraine")
    kursk.mouse.click(place["x"], place["y"])
    expect(kursk.locator("#details").get_by_role("heading", level=2)).to_have_text("Ukraine")


def test_edge_says_who_says_so_with_quotation_and_document(kursk):
    place, names = kursk.evaluate(
        """() => {
          const { app, graph } = relata, { sigma } = graph;
          const at = (actor) => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(String(actor)));
          const long = app.model.pairs.filter((pair) => !pair.hasReverse).map((pair) => ({ pair, a: at(pair.source), b: at(pair.target) }));
          long.sort((p, q) => Math.hypot(q.a.x - q.b.x, q.a.y - q.b.y) - Math.hypot(p.a.x - p.b.x, p.a.y - p.b.y));
          const { left, top } = document.getElementById('canvas').getBoundingClientRect();
          const { pair, a, b } = long[0];
          const name = (actor) => app.model.actors[actor].name;
          return [{ x: left + (a.x * 0.7 + b.x * 0.3), y: top + (a.y * 0.7 + b.y * 0.3) }, [name(pair.source), name(pair.target)]];
        }"""
    )
    kursk.mouse.click(place["x"], place["y"])
    details = kursk.locator("#details")
    expect(details.get_by_role("heading", name="Who says what")).to_be_visible()
    for name in names:
        expect(details.get_by_role("heading", level=2)).to_contain_text(name)
    assert details.locator("blockquote").first.inner_text().strip()
    expect(details.locator("figcaption").first).to_contain_text("read with confidence")
    expect(details.locator(".facts").first).to_contain_text(re.compile("own voice|According to"))


def test_links_lead_to_documents_only_where_there_is_a_web_address(kursk):
    kursk.locator("#view-disputes").click()
    links = kursk.locator("#disputes figcaption a")
    assert links.count() > 0
    for link in links.all():
        assert re.match("https?://", link.get_attribute("href"))
        assert link.get_attribute("rel") == "noopener noreferrer"


def test_filter_shows_as_many_relations_as_it_said(kursk):
    row = kursk.locator("#filters .value", has_text="accuses")
    said = int(row.locator(".number").inner_text())
    assert 0 < said < shown_relations(kursk)
    row.locator("input").check()
    assert shown_relations(kursk) == said
    expect(kursk.locator("#status")).to_contain_text(f"{said} of")
    kursk.get_by_role("button", name="Clear all filters").click()
    assert shown_relations(kursk) > said


def test_filters_move_nothing(kursk):
    state = "[relata.graph.sigma.getCamera().getState(), relata.graph.sigma.graphToViewport({ x: 0, y: 0 })]"
    before = kursk.evaluate(state), place_of_actor(kursk, "Ukraine")
    kursk.locator("#filters .value", has_text="Persons").locator("input").check()
    kursk.locator("#filters .value", has_text="affirmed").locator("input").check()
    kursk.wait_for_timeout(300)
    assert (kursk.evaluate(state), place_of_actor(kursk, "Ukraine")) == before


def test_nothing_jumps_while_the_page_opens(kursk):
    shift = kursk.evaluate(
        """() => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
            .observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        })"""
    )
    assert shift < 0.01


def test_time_is_brushed_with_the_keyboard_and_with_the_pointer(kursk):
    everything = shown_relations(kursk)
    kursk.get_by_label("First day shown").focus()
    kursk.keyboard.press("ArrowRight")
    narrowed = shown_relations(kursk)
    assert 0 < narrowed < everything
    kursk.get_by_role("button", name="All time").click()
    assert shown_relations(kursk) == everything
    box = kursk.locator(".bars").bounding_box()
    kursk.mouse.move(box["x"] + 2, box["y"] + 20)
    kursk.mouse.down()
    kursk.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    kursk.mouse.up()
    assert 0 < shown_relations(kursk) < everything


def test_sliders_ask_for_more_evidence(kursk):
    everything = shown_relations(kursk)
    kursk.get_by_label("Confidence, at least").fill("0.8")
    assert 0 < shown_relations(kursk) < everything
    kursk.get_by_label("Confidence, at least").fill("0.4")
    origins = kursk.get_by_label("Independent origins, at least")
    if origins.is_enabled():
        origins.fill("2")
        assert 0 < shown_relations(kursk) < everything


@pytest.mark.parametrize(
    "teller, told",
    [("Sample Gazette", "relation.outlets.includes(teller.id)"), ("Volodymyr Zelenskyy", "relation.voices.includes(teller.id)")],
)
def test_graph_is_redrawn_as_somebody_tells_it(kursk, teller, told):
    everything = shown_relations(kursk)
    kursk.get_by_label("According to").select_option(label=teller)
    assert 0 < shown_relations(kursk) < everything
    assert kursk.evaluate(
        f"""() => {{
          const {{ result, filters: {{ teller }} }} = relata.app.store.get();
          return relata.app.model.relations.every((relation, i) => Boolean(result.visible[i]) === (relation.confidence >= 0.4 && {told}));
        }}"""
    )
    kursk.get_by_label("According to").select_option(label="everyone")
    assert shown_relations(kursk) == everything


def test_disputes_stand_beside_each_other(kursk, kursk_project):
    disputes = json.loads(run_relata("disputes", kursk_project, "--format", "json"))
    kursk.locator("#view-disputes").click()
    cards = kursk.locator(".dispute")
    assert cards.count() == len(disputes) > 0
    for dispute, card in zip(disputes, cards.all()):
        for side in ("claim", "counterclaim"):
            quotation = card.locator(f".{side} blockquote").inner_text()
            assert quotation.split() == dispute[side]["evidence"]["quotation"].split()
    claim, counterclaim = (cards.first.locator(side).bounding_box() for side in (".claim", ".counterclaim"))
    assert claim["y"] == counterclaim["y"] and claim["x"] + claim["width"] <= counterclaim["x"] + 1
    kursk.get_by_role("button", name="Show in graph").first.click()
    expect(kursk.locator("#details").get_by_role("heading", name="Who says what")).to_be_visible()


def test_path_between_two_actors(kursk):
    kursk.get_by_role("button", name="Find a path").click()
    choose(kursk, "Volodymyr Zelenskyy", within=".pickers .search-box:nth-child(1)")
    choose(kursk, "Russia", within=".pickers .search-box:nth-child(2)")
    expect(kursk.locator(".path h3")).to_have_text(re.compile("steps?"))
    stops = kursk.locator(".path .stop").all_inner_texts()
    assert stops[0] == "Volodymyr Zelenskyy" and stops[-1] == "Russia"


def test_everything_is_reached_with_the_keyboard(kursk):
    reached = set()
    for _ in range(150):
        kursk.keyboard.press("Tab")
        reached.add(
            kursk.evaluate(
                """() => {
                  const element = document.activeElement;
                  const outline = getComputedStyle(element);
                  if (element !== document.body && outline.outlineStyle === 'none') return `unseen: ${element.outerHTML.slice(0, 80)}`;
                  return element.closest('[id]')?.id ?? 'page';
                }"""
            )
        )
    assert not [name for name in reached if name.startswith("unseen")]
    wanted = {"view-graph", "view-disputes", "teller", "theme", "filters", "canvas", "tools", "timeline", "details"}
    assert wanted <= reached, reached
    assert any(name.startswith("search-") for name in reached)


def test_picture_moves_and_zooms_with_the_keyboard(kursk):
    camera = "relata.graph.sigma.getCamera().getState()"
    kursk.locator("#canvas").focus()
    kursk.keyboard.press("+")
    wait_until(kursk, f"{camera}.ratio < 0.7")
    kursk.keyboard.press("ArrowRight")
    wait_until(kursk, f"{camera}.x > 0.52")
    kursk.keyboard.press("0")
    wait_until(kursk, f"{camera}.ratio === 1 && {camera}.x === 0.5")


def test_dark_colours_are_those_of_the_system_until_somebody_chooses(open_page, exported):
    page = open_page(exported("html"), color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ground) != dark
    page.reload()
    wait_until(page, "window.relata?.graph != null")
    assert page.evaluate(ground) != dark


STATES = {
    "overview": "relata.app.clear()",
    "dossier": "relata.app.selectActor(relata.app.model.actors.findIndex((actor) => actor.name === 'Ukraine'))",
    "edge": "relata.app.selectPair(0)",
    "path": "relata.app.selectPath(0, 1)",
    "disputes": "relata.app.showDisputes()",
}


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible(open_page, exported, scheme, viewport):
    """All rules of axe-core, which is behind Lighthouse: contrast, names, roles, structure."""
    packages = npm_packages()
    if packages is None:
        pytest.skip("the packages of tests/interop/package.json can't be had")
    page = open_page(exported("html"), viewport=viewport, color_scheme=scheme)
    page.evaluate((packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    for state, action in STATES.items():
        page.evaluate(f"() => {{ {action}; for (const one of document.querySelectorAll('#details details')) one.open = true; }}")
        page.wait_for_timeout(100)
        violations = page.evaluate("() => axe.run(document).then((result) => result.violations)")
        found = {one["id"]: [node["html"][:120] + " " + node["failureSummary"][:200] for node in one["nodes"][:3]] for one in violations}
        assert found == {}, f"{state}: {json.dumps(found, indent=1)}"


def test_phone_has_sheets_and_no_sideways_scrolling(open_page, exported):
    page = open_page(exported("html"), viewport=PHONE, has_touch=True)
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(wide)
    page.get_by_role("button", name="Filters", exact=True).click()
    expect(page.locator("#filters")).to_be_visible()
    assert not page.evaluate(wide)
    choose(page, "Ukraine")
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#details")).to_be_visible()
    assert not page.evaluate(wide)
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#details")).to_be_hidden()
    page.locator("#view-disputes").click()
    assert not page.evaluate(wide)


def test_nasty_texts_are_texts(open_page, nasty_exported):
    """Every dossier and every edge is opened: nothing runs, no element comes from a text, all names are whole."""
    page = open_page(nasty_exported("html"))
    names = [actor["name"] for actor in data_of(nasty_exported("html"))["actors"]]
    allowed = page.evaluate(
        """() => {
          const { app } = relata, tags = new Set(), titles = [], links = [];
          const look = () => {
            for (const one of document.querySelectorAll('#details details')) { one.open = true; one.dispatchEvent(new Event('toggle')); }
            for (const one of document.querySelectorAll('#details *')) tags.add(one.tagName.toLowerCase());
            for (const one of document.querySelectorAll('#details a')) links.push(one.protocol);
          };
          for (const actor of app.model.actors) {
            app.selectActor(actor.index);
            look();
            titles.push(document.querySelector('#details h2').textContent);
          }
          app.model.pairs.forEach((_, index) => { app.selectPair(index); look(); });
          app.showDisputes();
          return { tags: [...tags], titles, links: [...new Set(links)] };
        }"""
    )
    assert not set(allowed["tags"]) & {"script", "img", "b", "iframe", "object", "form", "style", "title"}
    assert set(allowed["links"]) <= {"https:", "http:"}
    for name, title in zip(names, allowed["titles"]):
        assert title == name or (len(name) > 300 and title == name[:299] + "…")


def test_marks_of_direction_turn_nothing_around(open_page, nasty_exported):
    page = open_page(nasty_exported("html"))
    choose(page, "Mirror")
    isolated = page.evaluate(
        """() => [...document.querySelectorAll('#details *')].every((one) =>
          ![...one.childNodes].some((node) => node.nodeType === 3 && /[\\u202e\\u2066]/.test(node.data)) ||
          ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(one).unicodeBidi) || one.closest('bdi, [dir]'))"""
    )
    assert isolated


def test_export_that_is_repeated_gives_the_same_bytes(exported, kursk_project, tmp_path):
    again = tmp_path / "kursk.html"
    run_relata("export", kursk_project, "-o", again)
    assert again.read_bytes() == exported("html").read_bytes()
