"""A folder with one entry a file: what pac writes, removes, and leaves alone."""

import pytest

from pacli.errors import Refused
from pacli.store.vdir import sync


def entry(uid, title="Write", **more):
    lines = [f"{name.upper()}:{value}" for name, value in more.items()]
    body = ("BEGIN:VTODO", f"UID:{uid}@spring", f"SUMMARY:{title}", *lines, "END:VTODO")
    return "".join(f"{one}\r\n" for one in ("BEGIN:VCALENDAR", *body, "END:VCALENDAR"))


def entries(*texts):
    found = {}
    for text in texts:
        uid = next(one[4:] for one in text.splitlines() if one.startswith("UID:"))
        found[uid] = text
    return found


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "tasks"


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def brought(folder, *texts, **options):
    done = sync(str(folder), entries(*texts), "spring", **options)
    return (done.new, done.changed, done.removed, done.same), done.left


def test_only_what_changed_is_written(folder):
    assert brought(folder, entry("a"), entry("b")) == ((2, 0, 0, 0), ())
    assert names(folder) == ["a@spring.ics", "b@spring.ics"]
    stamp = (folder / "a@spring.ics").stat().st_mtime_ns
    later = entry("a", dtstamp="20260214T000000Z", sequence="9")
    assert brought(folder, later, entry("b", "Call")) == ((0, 1, 0, 1), ())
    assert (folder / "a@spring.ics").stat().st_mtime_ns == stamp
    assert "SUMMARY:Call" in (folder / "b@spring.ics").read_text()
    assert brought(folder, later) == ((0, 0, 1, 1), ())
    assert names(folder) == ["a@spring.ics"]


def test_what_is_not_the_plans_is_left_alone(folder):
    folder.mkdir()
    others = {
        "a@summer.ics": entry("a").replace("@spring", "@summer"),
        "mine.ics": entry("mine").replace("@spring", ""),
        "two.ics": entry("x") + entry("y"),
        "notes.txt": entry("z"),
        ".hidden.ics": entry("h"),
        "noise.ics": "\0",
    }
    for name, text in others.items():
        (folder / name).write_bytes(text.encode())
    (folder / "bytes.ics").write_bytes(b"\xff@spring")
    (folder / "dir@spring.ics").mkdir()
    assert brought(folder, entry("a")) == ((1, 0, 0, 0), ())
    assert brought(folder) == ((0, 0, 1, 0), ())
    assert names(folder) == sorted([*others, "bytes.ics", "dir@spring.ics"])
    for name, text in others.items():
        assert (folder / name).read_bytes() == text.encode()


def test_another_programs_change_is_kept_until_she_says_otherwise(folder):
    brought(folder, entry("a", status="NEEDS-ACTION"), entry("b"))
    file = folder / "a@spring.ics"
    ticked = file.read_bytes().replace(b"NEEDS-ACTION", b"COMPLETED")
    file.write_bytes(ticked)
    for _ in range(2):
        moved = entry("a", "Rewrite", status="NEEDS-ACTION")
        assert brought(folder, moved, entry("b")) == ((0, 0, 0, 1), ("Rewrite",))
        assert file.read_bytes() == ticked
    assert brought(folder, entry("b")) == ((0, 0, 0, 1), ("Write",))
    assert brought(folder, moved, entry("b"), force=True) == ((0, 1, 0, 1), ())
    assert b"NEEDS-ACTION" in file.read_bytes()
    file.write_bytes(ticked)
    assert brought(folder, force=True) == ((0, 0, 2, 0), ())


def test_a_change_that_the_plan_makes_too_is_in_nobodys_way(folder):
    brought(folder, entry("a", status="NEEDS-ACTION", categories="Shop"))
    file = folder / "a@spring.ics"
    text = (
        file.read_text().replace("NEEDS-ACTION", "COMPLETED").replace("CATEGORIES:Shop\n", "")
    )
    file.write_text(text)
    done = entry("a", status="COMPLETED", categories="Shop")
    assert brought(folder, done) == ((0, 1, 0, 0), ())
    assert brought(folder, done) == ((0, 0, 0, 1), ())


def test_a_file_that_was_written_anew_is_still_the_same_entry(folder):
    """Lines folded elsewhere, in another order, under another name, with LF alone."""
    brought(folder, entry("a", "Write to the town halls", due="20260220"))
    text = (folder / "a@spring.ics").read_text()
    lines = text.split("\n")
    lines[2:6] = reversed(lines[2:6])
    (folder / "a@spring.ics").unlink()
    again = "\n".join(lines).replace("town halls", "town\n  halls")
    (folder / "5f3c.ics").write_text(again)
    again = entry("a", "Write to the town halls", due="20260220")
    assert brought(folder, again) == ((0, 0, 0, 1), ())
    assert brought(folder, entry("a", "Call the town halls", due="20260220")) == (
        (0, 1, 0, 0),
        (),
    )
    assert names(folder) == ["5f3c.ics"]


def test_a_file_of_somebody_else_under_its_name_stays(folder):
    folder.mkdir()
    (folder / "a@spring.ics").write_text("not a calendar")
    assert brought(folder, entry("a", "One\\, two")) == ((0, 0, 0, 0), ("One, two",))
    assert (folder / "a@spring.ics").read_text() == "not a calendar"


def test_time_zones_are_no_part_of_what_an_entry_says(folder):
    def zoned(rule):
        zone = f"BEGIN:VTIMEZONE\r\nRRULE:{rule}\r\nEND:VTIMEZONE\r\nBEGIN:VTODO"
        return entry("a").replace("BEGIN:VTODO", zone)

    brought(folder, zoned("FREQ=YEARLY"))
    assert brought(folder, zoned("FREQ=YEARLY;BYMONTH=3")) == ((0, 0, 0, 1), ())


def test_dry_run_only_counts(folder):
    assert brought(folder, entry("a"), dry_run=True) == ((1, 0, 0, 0), ())
    assert not folder.exists()
    brought(folder, entry("a"))
    before = (folder / "a@spring.ics").read_bytes()
    assert brought(folder, entry("b"), dry_run=True) == ((1, 0, 1, 0), ())
    assert names(folder) == ["a@spring.ics"]
    assert (folder / "a@spring.ics").read_bytes() == before


def test_what_is_no_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file", tmp_path / "no" / "folder"):
        with pytest.raises(Refused):
            sync(str(path), entries(entry("a")), "spring")
