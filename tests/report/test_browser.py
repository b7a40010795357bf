"""The report in a real browser: it works, asks for nothing, is named, and runs no one's code."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.report.browser import Watched
from tests.report.making import HOSTILE, hostile_story, probe_plan, story, written

Opened = Callable[..., Watched]

CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => below.map((c, i) => i < 3 ? top[i] * top[3] + c * (1 - top[3]) : 1);
  const behind = (element) => {
    if (!element) return rgba(getComputedStyle(document.documentElement).backgroundColor);
    return over(rgba(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()
      || element.offsetWidth < 2) continue;
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(`${ratio.toFixed(2)} ${element.tagName} ${element.className}`);
  }
  return [...poor];
}"""
"""Finds visible text whose contrast with what is behind it is under 4.5 (WCAG 2.2, 1.4.3)."""

NAMELESS = """() => {
  const named = (e) => e.textContent.trim() || e.getAttribute("aria-label")
    || document.getElementById(e.getAttribute("aria-labelledby"))?.textContent.trim()
    || e.closest("label")?.textContent.trim();
  const used = "a, button, input, section, nav, [role=region], summary, fieldset";
  return [...document.querySelectorAll(used)]
    .filter((e) => !named(e)).map((e) => e.outerHTML.slice(0, 80));
}"""


def column(watched: Watched, number: int) -> list[str]:
    cells = watched.page.locator(f"table.articles tbody tr > :nth-child({number})")
    return [" ".join(text.split()) for text in cells.all_inner_texts()]


def test_articles_are_sorted_by_points_both_ways(opened: Opened, sample: Path) -> None:
    watched = opened(sample)
    button = watched.page.get_by_role("button", name="credibility Points")
    head = watched.page.locator("th", has=button)
    for direction in ("ascending", "descending"):
        button.click()
        points = [int(cell.split()[0]) for cell in column(watched, 5)]
        assert len(points) == 7
        assert points == sorted(points, reverse=direction == "descending")
        assert head.get_attribute("aria-sort") == direction
    assert watched.page.locator("[aria-sort]").count() == 1


def test_what_is_missing_is_sorted_last_both_ways(opened: Opened, sample: Path) -> None:
    watched = opened(sample)
    for _ in range(2):
        watched.page.get_by_role("button", name="Outlet", exact=True).press("Enter")
        outlets = column(watched, 2)
        named = [outlet for outlet in outlets if outlet]
        assert outlets == named + [""] * (len(outlets) - len(named))


def test_articles_are_found_by_a_word(opened: Opened, sample: Path) -> None:
    watched = opened(sample)
    watched.page.get_by_role("searchbox", name="Find").fill("northern ledger")
    assert watched.page.locator("table.articles tbody tr:visible").count() == 1
    assert watched.page.locator("output").inner_text() == "1 of 7"


def test_highlights_are_switched_on_and_off(opened: Opened, sample: Path) -> None:
    text = opened(sample).page.locator(".text").first
    box = text.get_by_role("checkbox").first
    marks = text.locator("mark.k0")
    assert marks.count() > 0
    for is_on in (True, False, True):
        box.set_checked(is_on)
        assert box.is_checked() == is_on
        assert text.locator("mark.k0.off").count() == (0 if is_on else marks.count())
        hidden = "visible" if is_on else "none"
        assert (hidden == "none") == (marks.first.evaluate(LINE) == "none")


def test_a_signal_leads_to_its_words(opened: Opened, sample: Path) -> None:
    article = opened(sample).page.locator("article").first
    article.get_by_role("button", name="language.loaded").first.click()
    shown = article.locator(".text mark:not(.off)")
    assert shown.count() > 0
    assert {label.removeprefix("[") for label in shown.locator("> i").all_text_contents()} >= {
        "language: loaded: "
    }
    assert article.locator(".layers input:checked").count() == 1
    assert article.locator(".lines button:focus").count() == 1


def shown_layers(page: Any) -> list[str]:
    return [text.strip() for text in page.locator(".layers label:has(:checked)").all_inner_texts()]


