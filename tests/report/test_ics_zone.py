"""Time zones as calendars carry them: read back by dateutil, held against the tz database."""

import datetime as dt
import io

import pytest
from dateutil.tz import tzical

from pacli.report.ics.zone import YEARS, component, time_zone


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Paris",
        "America/New_York",
        "America/Martinique",
        "Africa/Casablanca",  # its changes follow the moon, so they are listed
        "Asia/Jerusalem",
        "Australia/Lord_Howe",  # by half an hour
        "UTC",
    ],
)
def test_every_hour_has_the_offset_of_the_zone(name):
    zone = time_zone(name)
    text = component(zone, 2026).to_ical().decode()
    carried = tzical(io.StringIO(text)).get()
    moment = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    end = dt.datetime(2026 + YEARS - 1, 12, 31, tzinfo=dt.UTC)
    changes, before = 0, None
    while moment < end:
        clock = moment.astimezone(zone).replace(tzinfo=None)
        offset = clock.replace(tzinfo=zone).utcoffset()
        assert clock.replace(tzinfo=carried).utcoffset() == offset, clock
        changes += before is not None and offset != before
        before = offset
        moment += dt.timedelta(hours=1)
    assert changes >= (2 * YEARS - 2 if "BEGIN:DAYLIGHT" in text else 0)


def test_paris_is_said_by_rule():
    text = component(time_zone("Europe/Paris"), 2026).to_ical().decode()
    assert "DTSTART:20260329T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n" in text
    assert "DTSTART:20261025T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n" in text


@pytest.mark.parametrize("year", [1, 1900, 2095, 9999])
def test_far_years_do_no_harm(year):
    assert component(time_zone("Europe/Paris"), year)["tzid"] == "Europe/Paris"
