"""What the disk answers, in words."""

from __future__ import annotations

import errno
import os

from pacli.errors import N_

_REASONS = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is used up"),
    errno.EIO: N_("the disk reports an error"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EACCES: N_("you may not write there"),
    errno.EPERM: N_("you may not write there"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}


def reason(error: OSError) -> str:
    """Why the disk did not do what was asked: a message, or the system's own words."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def discard(path: str) -> None:
    """Remove a file of pac's own, if it is there."""
    try:
        os.unlink(path)
    except OSError:
        pass