def test_a_number_of_mentions_leads_to_the_sentences_of_the_actor(
    opened: Opened, sample: Path
) -> None:
    page = opened(sample).page
    page.locator('a[href="#a6"][data-to="sentiment.tone|Denmark"]').click()
    article = page.locator("#a6")
    assert re.match(r"sentiment: tone[,\s]", shown_layers(article)[0])
    told = article.locator(".text mark:not(.off)")
    text = " ".join(told.all_text_contents())
    assert "Denmark" in text
    assert "European Union" not in text  # whose sentences are of the same layer
    assert article.locator(".lines button:focus").count() == 1
    assert page.evaluate("location.hash") == "#a6"
    page.go_back()
    assert page.evaluate("location.hash") == ""


def test_an_actor_leads_to_its_sentences_on_its_article(opened: Opened, sample: Path) -> None:
    article = opened(sample).page.locator("#a6")
    article.locator("summary", has_text="Other signals").click()
    actor = article.locator("dd button[data-m]", has_text="Denmark").first
    actor.click()
    assert re.match(r"sentiment: tone[,\s]", shown_layers(article)[0])
    assert "Denmark" in " ".join(article.locator(".text mark:not(.off)").all_text_contents())


@pytest.mark.parametrize("link", ["flag", "mentions", "dot"])
def test_the_overview_of_a_folder_leads_to_words_on_other_pages(
    opened: Opened, folder: Path, link: str
) -> None:
    watched = opened(folder / "index.html")
    page = watched.page
    if link == "flag":
        page.get_by_role("link", name="partisan appeal").click()
        page.wait_for_url("**/articles/00002.html#integrity.partisan_appeal")
        assert "integrity: partisan appeal" in shown_layers(page)[0]
    elif link == "mentions":
        page.locator('a[href$="00006.html#sentiment.tone%7CDenmark"]').click()
        page.wait_for_url("**/articles/00006.html#*")
        assert re.match(r"sentiment: tone[,\s]", shown_layers(page)[0])
    else:
        dots = page.locator('svg[data-s="attribution.density"]').first
        dots.scroll_into_view_if_needed()
        box = dots.bounding_box()
        assert box
        left = int(re.findall(r"M(\d+)", dots.locator("path").get_attribute("d") or "")[0])
        page.mouse.move(box["x"] + left, box["y"] + box["height"] / 2)
        assert dots.locator("title").text_content()
        page.mouse.click(box["x"] + left, box["y"] + box["height"] / 2)
        page.wait_for_url("**/articles/*.html#attribution.density")
        assert re.match(r"attribution: density\s", shown_layers(page)[0])
    assert page.locator(".text mark:not(.off)").count() > 0
    assert not watched.faults


def test_a_dot_leads_to_the_words_behind_its_value(opened: Opened, sample: Path) -> None:
    page = opened(sample).page
    dots = page.locator('svg[data-s="attribution.density"]').first
    left = int(re.findall(r"M(\d+)", dots.locator("path").get_attribute("d") or "")[0])
    dots.click(position={"x": left, "y": 6})
    article = page.locator(page.evaluate("location.hash"))
    assert re.match(r"attribution: density\s", shown_layers(article)[0])


def test_an_outlet_leads_to_its_articles(opened: Opened, sample: Path) -> None:
    page = opened(sample).page
    page.locator("button.of").first.click()
    assert 0 < page.locator("table.articles tbody tr:visible").count() < 7


LINE = "mark => getComputedStyle(mark).textDecorationLine"


def test_the_reason_for_a_line_shows_on_focus_and_the_arrows_go_on(
    opened: Opened, sample: Path
) -> None:
    text = opened(sample).page.locator(".text").first
    numbers = text.locator(".lines button")
    numbers.first.focus()
    text.page.wait_for_function("document.querySelectorAll('.lines button[tabindex=\"0\"]').length")
    text.page.keyboard.press("ArrowDown")
    reason = numbers.nth(1).locator("span")
    assert numbers.nth(1).evaluate("button => button === document.activeElement")
    assert reason.bounding_box()["width"] > 20  # type: ignore[index]
    text.page.keyboard.press("Escape")
    assert reason.bounding_box()["width"] <= 1  # type: ignore[index]


