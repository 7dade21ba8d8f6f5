"""A library in which everything that a file may lack or have too much of comes up."""

from pathlib import Path

from tests.factory import related_entry, write_article

ACTIVE = "\x1b[2J \u202egpj \u200b\xad [/] 漢字 <b>tag</b> &#8238; \U000e0041"
OUTSIDE = "https://example.com/related-1"


def write_odd_library(folder: Path) -> None:
    """Seven articles, one file that is refused, and one that is no article."""
    write_article(folder, "plain.md", related=[related_entry(1), related_entry(2, title=None)])
    write_article(
        folder,
        "active.md",
        body=f"# {ACTIVE}",
        title=ACTIVE,
        excerpt=ACTIVE,
        provider={"name": ACTIVE, "domain": ACTIVE},
        topics=[ACTIVE, "=1+1"],
        type=ACTIVE,
        category=ACTIVE,
        webUrl=f"http://a/{ACTIVE}",
        images=[{"url": ACTIVE, "title": ACTIVE, "width": 1, "isCached": True}, {}],
        related=[related_entry(3, title=ACTIVE, provider={"name": ACTIVE}, odd={ACTIVE: [ACTIVE, None]})],
        odd={ACTIVE: [ACTIVE, {"deep": None}]},
        featuredContent=ACTIVE,
        secured="c2VjcmV0;aXY=",
        updatedDateTime="2022-05-26T01:02:03.456789+02:00",
    )
    numbers = {"quality": 2**63 - 1, "heat": -(2**63) + 1}
    write_article(folder, "first.md", publishedDateTime="0001-01-01T00:00:00Z", **numbers)
    write_article(folder, "last.md", publishedDateTime="9999-12-31T23:59:59.999999Z", published=False, heat=-1)
    write_article(folder, "same.md", webUrl="https://example.com/plain", type="video")
    (folder / "empty.md").write_bytes(b"---\n---")
    (folder / "wrong.md").write_bytes(b"---\ntitle: [a]\nquality: \xff\nheat: x\ntopics: {}\nrelated: [x]\n---\n\xfe\0")
    (folder / "refused.md").write_bytes(b"---\ntitle: a: b\n---\n")
    (folder / "none.md").write_text("text")
