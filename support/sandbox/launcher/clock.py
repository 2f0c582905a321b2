"""Lets time pass in one database: Odoo then sees a later hour there, and the same hour as ever in all others.

How many seconds a database is ahead stands in a file of its name; a database without one is at the machine's time.
Which database is meant is what Odoo itself notes on the thread of each request. What Postgres calls now() follows by
the way of Odoo's own tests: a function of that name in the database, found before Postgres' own.

What measures how long something takes (time.time, time.monotonic) stays, so that sessions and time limits hold.
"""
import ctypes
import datetime
import gc
import os
import threading

_real_now = datetime.datetime.now
_real_utcnow = datetime.datetime.utcnow
_NONE = datetime.timedelta(0)
_read = {}


def ahead(database):
    """How far ahead a database is, as a timedelta."""
    if not database:
        return _NONE
    path = os.path.join(os.environ["VOUCH_CLOCKS"], f"{database}.clock")
    try:
        written = os.stat(path).st_mtime_ns
    except FileNotFoundError:
        return _NONE
    known = _read.get(path)
    if known is None or known[0] != written:
        with open(path, encoding="ascii") as file:
            known = (written, datetime.timedelta(seconds=float(file.read())))
        _read[path] = known
    return known[1]


def _here():
    return ahead(getattr(threading.current_thread(), "dbname", None))


def now(cls, tz=None):
    return _as(cls, _real_now(tz) + _here())


def utcnow(cls):
    return _as(cls, _real_utcnow() + _here())


def today(cls):
    moment = _real_now() + _here()
    if issubclass(cls, datetime.datetime):
        return _as(cls, moment)
    return cls(moment.year, moment.month, moment.day)


def _as(cls, moment):
    if cls is datetime.datetime:
        return moment
    day = (moment.year, moment.month, moment.day)
    hour = (moment.hour, moment.minute, moment.second, moment.microsecond)
    return cls(*day, *hour, moment.tzinfo, fold=moment.fold)


def _put(cls, name, function):
    """Types of the standard library take no new attributes, save in the dictionary behind them."""
    gc.get_referents(cls.__dict__)[0][name] = classmethod(function)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))


def install_in_python():
    """Comes before Odoo is loaded."""
    for name, function in (("now", now), ("utcnow", utcnow), ("today", today)):
        _put(datetime.datetime, name, function)
    _put(datetime.date, "today", today)


def install_in_odoo(cursor_class):
    """Every cursor on a database that is ahead finds the database's own now() first."""
    begin = cursor_class.__init__

    def begin_ahead(self, pool, dbname, dsn):
        begin(self, pool, dbname, dsn)
        if ahead(dbname):
            self.execute("SET search_path = public, pg_catalog")
            self.commit()

    cursor_class.__init__ = begin_ahead