def test_a_mark_tells_screen_readers_and_the_pointer_what_it_is(
    opened: Opened, sample: Path
) -> None:
    text = opened(sample).page.locator(".text").first
    mark = text.locator("mark.k0").first
    label = mark.locator("i").first.text_content() or ""
    assert re.fullmatch(r"\[\w+: [\w ,]+: ", label)
    mark.dispatch_event("pointerover", {"bubbles": True})
    assert mark.get_attribute("title") == label[1:-2]


def test_everything_that_can_be_used_has_a_name(opened: Opened, sample: Path) -> None:
    page = opened(sample).page
    assert page.evaluate(NAMELESS) == []
    assert page.locator("main").count() == page.locator("h1").count() == 1
    assert page.locator("th:not([scope])").count() == 0
    assert page.locator("html").get_attribute("lang") == "en"


def test_drawings_are_passed_by_screen_readers(opened: Opened, sample: Path) -> None:
    assert "img" not in opened(sample).page.locator("table.articles").aria_snapshot()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_told_from_what_is_behind_it(opened: Opened, sample: Path, scheme: str) -> None:
    page = opened(sample, color_scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_never_scrolls_sideways(opened: Opened, sample: Path, width: int) -> None:
    page = opened(sample, viewport={"width": width, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_narrow_screen_sentences_within_tables_are_read_whole(
    opened: Opened, sample: Path
) -> None:
    page = opened(sample, viewport={"width": 390, "height": 800}).page
    ends = page.eval_on_selector_all(
        ".fall [colspan] span", "found => found.map(one => one.getBoundingClientRect().right)"
    )
    assert len(ends) > 4
    assert max(ends) <= 390


def test_the_tab_key_shows_where_it_is(opened: Opened, sample: Path) -> None:
    page = opened(sample).page
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the content"
    assert focused.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


def test_it_reads_without_script(opened: Opened, sample: Path) -> None:
    page = opened(sample, java_script_enabled=False).page
    assert page.locator("table.articles tbody tr").count() == 7
    assert page.locator(".layers").first.is_hidden()


@pytest.mark.parametrize("name", ["r.html", "r/"])
def test_hostile_text_runs_nothing_in_any_field(opened: Opened, tmp_path: Path, name: str) -> None:
    written(f"{tmp_path}/{name}", [story(), hostile_story()], probe_plan(HOSTILE))
    pages = sorted(tmp_path.rglob("*.html"))
    assert len(pages) == (1 if name.endswith(".html") else 3)
    for path in pages:
        page = opened(path).page
        for link in page.locator("a:visible").all():
            assert not (link.get_attribute("href") or "").startswith("javascript")
        page.mouse.move(300, 300)
        page.evaluate(
            "document.querySelectorAll(':not([href*=html])').forEach((one) => one.click?.())"
        )
        page.wait_for_timeout(50)
        assert page.evaluate("window.pwned") is None
        assert page.locator("img, iframe, object, embed, base, form").count() == 0
        assert page.locator("script").count() == 1


ATTACKS = {
    "a script": """const script = document.createElement("script");
        script.text = "pwned = 1"; document.body.append(script);""",
    "a handler": """document.body.setAttribute("onclick", "pwned = 1"); document.body.click();""",
    "markup": """document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=pwned=1>");""",
    "a link": """const link = document.createElement("a"); link.href = "javascript:pwned=1";
        document.body.append(link); link.click();""",
    "a call": """fetch("https://example.org/").catch(() => {});""",
    "a picture": """new Image().src = "https://example.org/x.png";""",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_the_policy_holds_even_if_something_got_in(browser: Any, sample: Path, attack: str) -> None:
    watched = Watched(browser, sample)
    try:
        watched.page.evaluate(
            f"() => {{ try {{ {attack} }} catch (e) {{ console.log(`${{e}}`) }} }}"
        )
        watched.page.wait_for_timeout(100)
        assert watched.page.evaluate("window.pwned") is None
        assert watched.faults
    finally:
        watched.close()
