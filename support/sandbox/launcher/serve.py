"""Runs Odoo's own command line after capping how many databases it keeps loaded, with a clock for each of them.

Odoo reads the cap as `registry_lru_size`, but a number in its configuration file arrives as text there and fails.
Installing has to end with whoever asked for it: left alone, it would work on in a database that is taken for abandoned.
"""
import ctypes
import os
import sys

PR_SET_PDEATHSIG, SIGKILL = 1, 9

asker = os.environ.get("VOUCH_ENDS_WITH")
if asker and sys.platform == "linux":
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, SIGKILL)
    if os.getppid() != int(asker):
        sys.exit(1)

import clock  # noqa: E402

clock.install_in_python()
# Only Odoo's own folders are to be searched for modules, not the one this file lies in.
sys.path.pop(0)

from odoo.cli.command import main  # noqa: E402
from odoo.orm.registry import Registry  # noqa: E402
from odoo.sql_db import Cursor  # noqa: E402
from odoo.tools.lru import LRU  # noqa: E402

Registry.registries = LRU(int(os.environ["VOUCH_REGISTRIES"]))
clock.install_in_odoo(Cursor)
main()
